package dev.rolegraph.graph;

import dev.rolegraph.role.Slug;
import dev.rolegraph.role.Term;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a name in a question is of. A name is tried as it is before it is read by vocabulary or rule. */
enum Meaning {
    ROLE("Role") {
        @Override
        Stream<String> slugs(Compilation compilation, String name) {
            // A slug is taken as it is, too: a role may be called what the rules would shorten.
            return Stream.of(name, compilation.names().role(name).slug().value())
                    .map(compilation.given()::role);
        }
    },
    TECHNOLOGY("Technology") {
        @Override
        Stream<String> slugs(Compilation compilation, String name) {
            return either(name, compilation.names().technology(name));
        }
    },
    SKILL("Skill") {
        @Override
        Stream<String> slugs(Compilation compilation, String name) {
            return either(name, compilation.names().skill(name));
        }
    },
    TOPIC("Topic") {
        @Override
        Stream<String> slugs(Compilation compilation, String name) {
            return either(name, compilation.names().topic(name));
        }
    };

    private final String label;

    Meaning(String label) {
        this.label = label;
    }

    /** The label of the nodes that have such names. */
    String label() {
        return label;
    }

    /** The word for people: {@code technology}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    abstract Stream<String> slugs(Compilation compilation, String name);

    /** The slugs that a name may mean. */
    List<String> of(Compilation compilation, String name) {
        return slugs(compilation, name).distinct().toList();
    }

    /** The slugs that any of the names may mean. */
    List<String> of(Compilation compilation, Collection<?> names) {
        return names.stream()
                .flatMap(name -> slugs(compilation, String.valueOf(name)))
                .distinct()
                .toList();
    }

    /** The node is one of those that are named. */
    Filter.Criterion named() {
        return (compilation, scope, names) ->
                scope.node().property("slug").in(compilation.parameter(of(compilation, (List<?>) names)));
    }

    private static Stream<String> either(String name, Optional<Term> known) {
        return Stream.of(
                name, known.map(Term::slug).orElseGet(() -> Slug.of(name)).value());
    }
}
