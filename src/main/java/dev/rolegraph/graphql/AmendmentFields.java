package dev.rolegraph.graphql;

import dev.rolegraph.role.Amendment;
import dev.rolegraph.role.Amendment.Alias;
import dev.rolegraph.role.Amendment.Curation;
import dev.rolegraph.role.Amendment.Merge;
import dev.rolegraph.role.Stance;
import org.jspecify.annotations.Nullable;

/** What a person stated beside the documents, as a change tells it. */
record AmendmentFields(
        String roleSlug,
        String statement,
        @Nullable Stance stance,
        @Nullable String reason) {

    static AmendmentFields of(Amendment amendment) {
        return switch (amendment) {
            case Curation curation ->
                new AmendmentFields(curation.role().value(), curation.subject(), curation.stance(), curation.reason());
            case Alias alias -> new AmendmentFields(alias.role().value(), "is also called " + alias.name(), null, null);
            case Merge merge ->
                new AmendmentFields(
                        merge.role().value(),
                        "is also what was " + merge.name() + " (" + merge.slug() + ")",
                        null,
                        null);
        };
    }

    /** The value of {@code ChangeSubject}. */
    static String subject(Amendment amendment) {
        return switch (amendment) {
            case Curation _ -> "CURATION";
            case Alias _ -> "ALIAS";
            case Merge _ -> "MERGE";
        };
    }
}
