package dev.rolegraph.ingest;

import dev.rolegraph.document.DocumentReader;
import dev.rolegraph.ledger.DocumentKey;
import dev.rolegraph.ledger.KeptText;
import dev.rolegraph.ledger.Ledger;
import dev.rolegraph.ledger.Revision;
import dev.rolegraph.role.Coverage;
import dev.rolegraph.role.Finding;
import dev.rolegraph.role.Names;
import dev.rolegraph.role.Reading;
import dev.rolegraph.role.RolegraphException;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The way of a document into the ledger: checked, read, recorded, and handed to the projector. */
@Singleton
public class Imports {
    private static final int LONGEST_SOURCE = 200;
    private static final int LONGEST_PATH = 1000;
    private static final Set<String> NO_PARTS = Set.of("", ".", "..");

    private final DocumentReader reader;
    private final Ledger ledger;
    private final Projector projector;
    private final int maxBytes;

    Imports(
            Names names,
            Ledger ledger,
            Projector projector,
            @Property(name = "rolegraph.max-document-bytes", defaultValue = "1048576") int maxBytes) {
        this.reader = new DocumentReader(names);
        this.ledger = ledger;
        this.projector = projector;
        this.maxBytes = maxBytes;
    }

    /** A document that was read, and is not recorded yet. */
    public record Readied(DocumentKey key, SourceDocument document, Reading reading) {}

    /**
     * Imports documents one by one, in their order: one that is rejected does not stop the others.
     *
     * @param dryRun whether to say what would happen, and record nothing
     * @throws RolegraphException.Refused where the source's name is none
     */
    public List<Imported> importDocuments(
            String source, List<SourceDocument> documents, boolean dryRun, String author) {
        requireName(source);
        return documents.stream()
                .map(document -> record(readied(source, document), dryRun, author))
                .toList();
    }

    /**
     * Reads documents that are to be recorded together: nobody has to wait for the reading.
     *
     * @throws RolegraphException.Refused where the source's name is none
     */
    public List<Readied> read(String source, List<SourceDocument> documents) {
        requireName(source);
        return documents.stream().map(document -> readied(source, document)).toList();
    }

    public List<Imported> record(List<Readied> documents, String author) {
        return documents.stream()
                .map(document -> record(document, false, author))
                .toList();
    }

    private static void requireName(String source) {
        if (!isName(source, LONGEST_SOURCE)) {
            throw new RolegraphException.Refused(
                    "BAD_SOURCE",
                    "A source's name has 1 to %d characters, and none is U+0000.".formatted(LONGEST_SOURCE),
                    List.of("source"));
        }
    }

    private static boolean isName(String text, int longest) {
        return !text.isBlank() && text.length() <= longest && KeptText.canBe(text);
    }

    private Readied readied(String source, SourceDocument document) {
        var key = new DocumentKey(source, document.path());
        var reading = refusal(document)
                .map(finding -> new Reading(List.of(), List.of(finding), new Coverage(0, 0, 0, 0)))
                .orElseGet(() -> reader.read(document.path(), document.text()));
        return new Readied(key, document, reading);
    }

    private Imported record(Readied readied, boolean dryRun, String author) {
        var findings = readied.reading().findings();
        var path = readied.document().path();
        if (findings.stream().anyMatch(finding -> finding.severity() == Finding.Severity.ERROR)) {
            return new Imported(path, Imported.Outcome.REJECTED, null, findings);
        }
        var key = readied.key();
        var text = readied.document().text();
        var operation =
                dryRun ? ledger.preview(key, text, readied.reading()) : record(key, text, readied.reading(), author);
        var outcome =
                operation.map(done -> Imported.Outcome.valueOf(done.name())).orElse(Imported.Outcome.UNCHANGED);
        return new Imported(path, outcome, dryRun ? null : key.id(), findings);
    }

    private Optional<Revision.Operation> record(DocumentKey key, String text, Reading reading, String author) {
        var revision = ledger.record(key, text, reading, author);
        revision.ifPresent(recorded -> projector.wake());
        return revision.map(Revision::operation);
    }

    private Optional<Finding> refusal(SourceDocument document) {
        var path = document.path();
        if (!isName(path, LONGEST_PATH)) {
            return Optional.of(
                    error("BAD_PATH", "A path has 1 to %d characters, and none is U+0000.".formatted(LONGEST_PATH)));
        }
        if (Stream.of(path.split("/", -1)).anyMatch(NO_PARTS::contains)) {
            return Optional.of(error(
                    "BAD_PATH",
                    "A path is relative to its source and stays in it: no part between '/' is empty, '.' or '..'."));
        }
        if (document.text().isBlank()) {
            return Optional.of(
                    error("EMPTY_DOCUMENT", "The document is empty: describe a role in it, or leave it out."));
        }
        if (!KeptText.canBe(document.text())) {
            return Optional.of(error("BINARY_DOCUMENT", "The document is binary: send Markdown text."));
        }
        var size = document.text().getBytes(StandardCharsets.UTF_8).length;
        if (size > maxBytes) {
            return Optional.of(error(
                    "DOCUMENT_TOO_LARGE",
                    "The document has %,d bytes, and %,d are the limit: split it, or raise rolegraph.max-document-bytes."
                            .formatted(size, maxBytes)));
        }
        return Optional.empty();
    }

    private static Finding error(String code, String message) {
        return new Finding(Finding.Severity.ERROR, code, 1, message);
    }

    /**
     * Removes a document and what it alone supported.
     *
     * @return whether there was one
     */
    public boolean remove(String documentId, String author) {
        var removed = ledger.remove(documentId, author).isPresent();
        if (removed) {
            projector.wake();
        }
        return removed;
    }

    /**
     * Removes the documents of a source whose paths are not among those that are kept.
     *
     * @param dryRun whether to say which these are, and remove nothing
     * @return their paths
     */
    public List<String> prune(String source, List<String> keptPaths, boolean dryRun, String author) {
        requireName(source);
        var kept = Set.copyOf(keptPaths);
        return ledger.paths(source).stream()
                .filter(path -> !kept.contains(path))
                .filter(path -> dryRun || remove(new DocumentKey(source, path).id(), author))
                .toList();
    }
}
