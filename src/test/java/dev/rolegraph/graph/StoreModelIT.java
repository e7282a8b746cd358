package dev.rolegraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolegraph.RunningServer;
import dev.rolegraph.ingest.Consistency;
import dev.rolegraph.ledger.DocumentKey;
import dev.rolegraph.ledger.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

/** Whatever is done in whatever order, ledger and graph are what a simple model of them says. */
class StoreModelIT {
    private static final List<String> NAMES = List.of("Alpha", "Beta", "Gamma", "Delta");
    private static final List<String> ALIASES = List.of("Kappa", "Sigma");

    sealed interface Step {
        record Import(String name, String partner) implements Step {
            String path() {
                return name + ".md";
            }

            String text() {
                return "# %s Engineer\n\n## Collaboration\n- **%s Engineer**: shared plans\n\n## Skills\n- **Rigging** (core)\n"
                        .formatted(name, partner);
            }
        }

        record Remove(String name) implements Step {}

        record Alias(String name, String role) implements Step {}

        record Merge(String role, String into) implements Step {}

        record Skill(String role, String skill, boolean supports) implements Step {}

        record Partner(String role, String with, boolean supports) implements Step {}

        /** As a server leaves the graph that dies before it has written a change. */
        record MarkLeft() implements Step {}

        record Restart() implements Step {}
    }

    @Provide
    Arbitrary<List<Step>> sequences() {
        var names = Arbitraries.of(NAMES);
        var stances = Arbitraries.of(true, false);
        Arbitrary<Step> step = Arbitraries.frequencyOf(
                Tuple.of(12, names.flatMap(name -> names.map(partner -> new Step.Import(name, partner)))),
                Tuple.of(5, names.map(Step.Remove::new)),
                Tuple.of(1, Arbitraries.of(ALIASES).flatMap(alias -> names.map(role -> new Step.Alias(alias, role)))),
                Tuple.of(1, names.flatMap(role -> names.map(into -> new Step.Merge(role, into)))),
                Tuple.of(
                        3,
                        names.flatMap(role -> Arbitraries.of("rigging", "caulking")
                                .flatMap(skill -> stances.map(stance -> new Step.Skill(role, skill, stance))))),
                Tuple.of(
                        3,
                        names.flatMap(role ->
                                names.flatMap(with -> stances.map(stance -> new Step.Partner(role, with, stance))))),
                Tuple.of(2, Arbitraries.create(Step.MarkLeft::new)),
                Tuple.of(1, Arbitraries.create(Step.Restart::new)));
        return step.list().ofMinSize(15).ofMaxSize(25);
    }

