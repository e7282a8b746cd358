package dev.rolegraph.graph;

import dev.rolegraph.role.Names;
import dev.rolegraph.role.Reading;
import dev.rolegraph.role.RoleReading;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What documents say, as the rows of the statements that write it. */
final class StatedRows {
    private final FactRows facts;
    private final Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();

    StatedRows(Names names) {
        this.facts = new FactRows(names);
    }

    /** The rows of each statement, in the order in which the statements have to run. */
    Map<String, List<Map<String, Object>>> byStatement() {
        return rows;
    }

    void add(DocumentChange change) {
        if (change.reading() != null) {
            add(change, change.reading());
        }
    }

    private void add(DocumentChange change, Reading reading) {
        add(
                DocumentStatements.DOCUMENTS,
                Map.of(
                        "properties",
                        Map.of(
                                "id", change.documentId(),
                                "source", change.source(),
                                "path", change.path(),
                                "sortKey", change.source() + '\0' + change.path(),
                                "revision", change.revision(),
                                "recordedAt", change.recordedAt().atZone(ZoneOffset.UTC)),
                        "roles",
                        reading.roles().stream()
                                .map(role -> role.slug().value())
                                .toList()));
        int position = 0;
        for (var role : reading.roles()) {
            position = addFacts(change, role, position);
        }
    }

    private int addFacts(DocumentChange change, RoleReading role, int first) {
        int position = first;
        for (var fact : role.facts()) {
            var row = facts.row(role.slug(), fact);
            var citation = new HashMap<String, Object>(row.stated());
            citation.put("position", "%06d".formatted(position++));
            citation.put("revision", change.revision());
            citation.put("startLine", fact.at().line());
            citation.put("endLine", fact.at().endLine());
            citation.put("quote", fact.at().quote());
            citation.putIfAbsent("statement", PlainText.of(fact.at().quote()));
            add(
                    row.isCollaboration() ? DocumentStatements.COLLABORATIONS : DocumentStatements.FACTS,
                    row.parameters(change.documentId(), citation));
            if (row.of() != null) {
                add(
                        DocumentStatements.related(row.of().label()),
                        Map.of(
                                "key",
                                row.key(),
                                "slug",
                                row.of().slug(),
                                "properties",
                                row.of().properties()));
            }
        }
        return position;
    }

    private void add(String statement, Map<String, Object> row) {
        rows.computeIfAbsent(statement, added -> new ArrayList<>()).add(row);
    }
}
