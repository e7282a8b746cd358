package dev.rolegraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rolegraph.ledger.DocumentKey;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Steps that are done to a server and to the model of it, which is to say the same after each of them. */
final class StoreModelSteps {
    private static final List<String> NAMES = List.of("Alpha", "Beta", "Gamma", "Delta");
    private static final List<String> ALIASES = List.of("Kappa", "Sigma");
    private static final List<String> GIVEN =
            Stream.of(NAMES, ALIASES).flatMap(List::stream).toList();
    private static final String IMPORT = """
            mutation($path: String!, $text: String!) {
              importDocuments(input: {documents: [{path: $path, text: $text}]}) { results { outcome } } }
            """;

    private final Subject server;
    private final StoreModel model = new StoreModel();
    private long revision;

    StoreModelSteps(Subject server) {
        this.server = server;
    }

    /** A server, as its clients see it, and what may happen to it. */
    interface Subject {
        /** The data of a request that must not fail. */
        JsonNode data(String query, Map<String, Object> variables);

        /** Returns once the graph has all that the ledger has. */
        void awaitGraph();

        void restart();

        /** Dies while it does a request, or shortly before or after, and is started again. */
        void crash(String query, Map<String, Object> variables);

        /** Leaves the graph as a server does that dies before it has written a change. */
        void leaveMark();
    }

    sealed interface Step {
        record Import(String name, String partner) implements Step {
            String path() {
                return name + ".md";
            }

            String text() {
                return "# %s Engineer\n\n## Collaboration\n- **%s Engineer**: shared plans\n\n## Skills\n- **Rigging** (core)\n"
                        .formatted(name, partner);
            }

            Map<String, Object> variables() {
                return Map.of("path", path(), "text", text());
            }
        }

        record Remove(String name) implements Step {}

        record Alias(String name, String role) implements Step {}

        record Merge(String role, String into) implements Step {}

        /** Takes an alias or a merge back. */
        record Unname(String name) implements Step {}

        record Skill(String role, String skill, boolean supports) implements Step {}

        record Partner(String role, String with, boolean supports) implements Step {}

        record MarkLeft() implements Step {}

        record Restart() implements Step {}

        record Crash(Import meanwhile) implements Step {}
    }

    /** @param crashes how often, of 30 steps, the server dies */
    static Arbitrary<List<Step>> sequences(int crashes) {
        var names = Arbitraries.of(NAMES);
        var stances = Arbitraries.of(true, false);
        var imports = names.flatMap(name -> names.map(partner -> new Step.Import(name, partner)));
        Arbitrary<Step> step = Arbitraries.frequencyOf(
                Tuple.of(12, imports.map(one -> one)),
                Tuple.of(5, names.map(Step.Remove::new)),
                Tuple.of(1, Arbitraries.of(ALIASES).flatMap(alias -> names.map(role -> new Step.Alias(alias, role)))),
                Tuple.of(1, names.flatMap(role -> names.map(into -> new Step.Merge(role, into)))),
                Tuple.of(1, Arbitraries.of(GIVEN).map(Step.Unname::new)),
                Tuple.of(
                        3,
                        names.flatMap(role -> Arbitraries.of("rigging", "caulking")
                                .flatMap(skill -> stances.map(stance -> new Step.Skill(role, skill, stance))))),
                Tuple.of(
                        3,
                        names.flatMap(role ->
                                names.flatMap(with -> stances.map(stance -> new Step.Partner(role, with, stance))))),
                Tuple.of(2, Arbitraries.create(Step.MarkLeft::new)),
                Tuple.of(1, Arbitraries.create(Step.Restart::new)),
                Tuple.of(crashes, imports.map(Step.Crash::new)));
        return step.list().ofMinSize(15).ofMaxSize(25);
    }

    void run(List<Step> steps) {
        for (var step : steps) {
            take(step);
            assertThat(ledgerRevision()).as("after %s", step).isEqualTo(revision);
            assertThat(recorded()).as("after %s", step).isEqualTo(model.texts());
            if (step instanceof Step.Merge || step instanceof Step.Alias || step instanceof Step.Unname) {
                assertThat(facts()).as("after %s of %s", step, steps).isEqualTo(model.facts());
            }
        }
        assertThat(facts()).as("after %s", steps).isEqualTo(model.facts());
        assertThat(documented()).isEqualTo(model.documented());
        assertThat(server.data("mutation { checkGraph(input: {}) { differences { kind what detail } } }", Map.of())
                        .at("/checkGraph/differences"))
                .isEmpty();
    }

