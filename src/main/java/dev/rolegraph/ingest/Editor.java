package dev.rolegraph.ingest;

import dev.rolegraph.ledger.AmendmentEntry;
import dev.rolegraph.ledger.Ledger;
import dev.rolegraph.ledger.Revision;
import dev.rolegraph.role.Amendment;
import dev.rolegraph.role.Amendment.Alias;
import dev.rolegraph.role.Amendment.Curation;
import dev.rolegraph.role.Amendment.Merge;
import dev.rolegraph.role.Amendment.Withdrawal;
import dev.rolegraph.role.Amendments;
import dev.rolegraph.role.Collaboration;
import dev.rolegraph.role.CuratedFact;
import dev.rolegraph.role.Fact;
import dev.rolegraph.role.Names;
import dev.rolegraph.role.RoleReading;
import dev.rolegraph.role.RolegraphException;
import dev.rolegraph.role.Slug;
import dev.rolegraph.role.Stance;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The way of what people state beside the documents into the ledger: checked against what is recorded, recorded, and
 * handed to the projector. What cannot be as things are is {@link RolegraphException.Refused}.
 */
@Singleton
public class Editor {
    private static final int LONGEST_REASON = 1000;

    private final Ledger ledger;
    private final AmendedLedger amended;
    private final Names names;
    private final Projector projector;

    Editor(Ledger ledger, AmendedLedger amended, Names names, Projector projector) {
        this.ledger = ledger;
        this.amended = amended;
        this.names = names;
        this.projector = projector;
    }

    /** Adds a fact to a role by hand, or takes one back, whoever states it. */
    public AmendmentEntry curate(String role, Stance stance, CurationRequest fact, String reason, String author) {
        require(
                !reason.isBlank() && reason.length() <= LONGEST_REASON,
                "BAD_REASON",
                "A curation has a reason of 1 to %d characters.".formatted(LONGEST_REASON),
                "reason");
        return amend(now -> curation(now, role, stance, fact, reason), author);
    }

    private Curation curation(State now, String role, Stance stance, CurationRequest asked, String reason) {
        var slug = now.existing(role, "role");
        var fact = asked.fact(slug, now.amendments(), names);
        var curation = new Curation(slug, stance, fact, reason.strip());
        require(
                stance == Stance.SUPPORTS || now.states(slug, fact),
                "NOT_STATED",
                "Nothing states that %s %s: ask what is stated of the role, and take back one of these."
                        .formatted(slug, curation.subject()),
                asked.field());
        return curation;
    }

    /** Gives a role one more name. */
    public AmendmentEntry defineAlias(String alias, String role, String author) {
        return amend(
                now -> {
                    var target = now.existing(role, "role");
                    var name = names.role(alias);
                    require(
                            !name.slug().isBlank() && alias.length() <= CurationRequest.LONGEST_NAME,
                            "BAD_NAME",
                            "An alias has a letter or digit, and at most %d characters."
                                    .formatted(CurationRequest.LONGEST_NAME),
                            "alias");
                    var means = now.amendments().role(name.slug());
                    require(
                            !means.equals(target),
                            "ALIAS_TAKEN",
                            "'%s' stands for %s already.".formatted(alias, target),
                            "alias");
                    require(
                            !name.known()
                                    && now.amendments().naming(name.slug()).isEmpty(),
                            "ALIAS_TAKEN",
                            "'%s' stands for %s: choose another name, or merge the two roles.".formatted(alias, means),
                            "alias");
                    require(
                            !now.isDescribed(means),
                            "ALIAS_TAKEN",
                            "'%s' is the name of a role that documents describe: merge the two roles instead."
                                    .formatted(alias),
                            "alias");
                    return new Alias(name.slug(), alias.strip(), target, nameOf(target));
                },
                author);
    }

