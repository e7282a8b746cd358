package dev.rolegraph.graphql;

import dev.rolegraph.graph.CurationChange;
import dev.rolegraph.graphql.RoleSnapshot.CurationSnapshot;
import dev.rolegraph.graphql.RoleSnapshot.DocumentSnapshot;
import dev.rolegraph.ingest.AmendedLedger;
import dev.rolegraph.ledger.Ledger;
import dev.rolegraph.ledger.Revision;
import dev.rolegraph.role.Amendments;
import dev.rolegraph.role.Names;
import dev.rolegraph.role.RoleReading;
import dev.rolegraph.role.RolegraphException;
import dev.rolegraph.role.Slug;
import graphql.schema.DataFetchingEnvironment;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Roles as their documents said them at a revision: told from the ledger alone, as it was read then. */
final class RoleSnapshots {
    private static final Comparator<Revision> BY_PATH = Comparator.comparing(
                    (Revision revision) -> revision.document().source())
            .thenComparing(revision -> revision.document().path());

    private final Ledger ledger;
    private final AmendedLedger amended;
    private final Names names;

    RoleSnapshots(Ledger ledger, AmendedLedger amended, Names names) {
        this.ledger = ledger;
        this.amended = amended;
        this.names = names;
    }

    /** Null where nobody described the role then. */
    @Nullable
    RoleSnapshot read(DataFetchingEnvironment environment) {
        environment.getGraphQlContext().<Request>get(Request.class).readsLedger();
        long revision = Objects.requireNonNull(environment.<Integer>getArgument("ledgerRevision"));
        var newest = ledger.revision();
        if (revision < 0 || revision > newest) {
            throw new RolegraphException.BadRequest(
                    "'ledgerRevision' must be between 0 and %d, the newest, not %d.".formatted(newest, revision));
        }
        var name = Objects.requireNonNull(environment.<String>getArgument("slug"));
        var amendments = amended.amendments(revision);
        return Stream.of(new Slug(name), names.role(name).slug())
                .map(amendments::role)
                .distinct()
                .map(slug -> new RoleSnapshot(slug.value(), revision, said(slug, revision)))
                .filter(role -> !role.said().isEmpty())
                .findFirst()
                .orElse(null);
    }

    private List<RoleSnapshot.Said> said(Slug role, long revision) {
        var amendments = amended.amendments(revision);
        var documents = ledger.naming(amendments.slugsOf(role), revision).stream()
                .sorted(BY_PATH)
                .flatMap(document -> roles(document, amendments)
                        .filter(said -> said.slug().equals(role))
                        .map(said -> new RoleSnapshot.Said(DocumentSnapshot.of(document), null, said)));
        var curated = amended.curations(revision).stream()
                .filter(curation ->
                        curation.adds() && curation.curation().role().equals(role))
                .map(curation -> new RoleSnapshot.Said(null, CurationSnapshot.of(curation), said(curation)));
        return Stream.concat(documents, curated).toList();
    }

    private static RoleReading said(CurationChange curation) {
        var role = curation.curation().role();
        return new RoleReading(
                role, role.toString(), List.of(curation.curation().fact()));
    }

    private static Stream<RoleReading> roles(Revision document, Amendments amendments) {
        return Stream.ofNullable(document.reading()).flatMap(reading -> amendments.applied(reading).roles().stream());
    }
}
