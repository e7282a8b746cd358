package dev.rolegraph.ingest;

import dev.rolegraph.ledger.Revision;
import dev.rolegraph.role.Collaboration;
import dev.rolegraph.role.Reading;
import dev.rolegraph.role.Slug;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One recorded change of one document.
 *
 * @param roles that the document describes, or says that they work together, before the change or after it
 */
public record Change(Revision revision, SortedSet<Slug> roles) {

    /** What happened to the document. */
    public enum Kind {
        ADD,
        MODIFY,
        REMOVE
    }

    static Change of(Revision revision, @Nullable Revision before) {
        var roles = new TreeSet<Slug>();
        Stream.ofNullable(before).flatMap(Change::roles).forEach(roles::add);
        roles(revision).forEach(roles::add);
        return new Change(revision, roles);
    }

    private static Stream<Slug> roles(Revision revision) {
        return Stream.ofNullable(revision.reading())
                .map(Reading::roles)
                .flatMap(Collection::stream)
                .flatMap(role -> Stream.concat(
                        Stream.of(role.slug()),
                        role.facts(Collaboration.class)
                                .map(collaboration -> collaboration.with().slug())));
    }

    public Kind kind() {
        return switch (revision.operation()) {
            case CREATED -> Kind.ADD;
            case UPDATED -> Kind.MODIFY;
            case REMOVED -> Kind.REMOVE;
        };
    }
}