    @Property(tries = 6, shrinking = ShrinkingMode.OFF)
    void ledger_and_graph_are_what_the_model_is(@ForAll("sequences") List<Step> steps) throws IOException {
        var data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "model");
        var server = start(data);
        var model = new StoreModel();
        var revision = 0L;
        try {
            for (var step : steps) {
                if (step instanceof Step.Restart) {
                    server.close();
                    server = start(data);
                }
                revision += isRecorded(step, server, model) ? 1 : 0;
                assertThat(recorded(server)).as("after %s", step).isEqualTo(model.texts());
                assertThat(server.bean(Ledger.class).revision())
                        .as("after %s", step)
                        .isEqualTo(revision);
                if (step instanceof Step.Merge || step instanceof Step.Alias) {
                    assertThat(facts(server)).as("after %s of %s", step, steps).isEqualTo(model.facts());
                }
            }
            assertThat(facts(server)).as("after %s", steps).isEqualTo(model.facts());
            assertThat(documented(server)).isEqualTo(model.documented());
            assertThat(server.bean(Consistency.class).check(10).differences()).isEmpty();
        } finally {
            server.close();
        }
    }

    /** Does a step, and answers whether the ledger has a revision more; what it says must be what the model expects. */
    private static boolean isRecorded(Step step, RunningServer server, StoreModel model) {
        return switch (step) {
            case Step.Import one -> {
                var due = model.write(one.path(), one.text(), List.of(slug(one.name()), slug(one.partner())));
                assertThat(server.importDocument(one.path(), one.text())
                                .at("/results/0/outcome")
                                .asText())
                        .isEqualTo(due);
                yield !due.equals("UNCHANGED");
            }
            case Step.Remove gone -> {
                var id = new DocumentKey("default", gone.name() + ".md").id();
                var removed = server.data("mutation { removeDocument(input: {id: \"%s\"}) { removedId } }"
                                .formatted(GlobalId.of("Document", id)))
                        .at("/removeDocument/removedId");
                assertThat(removed.isTextual()).isEqualTo(model.remove(gone.name() + ".md"));
                yield removed.isTextual();
            }
            case Step.Alias alias ->
                amended(
                        server,
                        "defineAlias(input: {alias: \"%s Engineers\", role: \"%s\"})"
                                .formatted(alias.name(), slug(alias.role())),
                        model.alias(slug(alias.name()), slug(alias.role())));
            case Step.Merge merge ->
                amended(
                        server,
                        "mergeRoles(input: {role: \"%s\", into: \"%s\"})"
                                .formatted(slug(merge.role()), slug(merge.into())),
                        model.merge(slug(merge.role()), slug(merge.into())));
            case Step.Skill skill ->
                amended(
                        server,
                        "curate(input: {role: \"%s\", reason: \"r\", stance: %s, skill: {name: \"%s\"}})"
                                .formatted(slug(skill.role()), stance(skill.supports()), skill.skill()),
                        model.curate(
                                new StoreModel.Curated(slug(skill.role()), "skill", skill.skill(), skill.supports())));
            case Step.Partner partner ->
                amended(
                        server,
                        "curate(input: {role: \"%s\", reason: \"r\", stance: %s, collaboration: {with: \"%s\", on: \"shared plans\"}})"
                                .formatted(slug(partner.role()), stance(partner.supports()), slug(partner.with())),
                        model.curate(new StoreModel.Curated(
                                slug(partner.role()), "with", slug(partner.with()), partner.supports())));
            case Step.MarkLeft _ -> {
                server.bean(GraphStore.class)
                        .write(transaction -> transaction
                                .run("MATCH (s:GraphState) SET s.writing = s.revision")
                                .consume());
                yield false;
            }
            case Step.Restart _ -> false;
        };
    }

    private static boolean amended(RunningServer server, String mutation, boolean due) {
        var errors = server.data("mutation { change: %s { userErrors { code message } } }".formatted(mutation))
                .at("/change/userErrors");
        assertThat(errors.isEmpty()).as("%s: %s", mutation, errors).isEqualTo(due);
        return due;
    }

    private static String stance(boolean supports) {
        return supports ? "SUPPORTS" : "WITHDRAWS";
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT) + "-engineer";
    }

    /** As {@link StoreModel#facts}. */
    private static Set<String> facts(RunningServer server) {
        server.awaitGraph();
        var data = server.data("{ roles(first: 100) { nodes { slug skills { nodes { slug } } } } "
                + "collaborations(first: 100) { nodes { from { slug } to { slug } } } }");
        var facts = new TreeSet<String>();
        data.at("/roles/nodes")
                .forEach(role -> role.at("/skills/nodes")
                        .forEach(skill -> facts.add(role.get("slug").asText() + " needs "
                                + skill.get("slug").asText())));
        data.at("/collaborations/nodes")
                .forEach(one -> facts.add(String.join(
                        " works with ",
                        new TreeSet<>(List.of(
                                one.at("/from/slug").asText(),
                                one.at("/to/slug").asText())))));
        return facts;
    }

    private static Set<String> documented(RunningServer server) {
        var slugs = new TreeSet<String>();
        server.data("{ roles(filter: {documented: true}, first: 100) { nodes { slug } } }")
                .at("/roles/nodes")
                .forEach(role -> slugs.add(role.get("slug").asText()));
        return slugs;
    }

    private static RunningServer start(Path data) {
        return RunningServer.start(Map.of("rolegraph.data", data.toString()));
    }

    private static Map<String, String> recorded(RunningServer server) {
        return server.bean(Ledger.class).documents().stream()
                .collect(Collectors.toMap(
                        revision -> revision.document().path(),
                        revision -> String.valueOf(revision.text()),
                        (one, other) -> one,
                        TreeMap::new));
    }
}
