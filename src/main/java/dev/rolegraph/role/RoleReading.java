package dev.rolegraph.role;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What one document states about one role: its facts in the order of the document. */
public record RoleReading(Slug slug, String name, List<Fact> facts) {
    public RoleReading {
        facts = List.copyOf(facts);
    }

    /** What another place says of the same role, behind what this one says. */
    public RoleReading and(RoleReading other) {
        return new RoleReading(
                slug, name, Stream.concat(facts.stream(), other.facts.stream()).toList());
    }

    public <F extends Fact> Stream<F> facts(Class<F> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** The first value that the document gives for an attribute of the role. */
    public Optional<String> claimed(RoleAttribute attribute) {
        return facts(Claim.class)
                .filter(claim -> claim.attribute() == attribute)
                .map(Claim::value)
                .findFirst();
    }
}
