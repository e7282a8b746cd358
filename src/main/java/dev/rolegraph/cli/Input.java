package dev.rolegraph.cli;

import dev.rolegraph.ingest.DocumentFile;
import dev.rolegraph.ingest.DocumentFileReader;
import dev.rolegraph.ingest.DocumentFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A document that a command was given, not yet read.
 *
 * @param path what the document is called: relative to the folder that was given
 * @param shown where it is seen from here, for people and their editors
 */
record Input(String path, String shown, Supplier<DocumentFile> file) {
    /** The path of what standard input holds. */
    static final String STDIN_PATH = "stdin.md";

    private static final String STDIN = "-";

    /** The documents of all arguments, in their order: folders, files, and {@code -} for standard input. */
    static List<Input> of(List<String> arguments, InputStream stdin) {
        var reader = new DocumentFileReader(Setting.MAX_DOCUMENT_BYTES.orElse(DocumentFileReader.DEFAULT_MAX_BYTES));
        return arguments.stream()
                .flatMap(argument -> argument.equals(STDIN)
                        ? Stream.of(new Input(STDIN_PATH, STDIN_PATH, () -> read(reader, stdin)))
                        : DocumentFiles.find(Path.of(argument)).stream()
                                .map(found ->
                                        new Input(found.path(), found.file().toString(), () -> reader.read(found))))
                .toList();
    }

    private static DocumentFile read(DocumentFileReader reader, InputStream stdin) {
        try {
            return reader.document(STDIN_PATH, stdin.readNBytes(reader.maxBytes() + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