    /** Does a step; what it says must be what the model expects. */
    private void take(Step step) {
        switch (step) {
            case Step.Import one -> {
                var due = write(one);
                assertThat(server.data(IMPORT, one.variables())
                                .at("/importDocuments/results/0/outcome")
                                .asText())
                        .isEqualTo(due);
                revision += due.equals("UNCHANGED") ? 0 : 1;
            }
            case Step.Remove gone -> {
                var id = new DocumentKey("default", gone.name() + ".md").id();
                var removed = server.data(
                                "mutation($id: ID!) { removeDocument(input: {id: $id}) { removedId } }",
                                Map.of("id", GlobalId.of("Document", id)))
                        .at("/removeDocument/removedId");
                assertThat(removed.isTextual()).isEqualTo(model.remove(gone.name() + ".md"));
                revision += removed.isTextual() ? 1 : 0;
            }
            case Step.Alias alias ->
                amend(
                        "defineAlias(input: {alias: \"%s Engineers\", role: \"%s\"})"
                                .formatted(alias.name(), slug(alias.role())),
                        model.alias(slug(alias.name()), slug(alias.role())));
            case Step.Merge merge ->
                amend(
                        "mergeRoles(input: {role: \"%s\", into: \"%s\"})"
                                .formatted(slug(merge.role()), slug(merge.into())),
                        model.merge(slug(merge.role()), slug(merge.into())));
            case Step.Unname unname ->
                amend(
                        "withdrawName(input: {name: \"%s Engineers\"})".formatted(unname.name()),
                        model.unname(slug(unname.name())));
            case Step.Skill skill ->
                amend(
                        "curate(input: {role: \"%s\", reason: \"r\", stance: %s, skill: {name: \"%s\"}})"
                                .formatted(slug(skill.role()), stance(skill.supports()), skill.skill()),
                        model.curate(
                                new StoreModel.Curated(slug(skill.role()), "skill", skill.skill(), skill.supports())));
            case Step.Partner partner ->
                amend(
                        "curate(input: {role: \"%s\", reason: \"r\", stance: %s, collaboration: {with: \"%s\", on: \"shared plans\"}})"
                                .formatted(slug(partner.role()), stance(partner.supports()), slug(partner.with())),
                        model.curate(new StoreModel.Curated(
                                slug(partner.role()), "with", slug(partner.with()), partner.supports())));
            case Step.MarkLeft _ -> server.leaveMark();
            case Step.Restart _ -> server.restart();
            case Step.Crash crash -> {
                server.crash(IMPORT, crash.meanwhile().variables());
                // It was not acknowledged: wholly there, or wholly absent.
                if (ledgerRevision() > revision) {
                    write(crash.meanwhile());
                    revision++;
                }
            }
        }
    }

    private String write(Step.Import one) {
        return model.write(one.path(), one.text(), List.of(slug(one.name()), slug(one.partner())));
    }

    private void amend(String mutation, boolean due) {
        var errors = server.data(
                        "mutation { change: %s { userErrors { code message } } }".formatted(mutation), Map.of())
                .at("/change/userErrors");
        assertThat(errors.isEmpty()).as("%s: %s", mutation, errors).isEqualTo(due);
        revision += due ? 1 : 0;
    }

    private static String stance(boolean supports) {
        return supports ? "SUPPORTS" : "WITHDRAWS";
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT) + "-engineer";
    }

    private long ledgerRevision() {
        server.awaitGraph();
        return server.data("{ graphStatus { ledgerRevision } }", Map.of())
                .at("/graphStatus/ledgerRevision")
                .asLong();
    }

    /** As {@link StoreModel#facts}. */
    private Set<String> facts() {
        var data = server.data(
                "{ roles(first: 100) { nodes { slug skills { nodes { slug } } } } "
                        + "collaborations(first: 100) { nodes { from { slug } to { slug } } } }",
                Map.of());
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

    private Set<String> documented() {
        var slugs = new TreeSet<String>();
        server.data("{ roles(filter: {documented: true}, first: 100) { nodes { slug } } }", Map.of())
                .at("/roles/nodes")
                .forEach(role -> slugs.add(role.get("slug").asText()));
        return slugs;
    }

    private Map<String, String> recorded() {
        var texts = new TreeMap<String, String>();
        server.data("{ documents(first: 100) { nodes { path text } } }", Map.of())
                .at("/documents/nodes")
                .forEach(document -> texts.put(
                        document.get("path").asText(), document.get("text").asText()));
        return texts;
    }
}
