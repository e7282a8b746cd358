package dev.rolegraph.ingest;

import dev.rolegraph.ledger.AmendmentEntry;
import dev.rolegraph.ledger.DocumentKey;
import dev.rolegraph.ledger.Entry;
import dev.rolegraph.ledger.Revision;
import dev.rolegraph.role.Amendment;
import dev.rolegraph.role.Amendment.Alias;
import dev.rolegraph.role.Amendment.Curation;
import dev.rolegraph.role.Amendment.Merge;
import dev.rolegraph.role.Amendment.Naming;
import dev.rolegraph.role.Amendment.Withdrawal;
import dev.rolegraph.role.Amendments;
import dev.rolegraph.role.Reading;
import dev.rolegraph.role.Slug;
import dev.rolegraph.role.Stance;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One recorded change.
 *
 * @param roles that the document describes, or says that they work together, before the change or after it; that an
 *     amendment is about
 */
public record Change(Entry entry, SortedSet<Slug> roles) {

    /** What happened. */
    public enum Kind {
        ADD,
        MODIFY,
        REMOVE
    }

    static Change of(Revision revision, @Nullable Revision before, Amendments amendments) {
        var roles = new TreeSet<Slug>();
        Stream.ofNullable(before).flatMap(Change::roles).map(amendments::role).forEach(roles::add);
        roles(revision).map(amendments::role).forEach(roles::add);
        return new Change(revision, roles);
    }

    static Change of(AmendmentEntry entry, Amendments amendments) {
        var roles = new TreeSet<Slug>();
        if (entry.amendment() instanceof Naming naming) {
            roles.add(naming.slug());
        }
        AmendedLedger.concerned(entry.amendment()).map(amendments::role).forEach(roles::add);
        return new Change(entry, roles);
    }

    private static Stream<Slug> roles(Revision revision) {
        return Stream.ofNullable(revision.reading()).flatMap(Reading::named);
    }

    public long number() {
        return entry.number();
    }

    /** The document that changed; empty where it is no document's change. */
    public Optional<DocumentKey> document() {
        return entry instanceof Revision revision ? Optional.of(revision.document()) : Optional.empty();
    }

    /** What was stated beside the documents; empty where a document changed. */
    public Optional<Amendment> amendment() {
        return entry instanceof AmendmentEntry amended ? Optional.of(amended.amendment()) : Optional.empty();
    }

    public Kind kind() {
        return switch (entry) {
            case Revision revision ->
                switch (revision.operation()) {
                    case CREATED -> Kind.ADD;
                    case UPDATED -> Kind.MODIFY;
                    case REMOVED -> Kind.REMOVE;
                };
            case AmendmentEntry amended ->
                switch (amended.amendment()) {
                    case Curation curation -> curation.stance() == Stance.SUPPORTS ? Kind.ADD : Kind.REMOVE;
                    case Alias _ -> Kind.ADD;
                    case Withdrawal _ -> Kind.REMOVE;
                    case Merge _ -> Kind.MODIFY;
                };
        };
    }
}
