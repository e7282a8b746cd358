package dev.rolegraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolegraph.ingest.Catalogue.Described;
import dev.rolegraph.role.Collaboration;
import dev.rolegraph.role.Metric;
import dev.rolegraph.role.Skill;
import dev.rolegraph.role.Statement;
import dev.rolegraph.role.StatementKind;
import dev.rolegraph.role.Workflow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The catalogue is written, not stamped: no two roles say the same, and a topic tells what it is about. */
class CatalogueWordsTests {
    private static final double SHARED = 0.2;
    private static final double SAME = 0.8;
    private static final int FEWEST_WORDS = 3;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Set<String> SMALL = Set.of(
            "a", "an", "and", "are", "as", "at", "be", "before", "by", "for", "from", "has", "have", "in", "is", "it",
            "its", "not", "of", "on", "or", "that", "the", "their", "them", "they", "this", "to", "what", "when",
            "where", "which", "who", "with");

    private final Catalogue catalogue = Catalogue.shipped();

    /** What is said in one place, as the content words that it is made of. */
    private record Said(String text, Set<String> words) {
        static Said of(String text) {
            return new Said(text, contentWords(text));
        }

        boolean isSameAs(Said other) {
            var smaller = Math.min(words.size(), other.words.size());
            var larger = Math.max(words.size(), other.words.size());
            if (smaller == 0 || smaller < SAME * larger) {
                return false;
            }
            var shared = words.stream().filter(other.words::contains).count();
            return shared >= SAME * (words.size() + other.words.size() - shared);
        }
    }

    static Set<String> contentWords(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(match -> match.group().replaceFirst("(?<=\\p{L}{3})s$", ""))
                .filter(word -> !SMALL.contains(word))
                .collect(Collectors.toSet());
    }

    @Test
    void saysOfEachRoleWhatIsSaidOfNoOther() {
        var said = new ArrayList<Map.Entry<Described, List<Said>>>();
        catalogue.roles().values().forEach(role -> said.add(Map.entry(role, saidOf(role))));
        var pairs = new ArrayList<Pair>();
        for (var one = 0; one < said.size(); one++) {
            for (var other = one + 1; other < said.size(); other++) {
                pairs.add(compare(said.get(one), said.get(other)));
            }
        }

        System.out.println(
                "most alike of all roles: " + Collections.max(pairs, Comparator.comparingDouble(Pair::share)));
        assertThat(pairs)
                .as("no two roles share more than a fifth of what is said of them: say it in words of their own")
                .allMatch(pair -> pair.share() <= SHARED);
    }

    /** Two roles, the share of the shorter one's lines that are the other's, too, and those lines. */
    private record Pair(String one, String other, double share, List<String> lines) {}

    /** Without the columns of the competency tables: a scale is meant to be the same everywhere. */
    private static List<Said> saidOf(Described role) {
        var statements = role.facts(Statement.class)
                .filter(statement -> statement.kind() != StatementKind.COMPETENCY_LEVEL)
                .map(Statement::text);
        var topics = role.facts(Collaboration.class).map(Collaboration::on).filter(Objects::nonNull);
        var steps = role.facts(Workflow.class).flatMap(workflow -> workflow.steps().stream());
        var quotes = Stream.of(Skill.class, Metric.class)
                .flatMap(role::facts)
                .map(fact -> fact.at().quote());
        return Stream.of(statements, topics, steps, quotes)
                .flatMap(Function.identity())
                .map(Said::of)
                .toList();
    }

    private static Pair compare(Map.Entry<Described, List<Said>> one, Map.Entry<Described, List<Said>> other) {
        var shared = one.getValue().stream()
                .filter(said -> other.getValue().stream().anyMatch(said::isSameAs))
                .map(Said::text)
                .toList();
        var fewer = Math.min(one.getValue().size(), other.getValue().size());
        return new Pair(one.getKey().path(), other.getKey().path(), (double) shared.size() / fewer, shared);
    }

    @Test
    void namesTopicsThatTellSomething() {
        var vague = new ArrayList<String>();
        for (var document : catalogue.documents()) {
            document.facts(Collaboration.class)
                    .filter(collaboration -> collaboration.on() != null)
                    .filter(collaboration -> contentWords(collaboration.on()).size() < FEWEST_WORDS)
                    .filter(collaboration ->
                            Catalogue.NAMES.technology(collaboration.on()).isPresent()
                                    || contentWords(collaboration.on()).size() < 2)
                    .forEach(collaboration ->
                            vague.add("%s: '%s'".formatted(document.at(collaboration), collaboration.on())));
        }
        assertThat(vague)
                .as("topics that tell a reader of the edge alone nothing: say what about it")
                .isEmpty();
    }

    @Test
    void givesNoTwoPartnersOneTopic() {
        var used = new HashMap<String, Set<String>>();
        var repeated = new HashSet<String>();
        catalogue
                .roles()
                .values()
                .forEach(role -> role.facts(Collaboration.class)
                        .filter(collaboration -> collaboration.on() != null)
                        .forEach(collaboration -> {
                            var pairs = used.computeIfAbsent(
                                    collaboration.on().toLowerCase(Locale.ROOT), key -> new HashSet<>());
                            pairs.add(pair(
                                    role.slug().value(),
                                    collaboration.with().slug().value()));
                            if (pairs.size() > 3) {
                                repeated.add("'%s' between %s".formatted(collaboration.on(), pairs));
                            }
                        }));
        assertThat(repeated)
                .as("topics that stand between more than three pairs: say what each pair does about it")
                .isEmpty();
    }

    private static String pair(String one, String other) {
        return one.compareTo(other) < 0 ? one + " – " + other : other + " – " + one;
    }
}
