package dev.rolegraph.document;

import dev.rolegraph.role.Collaboration;
import dev.rolegraph.role.CollaborationKind;
import dev.rolegraph.role.Passage;
import dev.rolegraph.role.RoleName;
import dev.rolegraph.role.Slug;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Partners of one kind, and what they work on: each partner on each topic, or on nothing in particular. */
record Partnership(List<RoleName> with, CollaborationKind kind, List<String> topics) {
    Partnership {
        with = List.copyOf(with);
        topics = List.copyOf(topics);
    }

    Stream<Collaboration> at(Passage passage) {
        return with.stream()
                .flatMap(partner -> topics.isEmpty()
                        ? Stream.of(new Collaboration(partner, kind, null, passage))
                        : topics.stream().map(topic -> new Collaboration(partner, kind, topic, passage)));
    }

    Partnership without(Set<Slug> others) {
        return new Partnership(
                with.stream()
                        .filter(partner -> !others.contains(partner.slug()))
                        .toList(),
                kind,
                topics);
    }

    Partnership on(List<String> others) {
        return new Partnership(with, kind, others);
    }
}
