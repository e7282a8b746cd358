package dev.rolegraph.graphql;

import dev.rolegraph.role.Amendment;
import dev.rolegraph.role.Amendment.Alias;
import dev.rolegraph.role.Amendment.Curation;
import dev.rolegraph.role.Amendment.Merge;
import dev.rolegraph.role.Amendment.Naming;
import dev.rolegraph.role.Amendment.Withdrawal;
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
            case Naming naming -> new AmendmentFields(naming.role().value(), "is also " + said(naming), null, null);
            case Withdrawal(var naming) ->
                new AmendmentFields(naming.role().value(), "is no longer " + said(naming), null, null);
        };
    }

    private static String said(Naming naming) {
        return switch (naming) {
            case Alias alias -> "called " + alias.name();
            case Merge merge -> "what was " + merge.name() + " (" + merge.slug() + ")";
        };
    }

    /** The value of {@code ChangeSubject}. */
    static String subject(Amendment amendment) {
        return switch (amendment) {
            case Curation _ -> "CURATION";
            case Alias _ -> "ALIAS";
            case Merge _ -> "MERGE";
            case Withdrawal(var naming) -> subject(naming);
        };
    }
}
