package dev.rolegraph.ingest;

import dev.rolegraph.ledger.DocumentKey;
import dev.rolegraph.ledger.Ledger;
import io.micronaut.context.annotation.Property;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * The catalogue of roles that is packaged, as the source {@code seed}: new and changed documents are imported, those
 * that are no longer in it removed. A document that somebody removed stays removed until the catalogue changes it.
 */
@Singleton
public class Seeds {
    private static final String SOURCE = "seed";
    private static final String AUTHOR = "rolegraph";
    private static final String NONE = "none";
    private static final Duration LOOK = Duration.ofSeconds(10);
    private static final int LOOKS_FOR_A_SIGN = 2;
    /** On a busy machine a run of changes takes its time. */
    private static final int LOOKS_FOR_PROGRESS = 6;

    private static final int STEP = 10;

    private final Imports imports;
    private final Ledger ledger;
    private final Projector projector;
    private final DocumentFileReader files;
    private final String folder;
    private final ReentrantLock loading = new ReentrantLock();
    private volatile boolean closed;

    Seeds(
            Imports imports,
            Ledger ledger,
            Projector projector,
            @Property(name = "rolegraph.max-document-bytes", defaultValue = "1048576") int maxBytes,
            @Property(name = "rolegraph.seed", defaultValue = "") String folder) {
        this.imports = imports;
        this.ledger = ledger;
        this.projector = projector;
        this.files = new DocumentFileReader(maxBytes);
        this.folder = folder;
    }

    /** How many documents came to what; empty where there are no seeds. */
    public record Loaded(Map<Imported.Outcome, Integer> outcomes, int removed) {
        public int of(Imported.Outcome outcome) {
            return outcomes.getOrDefault(outcome, 0);
        }
    }

    /**
     * Seconds before loading them would say so.
     *
     * @throws dev.rolegraph.role.RolegraphException where the folder that is set has no documents
     */
    public static void refuseMissing(String folder) {
        if (!folder.isEmpty() && !folder.equals(NONE)) {
            DocumentFiles.find(roles(folder));
        }
    }

    /** Whether the ledger has had seeds before; then only a new catalogue has anything to add. */
    public boolean areKnown() {
        return !ledger.paths(SOURCE).isEmpty();
    }

    /** Loads the seeds into the ledger; says how far it is. A server that stops meanwhile leaves the rest for the next start. */
    public Loaded load(Consumer<String> progress) {
        if (folder.equals(NONE)) {
            return new Loaded(Map.of(), 0);
        }
        loading.lock();
        try {
            var documents = folder.isEmpty() ? new PackagedFolder("seed-data/roles").with(this::in) : in(roles(folder));
            var outcomes = load(documents, progress);
            var removed = closed
                    ? List.of()
                    : imports.prune(
                            SOURCE, documents.stream().map(SourceDocument::path).toList(), false, AUTHOR);
            return new Loaded(outcomes, removed.size());
        } finally {
            loading.unlock();
        }
    }

    private Map<Imported.Outcome, Integer> load(List<SourceDocument> documents, Consumer<String> progress) {
        var outcomes = new EnumMap<Imported.Outcome, Integer>(Imported.Outcome.class);
        int done = 0;
        for (var document : documents) {
            if (closed) {
                break;
            }
            if (!ledger.isRemoved(new DocumentKey(SOURCE, document.path()), document.text())) {
                imports.importDocuments(SOURCE, List.of(document), false, AUTHOR)
                        .forEach(result -> outcomes.merge(result.outcome(), 1, Integer::sum));
            }
            done++;
            if (outcomes.containsKey(Imported.Outcome.CREATED) && (done % STEP == 0 || done == documents.size())) {
                progress.accept("Loading the catalogue: %d of %d documents".formatted(done, documents.size()));
            }
        }
        return outcomes;
    }

    /** Before the ledger closes: a document that is being imported may end. */
    @PreDestroy
    void close() {
        closed = true;
        loading.lock();
        loading.unlock();
    }

    /** Returns when the graph has what the ledger has, or is not there: the server can start without it. */
    public void awaitGraph(Consumer<String> progress) {
        var revision = ledger.revision();
        if (projector.revision() >= revision) {
            return;
        }
        progress.accept("Waiting for the graph");
        long reached = -1;
        int looks = 0;
        while (!projector.await(revision, LOOK)) {
            var now = projector.revision();
            looks = now > reached ? 0 : looks + 1;
            if (looks >= (now < 0 ? LOOKS_FOR_A_SIGN : LOOKS_FOR_PROGRESS)) {
                progress.accept("The graph is not there yet: it will follow as soon as Neo4j answers");
                return;
            }
            reached = now;
        }
    }

    private static Path roles(String folder) {
        var roles = Path.of(folder, "roles");
        return Files.isDirectory(roles) ? roles : Path.of(folder);
    }

    private List<SourceDocument> in(Path path) {
        var documents = new ArrayList<SourceDocument>();
        for (var found : DocumentFiles.find(path)) {
            if (files.read(found) instanceof DocumentFile.Usable usable) {
                documents.add(usable.document());
            }
        }
        return documents;
    }
}
