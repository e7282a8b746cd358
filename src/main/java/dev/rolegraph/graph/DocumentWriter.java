package dev.rolegraph.graph;

import dev.rolegraph.role.CollaborationKind;
import dev.rolegraph.role.Names;
import dev.rolegraph.role.Reading;
import dev.rolegraph.role.RoleReading;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.neo4j.driver.SimpleQueryRunner;

/** Writes what documents say into a transaction, and derives what follows from it. */
final class DocumentWriter {
    private static final Map<String, List<String>> ANSWERS = Arrays.stream(CollaborationKind.values())
            .collect(Collectors.toMap(
                    Enum::name, kind -> kind.answers().stream().map(Enum::name).toList()));

    private final FactRows rows;

    DocumentWriter(Names names) {
        this.rows = new FactRows(names);
    }

    /** What the documents said before is taken back; what follows from all of them is derived once. */
    void write(SimpleQueryRunner transaction, List<DocumentChange> changes) {
        for (var change : changes) {
            withdraw(transaction, change.documentId());
            if (change.reading() != null) {
                state(transaction, change, change.reading());
            }
        }
        if (!changes.isEmpty()) {
            derive(transaction);
        }
    }

    /** Derives everything anew that depends on touched nodes. */
    static void derive(SimpleQueryRunner transaction) {
        Derivation.STEPS.forEach(
                step -> transaction.run(step, Map.of("answers", ANSWERS)).consume());
    }

    /** Takes back what the document said, and marks what that may change. */
    static void withdraw(SimpleQueryRunner transaction, String document) {
        for (var step : Derivation.WITHDRAW) {
            transaction.run(step, Map.of("document", document)).consume();
        }
    }

    private void state(SimpleQueryRunner transaction, DocumentChange change, Reading reading) {
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
