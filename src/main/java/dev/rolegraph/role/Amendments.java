package dev.rolegraph.role;

import dev.rolegraph.role.Amendment.Curation;
import dev.rolegraph.role.Amendment.Naming;
import dev.rolegraph.role.Amendment.Withdrawal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people stated beside the documents until some moment, and what readings say by it. Readings themselves stay as
 * they were recorded.
 */
public final class Amendments {
    private final Names names;
    private final Map<Slug, Naming> namings = new LinkedHashMap<>();
    private final Map<CuratedFact, Curation> inForce = new HashMap<>();
    private final Set<CuratedFact> withdrawn;

    /** @param inOrder of their recording */
    public Amendments(List<Amendment> inOrder, Names names) {
        this.names = names;
        for (var amendment : inOrder) {
            switch (amendment) {
                case Naming naming -> namings.put(naming.slug(), naming);
                case Withdrawal withdrawal -> namings.remove(withdrawal.naming().slug());
                case Curation _ -> {}
            }
        }
        for (var amendment : inOrder) {
            if (amendment instanceof Curation curation) {
                inForce.put(factOf(curation), curation);
            }
        }
        this.withdrawn = inForce.entrySet().stream()
                .filter(entry -> entry.getValue().stance() == Stance.WITHDRAWS)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The role that a slug stands for. */
    public Slug role(Slug slug) {
        var naming = namings.get(slug);
        return naming == null ? slug : role(naming.role());
    }

    /** The same for a name. */
    public RoleName role(RoleName name) {
        var naming = namings.get(name.slug());
        return naming == null
                ? name
                : role(new RoleName(name.written(), naming.role(), naming.roleName(), name.nature(), name.known()));
    }

    /** A slug, and those that stand for it or for what it stands for. */
    public Set<Slug> slugsOf(Slug slug) {
        return Stream.concat(
                        Stream.of(slug),
                        namings.values().stream()
                                .filter(naming -> naming.role().equals(slug))
                                .flatMap(naming -> slugsOf(naming.slug()).stream()))
                .collect(Collectors.toSet());
    }

    /** What has a name that would mean this slug stand for a role; empty where nothing does. */
    public Optional<Naming> naming(Slug slug) {
        return Optional.ofNullable(namings.get(slug));
    }

    /** The names that were given to roles, in the order in which that was done. */
    public List<Naming> namings() {
        return List.copyOf(namings.values());
    }

    /** A curation about the role that its names stand for now. */
    public Curation applied(Curation curation) {
        return new Curation(role(curation.role()), curation.stance(), applied(curation.fact()), curation.reason());
    }

    /** Which fact a curation is about. */
    public CuratedFact factOf(Curation curation) {
        return CuratedFact.of(role(curation.role()), applied(curation.fact()), names);
    }

    /** Whether no later curation of the same fact is there. */
    public boolean isInForce(Curation curation) {
        return inForce.get(factOf(curation)) == curation;
    }

    /** Whether somebody's last word is that a fact is so. */
    public boolean supports(CuratedFact fact) {
        var curation = inForce.get(fact);
        return curation != null && curation.stance() == Stance.SUPPORTS;
    }

    /** What a document says, under the names that roles have, and without what was withdrawn. */
    public Reading applied(Reading reading) {
        if (namings.isEmpty() && withdrawn.isEmpty()) {
            return reading;
        }
        var roles = new LinkedHashMap<Slug, RoleReading>();
        reading.roles().stream().map(this::applied).forEach(role -> roles.merge(role.slug(), role, RoleReading::and));
        return new Reading(List.copyOf(roles.values()), reading.findings(), reading.coverage());
    }

    private RoleReading applied(RoleReading reading) {
        var slug = role(reading.slug());
        var naming = namings.get(reading.slug());
        var facts = reading.facts().stream()
                // The name that a merged role had is another name of the one that it is now.
                .filter(fact -> naming == null || !isName(fact))
                .map(this::applied)
                .filter(fact -> !isWithItself(slug, fact))
                .filter(fact -> !isWithdrawn(slug, fact))
                .toList();
        return new RoleReading(slug, naming == null ? reading.name() : naming.roleName(), facts);
    }

    private Fact applied(Fact fact) {
        return fact instanceof Collaboration collaboration
                ? new Collaboration(
                        role(collaboration.with()), collaboration.kind(), collaboration.on(), collaboration.at())
                : fact;
    }

    private static boolean isName(Fact fact) {
        return fact instanceof Claim claim && claim.attribute() == RoleAttribute.NAME;
    }

    /** As those that merged roles had with each other become. */
    private static boolean isWithItself(Slug role, Fact fact) {
        return fact instanceof Collaboration collaboration
                && collaboration.with().slug().equals(role);
    }

    private boolean isWithdrawn(Slug role, Fact fact) {
        return !withdrawn.isEmpty() && CuratedFact.canBe(fact) && withdrawn.contains(CuratedFact.of(role, fact, names));
    }
}