    /** Makes two roles one: the second, with what both have. */
    public AmendmentEntry mergeRoles(String role, String into, String author) {
        return amend(
                now -> {
                    var from = now.existing(role, "role");
                    var target = now.existing(into, "into");
                    require(
                            !from.equals(target),
                            "SAME_ROLE",
                            "'%s' and '%s' are one role, %s: name two.".formatted(role, into, target),
                            "into");
                    return new Merge(from, nameOf(from), target, nameOf(target));
                },
                author);
    }

    /** Has a name that was given to a role, or that of a role which was merged, mean what it meant before. */
    public AmendmentEntry withdrawName(String name, String author) {
        return amend(
                now -> Stream.of(new Slug(name), names.role(name).slug())
                        .flatMap(slug -> now.amendments().naming(slug).stream())
                        .findFirst()
                        .map(Withdrawal::new)
                        .orElseThrow(() -> new RolegraphException.Refused(
                                "NOT_FOUND",
                                "'%s' was given to no role: name an alias, or a role that was merged.".formatted(name),
                                List.of("name"))),
                author);
    }

    private String nameOf(Slug role) {
        return names.role(role.value()).name();
    }

    private AmendmentEntry amend(Function<State, Amendment> decision, String author) {
        var recorded = ledger.amend(
                () -> {
                    var revision = ledger.revision();
                    return decision.apply(new State(revision, amended.amendments(revision)));
                },
                author);
        projector.wake();
        return recorded;
    }

    static void require(boolean condition, String reason, String message, String field) {
        if (!condition) {
            throw new RolegraphException.Refused(reason, message, List.of(field));
        }
    }

    /** What is recorded at a revision, as far as a change depends on it. */
    private final class State {
        private final long revision;
        private final Amendments amendments;

        State(long revision, Amendments amendments) {
            this.revision = revision;
            this.amendments = amendments;
        }

        Amendments amendments() {
            return amendments;
        }

        /** The role of a slug or name: one that a document describes or names, a curation adds, or the vocabulary has. */
        Slug existing(String phrase, String field) {
            var meant = names.role(phrase);
            return Stream.of(new Slug(phrase), meant.slug())
                    .distinct()
                    .map(amendments::role)
                    .filter(slug -> slug.equals(amendments.role(meant.slug())) && meant.known() || isNamed(slug))
                    .findFirst()
                    .orElseThrow(() -> new RolegraphException.Refused(
                            "NOT_FOUND",
                            "There is no role '%s'%s: name one by its slug, its name or an alias."
                                    .formatted(
                                            phrase,
                                            names.nearestRole(phrase)
                                                    .map(", did you mean '%s'"::formatted)
                                                    .orElse("")),
                            List.of(field)));
        }

        private boolean isNamed(Slug role) {
            return !role.isBlank() && (!documentsNaming(Set.of(role)).isEmpty() || amended.isCurated(role, revision));
        }

        boolean isDescribed(Slug role) {
            return documentsNaming(Set.of(role)).stream()
                    .flatMap(this::said)
                    .anyMatch(said -> said.slug().equals(role));
        }

        /** Whether a document or a curation says it, and nobody took it back. */
        boolean states(Slug role, Fact fact) {
            var wanted = CuratedFact.of(role, fact, names);
            var roles = new HashSet<>(Set.of(role));
            if (fact instanceof Collaboration collaboration) {
                roles.add(collaboration.with().slug());
            }
            return amendments.supports(wanted)
                    || documentsNaming(roles).stream()
                            .flatMap(this::said)
                            .anyMatch(said -> said.facts().stream()
                                    .filter(CuratedFact::canBe)
                                    .anyMatch(stated -> CuratedFact.of(said.slug(), stated, names)
                                            .equals(wanted)));
        }

        private List<Revision> documentsNaming(Set<Slug> roles) {
            var slugs = new HashSet<Slug>();
            roles.forEach(role -> slugs.addAll(amendments.slugsOf(role)));
            return ledger.naming(slugs, revision);
        }

        private Stream<RoleReading> said(Revision document) {
            return Stream.ofNullable(document.reading())
                    .flatMap(reading -> amendments.applied(reading).roles().stream());
        }
    }
}
