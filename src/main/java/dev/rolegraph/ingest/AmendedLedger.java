package dev.rolegraph.ingest;

import dev.rolegraph.graph.CurationChange;
import dev.rolegraph.graph.DocumentChange;
import dev.rolegraph.graph.GivenName;
import dev.rolegraph.graph.GraphChange;
import dev.rolegraph.ledger.AmendmentEntry;
import dev.rolegraph.ledger.Ledger;
import dev.rolegraph.ledger.Revision;
import dev.rolegraph.role.Amendment;
import dev.rolegraph.role.Amendment.Curation;
import dev.rolegraph.role.Amendment.Naming;
import dev.rolegraph.role.Amendment.Withdrawal;
import dev.rolegraph.role.Amendments;
import dev.rolegraph.role.Collaboration;
import dev.rolegraph.role.Names;
import dev.rolegraph.role.Slug;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the ledger says at a revision, when all that people stated beside the documents is taken into account. */
@Singleton
public class AmendedLedger {
    private final Ledger ledger;
    private final Lineage lineage;
    private final Names names;
    /** Amendments are only ever appended: those that were read once need not be read again. */
    private volatile Read read;

    private record Read(long upTo, List<AmendmentEntry> entries, Amendments all) {}

    AmendedLedger(Ledger ledger, Lineage lineage, Names names) {
        this.ledger = ledger;
        this.lineage = lineage;
        this.names = names;
        this.read = nothing();
    }

    /** What people have stated, as far as anybody asked for it. */
    public Amendments latest() {
        return read.all();
    }

    /** The number of the newest entry. */
    long revision() {
        return ledger.revision();
    }

    /** What people have stated up to a revision. */
    public Amendments amendments(long revision) {
        return all(entries(revision));
    }

    private Amendments all(Stream<AmendmentEntry> entries) {
        return new Amendments(entries.map(AmendmentEntry::amendment).toList(), names);
    }

    /** Has everything read again: the ledger was set back. */
    void forget() {
        read = nothing();
    }

    private Read nothing() {
        return new Read(0, List.of(), new Amendments(List.of(), names));
    }

    /** What people stated up to a revision. */
    Stream<AmendmentEntry> entries(long revision) {
        var known = read;
        if (known.upTo() < revision) {
            // A graph that was restored may be ahead of the ledger, and what is not recorded yet cannot be known.
            var upTo = Math.min(revision, ledger.revision());
            var next = ledger.amendments(known.upTo(), upTo);
            var entries = Stream.concat(known.entries().stream(), next.stream()).toList();
            known = new Read(upTo, entries, next.isEmpty() ? known.all() : all(entries.stream()));
            read = known;
        }
        return known.entries().stream().filter(entry -> entry.number() <= revision);
    }

    /**
     * The next changes as the graph takes them.
     *
     * @param limit of the entries that are taken together
     * @return empty where nothing was recorded after {@code revision}
     */
    Optional<GraphChange> after(long revision, int limit) {
        var entries = ledger.after(revision, limit);
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        var upTo = entries.getLast().number();
        var amendments = amendments(upTo);
        var documents = new LinkedHashMap<String, Revision>();
        var amended = new ArrayList<Amendment>();
        for (var entry : entries) {
            switch (entry) {
                case Revision document -> documents.put(document.document().id(), document);
                case AmendmentEntry amendment -> amended.add(amendment.amendment());
            }
        }
        for (var document : new AffectedDocuments(ledger, amendments, upTo)
                .by(amended, curated(upTo).map(entry -> (Curation) entry.amendment()))) {
            documents.putIfAbsent(document.document().id(), document);
        }
        var roles = amended.stream()
                .flatMap(AmendedLedger::concerned)
                .map(amendments::role)
                .collect(Collectors.toSet());
        return Optional.of(new GraphChange(
                upTo,
                lineage.of(entries.getLast()),
                documents.values().stream()
                        .map(document -> documentChange(document, amendments))
                        .toList(),
                curations(upTo, amendments)
                        .filter(curation -> concerned(curation.curation()).anyMatch(roles::contains))
                        .toList(),
                amended.stream().allMatch(Curation.class::isInstance) ? null : givenNames(amendments)));
    }

    /** The roles that an amendment is about. */
    static Stream<Slug> concerned(Amendment amendment) {
        return switch (amendment) {
            case Naming naming -> Stream.of(naming.role());
            case Withdrawal(var naming) -> Stream.of(naming.slug(), naming.role());
            case Curation curation ->
                Stream.concat(
                        Stream.of(curation.role()),
                        curation.fact() instanceof Collaboration collaboration
                                ? Stream.of(collaboration.with().slug())
                                : Stream.empty());
        };
    }

    /** The documents at a revision, as {@link Ledger#documentsAt}. */
    List<DocumentChange> documentsAt(long revision, String after, int limit) {
        var amendments = amendments(revision);
        return ledger.documentsAt(revision, after, limit).stream()
                .map(document -> documentChange(document, amendments))
                .toList();
    }

    private static DocumentChange documentChange(Revision document, Amendments amendments) {
        return new DocumentChange(
                document.number(),
                document.document().id(),
                document.document().source(),
                document.document().path(),
                document.recordedAt(),
                document.reading() == null ? null : amendments.applied(document.reading()));
    }

    /** Whether a curation in force adds something to a role, or a collaboration with it. */
    boolean isCurated(Slug role, long revision) {
        return curations(revision).stream()
                .filter(CurationChange::adds)
                .anyMatch(curation -> concerned(curation.curation()).anyMatch(role::equals));
    }

    /** All curations up to a revision, in their order. */
    public List<CurationChange> curations(long revision) {
        return curations(revision, amendments(revision)).toList();
    }

    private Stream<AmendmentEntry> curated(long revision) {
        return entries(revision).filter(entry -> entry.amendment() instanceof Curation);
    }

    private Stream<CurationChange> curations(long revision, Amendments amendments) {
        return curated(revision).map(entry -> {
            var curation = (Curation) entry.amendment();
            return new CurationChange(
                    entry.number(),
                    amendments.applied(curation),
                    amendments.factOf(curation),
                    amendments.isInForce(curation),
                    entry.author(),
                    entry.recordedAt());
        });
    }

    /** All names that were given up to a revision, in their order. */
    List<GivenName> givenNames(long revision) {
        return givenNames(amendments(revision));
    }

    private static List<GivenName> givenNames(Amendments amendments) {
        return amendments.namings().stream()
                .map(naming -> new GivenName(
                        naming.slug().value(),
                        naming.name(),
                        amendments.role(naming.slug()).value()))
                .toList();
    }
}
