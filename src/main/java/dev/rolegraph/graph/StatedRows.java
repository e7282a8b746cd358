package dev.rolegraph.graph;

import dev.rolegraph.role.Names;
import dev.rolegraph.role.Reading;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What documents and curations say, as the rows of the statements that write it. */
final class StatedRows {
    private final FactRows facts;
    private final CurationRows curations;
    /** By what has to be there first: who states facts, the facts, and what they relate roles to. */
    private final List<Map<String, List<Map<String, Object>>>> stages =
            List.of(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());

    StatedRows(Names names) {
        this.facts = new FactRows(names);
        this.curations = new CurationRows(names);
    }

    /** The rows of each statement, in the order in which the statements have to run. */
    Map<String, List<Map<String, Object>>> byStatement() {
        var rows = new LinkedHashMap<String, List<Map<String, Object>>>();
        stages.forEach(rows::putAll);
        return rows;
    }

    void add(DocumentChange change) {
        if (change.reading() != null) {
            add(change, change.reading());
        }
    }

    private void add(DocumentChange change, Reading reading) {
        add(
                0,
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
            for (var fact : role.facts()) {
                var citation = citation(position++, change.revision());
                citation.put("startLine", fact.at().line());
                citation.put("endLine", fact.at().endLine());
                citation.put("quote", fact.at().quote());
                citation.put("statement", PlainText.of(fact.at().quote()));
                add("Document", change.documentId(), facts.row(role.slug(), fact), citation);
            }
        }
    }

    /** A curation, and the fact that it adds if it is in force. */
    void add(CurationChange change) {
        add(0, DocumentStatements.CURATIONS, Map.of("properties", curations.properties(change)));
        var curation = change.curation();
        if (change.adds()) {
            add("Curation", change.id(), facts.row(curation.role(), curation.fact()), citation(0, change.revision()));
        }
    }

    private static Map<String, Object> citation(int position, long revision) {
        return new HashMap<>(Map.of("position", "%06d".formatted(position), "revision", revision));
    }

    /** @param source the label of what states the fact */
    private void add(String source, String id, FactRow row, Map<String, Object> citation) {
        citation.putAll(row.stated());
        add(
                1,
                row.isCollaboration() ? DocumentStatements.collaborations(source) : DocumentStatements.facts(source),
                row.parameters(id, citation));
        if (row.of() != null) {
            add(
                    2,
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

    private void add(int stage, String statement, Map<String, Object> row) {
        stages.get(stage).computeIfAbsent(statement, added -> new ArrayList<>()).add(row);
    }
}
