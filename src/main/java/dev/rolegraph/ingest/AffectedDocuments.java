package dev.rolegraph.ingest;

import dev.rolegraph.ledger.Ledger;
import dev.rolegraph.ledger.Revision;
import dev.rolegraph.role.Amendment;
import dev.rolegraph.role.Amendment.Curation;
import dev.rolegraph.role.Amendment.Naming;
import dev.rolegraph.role.Amendment.Withdrawal;
import dev.rolegraph.role.Amendments;
import dev.rolegraph.role.RoleReading;
import dev.rolegraph.role.Slug;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which documents may say something else by what people stated beside them. */
final class AffectedDocuments {
    private final Ledger ledger;
    private final Amendments amendments;
    private final long revision;
    /** Roles by whose name a document may be affected, wherever it stands there. */
    private final Set<Slug> named = new HashSet<>();
    /** Roles whose own documents may be. */
    private final Set<Slug> described = new HashSet<>();

    /** @param amendments all that are in force at the revision */
    AffectedDocuments(Ledger ledger, Amendments amendments, long revision) {
        this.ledger = ledger;
        this.amendments = amendments;
        this.revision = revision;
    }

    /**
     * @param amended what is new
     * @param curations all until the revision, new or not; gone through only where names mean something else now
     * @return some may occur twice
     */
    List<Revision> by(List<Amendment> amended, Stream<Curation> curations) {
        for (var amendment : amended) {
            switch (amendment) {
                case Curation curation -> addCurated(curation);
                case Naming naming -> addNamed(naming);
                case Withdrawal(var naming) -> addNamed(naming);
            }
        }
        if (!named.isEmpty()) {
            // A curation is about the role that its name stands for, which is another one now.
            curations
                    .filter(curation -> AmendedLedger.concerned(curation).anyMatch(named::contains))
                    .forEach(this::addCurated);
        }
        return documents();
    }

    private void addCurated(Curation curation) {
        AmendedLedger.concerned(curation).forEach(this::addDescribed);
    }

    private void addNamed(Naming naming) {
        named.addAll(amendments.slugsOf(naming.slug()));
        // What was taken back from the one that is named is taken back from the other as well, or was until now.
        addDescribed(naming.role());
    }

    private void addDescribed(Slug role) {
        described.addAll(amendments.slugsOf(amendments.role(role)));
    }

    private List<Revision> documents() {
        var found = new ArrayList<>(ledger.naming(named, revision));
        ledger.naming(described, revision).stream()
                .filter(document -> roles(document).map(RoleReading::slug).anyMatch(described::contains))
                .forEach(found::add);
        return found;
    }

    private static Stream<RoleReading> roles(Revision document) {
        return Stream.ofNullable(document.reading()).flatMap(reading -> reading.roles().stream());
    }
}
