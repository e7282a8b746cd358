package dev.rolegraph.graph;

import dev.rolegraph.role.Slug;
import dev.rolegraph.role.Term;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The slugs that names in a question may mean: a name is tried as it is before it is read by vocabulary or rule. */
final class Meanings {
    private Meanings() {}

    /** What a name of some kind means. */
    @FunctionalInterface
    interface Meaning {
        List<String> of(Compilation compilation, String name);
    }

    static final Meaning SKILL =
            (compilation, name) -> either(name, compilation.names().skill(name));
    static final Meaning TECHNOLOGY =
            (compilation, name) -> either(name, compilation.names().technology(name));
    static final Meaning TOPIC =
            (compilation, name) -> either(name, compilation.names().topic(name));

    private static List<String> either(String name, Optional<Term> known) {
        return Stream.of(
                        name,
                        known.map(Term::slug).orElseGet(() -> Slug.of(name)).value())
                .distinct()
                .toList();
    }

    /** The node is one of those that are named. */
    static Filter.Criterion named(Meaning meaning) {
        return (compilation, scope, names) -> scope.node()
                .property("slug")
                .in(compilation.parameter(((List<?>) names)
                        .stream()
                                .flatMap(name -> meaning.of(compilation, String.valueOf(name)).stream())
                                .toList()));
    }
}
