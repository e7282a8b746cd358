package dev.rolegraph.graph;

import dev.rolegraph.role.CollaborationKind;
import dev.rolegraph.role.Names;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.neo4j.driver.SimpleQueryRunner;

/** Writes what documents and curations say into a transaction, and derives what follows from it. */
final class DocumentWriter {
    private static final Map<String, List<String>> ANSWERS = Arrays.stream(CollaborationKind.values())
            .collect(Collectors.toMap(
                    Enum::name, kind -> kind.answers().stream().map(Enum::name).toList()));

    private final Names names;

    DocumentWriter(Names names) {
        this.names = names;
    }

    /** What documents and curations said before is taken back; what follows from all of them is derived once. */
    void write(SimpleQueryRunner transaction, GraphChange change) {
        if (change.names() != null) {
            new GivenNames(change.names()).write(transaction);
        }
        write(
                transaction,
                change.documents(),
                change.curations(),
                change.curations().stream().map(CurationChange::id).toList());
    }

    /** @param former ids of the curations that are taken back: of those that come anew, and of others */
    void write(
            SimpleQueryRunner transaction,
            List<DocumentChange> changes,
            List<CurationChange> curations,
            List<String> former) {
        // Of several changes of one document only the last is still true.
        var last = new LinkedHashMap<String, DocumentChange>();
        changes.forEach(change -> last.put(change.documentId(), change));
        if (last.isEmpty() && curations.isEmpty() && former.isEmpty()) {
            return;
        }
        withdraw(transaction, DocumentStatements.WITHDRAW, List.copyOf(last.keySet()));
        withdraw(transaction, DocumentStatements.WITHDRAW_CURATIONS, former);
        var stated = new StatedRows(names);
        last.values().forEach(stated::add);
        curations.forEach(stated::add);
        stated.byStatement()
                .forEach((statement, rows) ->
                        transaction.run(statement, Map.of("rows", rows)).consume());
        derive(transaction);
    }

    private static void withdraw(SimpleQueryRunner transaction, List<String> steps, List<String> ids) {
        if (!ids.isEmpty()) {
            steps.forEach(step -> transaction.run(step, Map.of("ids", ids)).consume());
        }
    }

    /** Derives everything anew that depends on touched nodes. */
    static void derive(SimpleQueryRunner transaction) {
        Derivation.STEPS.forEach(
                step -> transaction.run(step, Map.of("answers", ANSWERS)).consume());
    }
}
