package dev.rolegraph.graph;

import dev.rolegraph.role.Collaboration;
import dev.rolegraph.role.Names;
import java.time.ZoneOffset;
import java.util.Map;

/** Curations as nodes: each stays, whether it holds or a later one does. */
final class CurationRows {
    private final Names names;

    CurationRows(Names names) {
        this.names = names;
    }

    Map<String, Object> properties(CurationChange change) {
        var curation = change.curation();
        return FactRows.properties(
                "id",
                change.id(),
                // Behind all documents, in the order of their recording.
                "sortKey",
                "\uffff%015d".formatted(change.revision()),
                "revision",
                change.revision(),
                "author",
                change.author(),
                "at",
                change.recordedAt().atZone(ZoneOffset.UTC),
                "stance",
                curation.stance().name(),
                "reason",
                curation.reason(),
                "inForce",
                change.inForce(),
                "fact",
                change.fact().key(),
                "subject",
                curation.subject(),
                "role",
                curation.role().value(),
                "roleName",
                names.role(curation.role().value()).name(),
                "partner",
                curation.fact() instanceof Collaboration collaboration
                        ? collaboration.with().slug().value()
                        : null);
    }
}
