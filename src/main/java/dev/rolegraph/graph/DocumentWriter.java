package dev.rolegraph.graph;

import dev.rolegraph.role.CollaborationKind;
import dev.rolegraph.role.Names;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.neo4j.driver.SimpleQueryRunner;

/** Writes what documents say into a transaction, and derives what follows from it. */
final class DocumentWriter {
    private static final Map<String, List<String>> ANSWERS = Arrays.stream(CollaborationKind.values())
            .collect(Collectors.toMap(
                    Enum::name, kind -> kind.answers().stream().map(Enum::name).toList()));

    private final Names names;

    DocumentWriter(Names names) {
        this.names = names;
    }

    /** What the documents said before is taken back; what follows from all of them is derived once. */
    void write(SimpleQueryRunner transaction, List<DocumentChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        // Of several changes of one document only the last is still true.
        var last = new LinkedHashMap<String, DocumentChange>();
        changes.forEach(change -> last.put(change.documentId(), change));
        for (var step : DocumentStatements.WITHDRAW) {
            transaction
                    .run(step, Map.of("documents", List.copyOf(last.keySet())))
                    .consume();
        }
        state(transaction, last.values());
        derive(transaction);
    }

    /** Derives everything anew that depends on touched nodes. */
    static void derive(SimpleQueryRunner transaction) {
        Derivation.STEPS.forEach(
                step -> transaction.run(step, Map.of("answers", ANSWERS)).consume());
    }

    private void state(SimpleQueryRunner transaction, Collection<DocumentChange> changes) {
        var stated = new StatedRows(names);
        changes.forEach(stated::add);
        stated.byStatement()
                .forEach((statement, rows) ->
                        transaction.run(statement, Map.of("rows", rows)).consume());
    }
}
