package dev.rolegraph.graph;

import dev.rolegraph.role.Names;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Value;

/**
 * Compares the graph with the ledger, and mends it where it is asked to. A part of the graph is written anew in a
 * transaction that is taken back: what that would change is what differs. Only a part that differs is written, so that
 * readers see either the old or the new state of a role, and never an empty graph.
 */
@Singleton
public class Reconciliation {
    private final GraphStore store;
    private final DocumentWriter writer;
    private final Belonging belonging;

    Reconciliation(GraphStore store, Belonging belonging, Names names) {
        this.store = store;
        this.writer = new DocumentWriter(names);
        this.belonging = belonging;
    }

    /**
     * What the ledger says about the documents of an interval of ids.
     *
     * @param documents in the order of their ids
     * @param upTo the last id of the interval; null where it has no end
     */
    public record Part(
            List<DocumentChange> documents, @Nullable String upTo) {}

    /** What the ledger says beside the documents: all curations, and all names that were given. */
    public record Beside(List<CurationChange> curations, List<GivenName> names) {}

    /** @param upTo where the next part begins; null after the last one */
    public record Compared(
            List<Difference> differences, @Nullable String upTo) {}

    /**
     * Compares one part of the graph.
     *
     * @param after the id before the interval; empty for the first
     * @param ledger what the ledger said at a revision: the one that the graph is at
     * @param mend whether to write what differs
     */
    public Compared compare(String after, LongFunction<Part> ledger, boolean mend) {
        var compared = store.rehearse(transaction -> rewrite(transaction, after, ledger));
        return mend && !compared.differences().isEmpty()
                ? mend(transaction -> rewrite(transaction, after, ledger))
                : compared;
    }

    /**
     * Compares what is not in documents.
     *
     * @param ledger what the ledger said at a revision: the one that the graph is at
     * @param mend whether to write what differs
     */
    public List<Difference> compareBeside(LongFunction<Beside> ledger, boolean mend) {
        var differences = store.rehearse(transaction -> rewriteBeside(transaction, ledger));
        return mend && !differences.isEmpty() ? mend(transaction -> rewriteBeside(transaction, ledger)) : differences;
    }

    private List<Difference> rewriteBeside(SimpleQueryRunner transaction, LongFunction<Beside> ledger) {
        var revision = GraphState.lock(transaction);
        var due = ledger.apply(revision);
        var before = Snapshot.beside(transaction);
        new GivenNames(due.names()).write(transaction);
        var former = transaction
                .run("MATCH (c:Curation) RETURN c.id")
                .list(row -> row.get(0).asString());
        writer.write(transaction, List.of(), due.curations(), former);
        return before.differencesTo(Snapshot.beside(transaction));
    }

    private <T> T mend(Function<SimpleQueryRunner, T> work) {
        return GraphState.change(store, work::apply, (transaction, mended) -> {
            GraphState.mended(transaction);
            return mended;
        });
    }

    private Compared rewrite(SimpleQueryRunner transaction, String after, LongFunction<Part> ledger) {
        var revision = GraphState.lock(transaction);
        var part = ledger.apply(revision);
        var known = part.documents().stream().map(DocumentChange::documentId).toList();
        var strays = strays(transaction, after, part, known);
        var all = Stream.concat(known.stream(), strays.stream().map(DocumentChange::documentId))
                .toList();
        var before = Snapshot.of(transaction, all);
        writer.write(
                transaction,
                Stream.concat(strays.stream(), part.documents().stream()).toList(),
                List.of(),
                List.of());
        return new Compared(before.differencesTo(Snapshot.of(transaction, all)), part.upTo());
    }

    /** Documents that the graph has and the ledger does not, as removals. */
    private static List<DocumentChange> strays(
            SimpleQueryRunner transaction, String after, Part part, List<String> known) {
        var upTo = part.upTo() == null ? "\uffff" : part.upTo();
        return transaction
                .run("""
                        MATCH (d:Document)
                        WHERE d.id > $after AND d.id <= $upTo AND NOT d.id IN $known
                        RETURN d.id
                        """, Map.of("after", after, "upTo", upTo, "known", known))
                .list(row -> new DocumentChange(0, row.get(0).asString(), "", "", Instant.EPOCH, null));
    }

    private static final String MARK_LOOSE = """
            MATCH (n:Fact|Topic|Skill|Technology|Reference|Role)
            WHERE (n:Fact AND NOT EXISTS { (n)-[:CITED]->() })
               OR (NOT n:Fact AND NOT n:Role AND NOT EXISTS { (n)<-[:OF|ON|NAMES]-() })
               OR (n:Role AND NOT EXISTS { (n)<-[:DESCRIBES]-() } AND NOT EXISTS { (n)-[:COLLABORATES|WITH|STATES]-() })
            SET n:Touched
            RETURN labels(n) AS labels, coalesce(n.key, n.slug) AS key
            """;

    /** What no document supports, wherever it came from; it is removed where that is asked for. */
    public List<Difference> loose(boolean mend) {
        var loose = store.rehearse(this::forgetLoose);
        return mend && !loose.isEmpty() ? mend(this::forgetLoose) : loose;
    }

    private List<Difference> forgetLoose(SimpleQueryRunner transaction) {
        GraphState.lock(transaction);
        var loose = new ArrayList<Difference>();
        for (var found = markLoose(transaction); !found.isEmpty(); found = markLoose(transaction)) {
            loose.addAll(found);
            DocumentWriter.derive(transaction);
        }
        return loose;
    }

    private static List<Difference> markLoose(SimpleQueryRunner transaction) {
        return transaction.run(MARK_LOOSE).list(row -> {
            var labels = row.get("labels").asList(Value::asString).stream()
                    .filter(label -> !label.equals("Touched"))
                    .sorted()
                    .toList();
            return new Difference(
                    Difference.Kind.EXTRA,
                    String.join(":", labels) + " " + row.get("key").asObject(),
                    "");
        });
    }

    /** @throws RolegraphException.Unavailable where the graph is that of another ledger, and not ours to write */
    public void requireOurs() {
        belonging.require();
    }

    /** How far the graph is, and from which ledger. */
    public Projected graph() {
        return store.write(GraphState::projected);
    }

    /**
     * Makes a graph ours that was another ledger's and has been mended to say what ours does. One that somebody wrote
     * meanwhile stays theirs.
     *
     * @param from what it was before
     * @param origin null for the revision 0
     */
    public void adopt(Projected from, long revision, @Nullable Origin origin) {
        GraphState.change(store, GraphState::projected, (transaction, graph) -> {
            if (graph.isWhere(from)) {
                GraphState.set(transaction, revision, origin);
                GraphState.mended(transaction);
            }
            return graph;
        });
    }

    /** Keeps what a check found, for everybody to see; the version of the graph from then on. */
    public GraphVersion record(boolean consistent, Instant at) {
        return store.write(transaction -> {
            transaction
                    .run("""
                        MATCH (s:GraphState)
                        SET s.consistent = $consistent, s.checkedAt = $at, s.edits = coalesce(s.edits, 0) + 1
                        """, Map.of("consistent", consistent, "at", at.atZone(ZoneOffset.UTC)))
                    .consume();
            return GraphState.projected(transaction).version();
        });
    }
}
