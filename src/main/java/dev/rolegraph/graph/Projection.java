package dev.rolegraph.graph;

import dev.rolegraph.role.CollaborationKind;
import dev.rolegraph.role.Names;
import dev.rolegraph.role.Reading;
import dev.rolegraph.role.RoleReading;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.neo4j.driver.TransactionContext;

/**
 * Brings the graph up to the ledger, in the ledger's order. Each run of changes is one transaction that also stores the
 * number of the last: applying it again changes nothing, and a crash leaves it wholly there or wholly absent.
 * What the graph says follows from the set of documents, not from the order in which they came.
 */
@Singleton
public class Projection {
    private static final Map<String, List<String>> ANSWERS = Arrays.stream(CollaborationKind.values())
            .collect(Collectors.toMap(
                    Enum::name, kind -> kind.answers().stream().map(Enum::name).toList()));

    private final GraphStore store;
    private final GraphSchema schema;
    private final FactRows rows;

    Projection(GraphStore store, Names names) {
        this.store = store;
        this.schema = new GraphSchema(store);
        this.rows = new FactRows(names);
    }

    /**
     * The number of the last change that the graph has. An empty graph is made ready first, one of an older program is
     * brought up to this one.
     *
     * @throws dev.rolegraph.role.RolegraphException.Unavailable where a newer program wrote it
     */
    public long revision() {
        return schema.prepared().revision();
    }

    /**
     * Applies changes that follow each other, together: what follows from them is derived once. Those that the graph
     * already has are left out.
     */
    public void apply(List<DocumentChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        var revision = changes.getLast().revision();
        mark(revision);
        try {
            store.write(transaction -> project(transaction, changes, revision));
        } catch (RuntimeException e) {
            // Nothing of it is there, so readers need not wait for it.
            unmark();
            throw e;
        }
    }

    private boolean project(TransactionContext transaction, List<DocumentChange> changes, long revision) {
        // Written first, so that two projectors come one after the other.
        var before = transaction
                .run("MATCH (s:GraphState) SET s.projecting = true REMOVE s.projecting RETURN s.revision")
                .single()
                .get(0)
                .asLong();
        var due = changes.stream().filter(change -> change.revision() > before).toList();
        for (var change : due) {
            withdraw(transaction, change.documentId());
            if (change.reading() != null) {
                state(transaction, change, change.reading());
            }
        }
        if (!due.isEmpty()) {
            Derivation.STEPS.forEach(
                    step -> transaction.run(step, Map.of("answers", ANSWERS)).consume());
        }
        transaction.run("""
                        MATCH (s:GraphState)
                        SET s.revision = CASE WHEN s.revision < $revision THEN $revision ELSE s.revision END
                        REMOVE s.writing
                        """, Map.of("revision", revision)).consume();
        return true;
    }

    /** Commits a marker before the change itself: a reader that sees one may have read half of the change. */
    private void mark(long revision) {
        store.write(transaction -> transaction
                .run(
                        "MATCH (s:GraphState) WHERE s.revision < $revision SET s.writing = $revision",
                        Map.of("revision", revision))
                .consume());
    }

    private void unmark() {
        store.write(transaction ->
                transaction.run("MATCH (s:GraphState) REMOVE s.writing").consume());
    }

    /** Takes back what the document said, and marks what that may change. */
    private static void withdraw(TransactionContext transaction, String document) {
        for (var step : Derivation.WITHDRAW) {
            transaction.run(step, Map.of("document", document)).consume();
        }
    }

    private void state(TransactionContext transaction, DocumentChange change, Reading reading) {
        var document = Map.<String, Object>of(
                "id", change.documentId(),
                "source", change.source(),
                "path", change.path(),
                "sortKey", change.source() + '\0' + change.path(),
                "revision", change.revision(),
                "recordedAt", change.recordedAt().atZone(ZoneOffset.UTC));
        var roles = reading.roles().stream().map(role -> role.slug().value()).toList();
        var facts = new ArrayList<Map<String, Object>>();
        for (var role : reading.roles()) {
            addFacts(facts, role, change.revision());
        }
        var parameters = Map.<String, Object>of("document", document, "roles", roles, "facts", facts);
        for (var step : Derivation.STATE) {
            transaction.run(step, parameters).consume();
        }
    }

    private void addFacts(List<Map<String, Object>> facts, RoleReading role, long revision) {
        for (var fact : role.facts()) {
            var citation = new HashMap<String, Object>(Map.of(
                    "position", "%06d".formatted(facts.size()),
                    "revision", revision,
                    "startLine", fact.at().line(),
                    "endLine", fact.at().endLine(),
                    "quote", fact.at().quote(),
                    "statement", PlainText.of(fact.at().quote())));
            facts.add(rows.row(role.slug(), fact).parameters(citation));
        }
    }
}
