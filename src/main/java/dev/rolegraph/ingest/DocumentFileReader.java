package dev.rolegraph.ingest;

import dev.rolegraph.role.Finding;
import dev.rolegraph.role.Finding.Severity;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.regex.Pattern;

/**
 * Reads files as documents. One that is none is refused with a finding, and never stops the others.
 *
 * @param maxBytes above which a file is refused
 */
public record DocumentFileReader(int maxBytes) {
    public static final int DEFAULT_MAX_BYTES = 1 << 20;

    /** Whatever may hold Markdown, a name without an ending among it: only what is surely something else is refused. */
    private static final Pattern NAMES =
            Pattern.compile("(?i)(?:.*/)?(?:\\.?[^./]+|.*\\.(?:md|mdx|mdc|mdown|markdown|qmd|rmd|txt|text|ya?ml))");

    public DocumentFile read(DocumentFiles.Found found) {
        if (found.isAbout()) {
            return refused(found.path(), Severity.NOTE, "SKIPPED", "This file is about a collection and was left out.");
        }
        if (!NAMES.matcher(found.path()).matches()) {
            return error(
                    found.path(),
                    "NOT_MARKDOWN",
                    "By its name this is no role document: they are Markdown (.md) or lists of roles in YAML (.yaml). Rename it if it is one.");
        }
        try {
            var size = Files.size(found.file());
            return size > maxBytes
                    ? tooLarge(found.path(), size)
                    : document(found.path(), Files.readAllBytes(found.file()));
        } catch (NoSuchFileException e) {
            return error(found.path(), "NOT_READABLE", "The link leads nowhere: mend it, or remove it.");
        } catch (IOException e) {
            return error(found.path(), "NOT_READABLE", "The file cannot be read: let this user read it.");
        }
    }

    /** What was read from somewhere else, standard input for example. */
    public DocumentFile document(String path, byte[] bytes) {
        if (bytes.length > maxBytes) {
            return tooLarge(path, bytes.length);
        }
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return error(path, "NOT_UTF8", "The text is UTF-16: save it as UTF-8.");
        }
        if (hasZero(bytes)) {
            return error(path, "BINARY_DOCUMENT", "The file is binary: role documents are Markdown text.");
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.isBlank()
                    ? error(path, "EMPTY_DOCUMENT", "The document is empty: describe a role in it, or leave it out.")
                    : new DocumentFile.Usable(new SourceDocument(path, text));
        } catch (CharacterCodingException e) {
            return error(path, "NOT_UTF8", "The text is not UTF-8: save it as UTF-8.");
        }
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static boolean hasZero(byte[] bytes) {
        for (var b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private DocumentFile tooLarge(String path, long size) {
        return error(
                path,
                "DOCUMENT_TOO_LARGE",
                "The document has %,d bytes, and %,d are the limit: split it, or raise rolegraph.max-document-bytes."
                        .formatted(size, maxBytes));
    }

    private static DocumentFile error(String path, String code, String message) {
        return refused(path, Severity.ERROR, code, message);
    }

    private static DocumentFile refused(String path, Severity severity, String code, String message) {
        return new DocumentFile.Refused(path, new Finding(severity, code, 1, message));
    }
}
