package dev.rolegraph.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rolegraph.RunningServer;
import dev.rolegraph.graph.Questions;
import dev.rolegraph.ledger.Ledger;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every field of the schema is asked for over the seeds, along every way that leads to its type: none may fail, and each
 * must have a value somewhere. However deep a way goes, the graph is asked once.
 */
class EveryFieldIT {
    /** What is curated stays: the stores are thrown away. */
    private static final RunningServer SERVER = RunningServer.fresh();

    private static final GraphQLSchema SCHEMA = SERVER.bean(GraphQLSchema.class);

    /** Ways to one type that are tried until all its fields have had a value. */
    private static final int WAYS = 8;

    /** Types and fields that have no value in any graph yet, each with its reason. */
    private static final Map<String, String> WITHOUT_VALUE = Map.of(
            "CollaborationConnection.unresolved", "all names are known; another test asks for others",
            "UnresolvedName", "all names are known; another test asks for others");

    /** What the seeds do not have. */
    private static final String FURTHER = """
            # Rigging Engineer

            - **Level**: Senior
            - **Mood**: calm

            ## Collaboration
            - **Works With**: Backend Engineer on API design with PostgreSQL

            ### Consults
            - **Frontend Engineer**: API design

            ## Skills
            - **API design** (core, expert): keeps interfaces small

            ## Technologies
            - **Database**: PostgreSQL

            ## Success Metrics
            - API response time < 200 ms (p95)
            - API response time < 300 ms (p95)

            ## References
            - [The Rigging Book](https://example.org/book)

            ## Resource Requirements
            - **CPU**: 2 cores (for the build)

            ```json
            {"type": "request", "to": "agent_backend_engineer_1", "subject": "schema", "priority": "high", "body": "Please have a look."}
            ```

            ```
            an unclosed fence
            """;

    private static final Map<String, String> ARGUMENTS = new HashMap<>();

    /** How a field is reached: its parent's way, itself, and the type that it has. */
    private record Way(List<Step> steps, GraphQLFieldsContainer type) {
        Way then(Step step, GraphQLFieldsContainer next) {
            var further = new ArrayList<>(steps);
            further.add(step);
            return new Way(List.copyOf(further), next);
        }
    }

    private record Step(String parent, GraphQLFieldDefinition field) {}

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @BeforeAll
    static void load() throws IOException {
        try (var files = Files.walk(Path.of("seed-data/roles"))) {
            SERVER.importFiles(files.filter(Files::isRegularFile).sorted().toList());
        }
        var before = SERVER.bean(Ledger.class).revision();
        SERVER.importDocument("rigging.md", FURTHER);
        var first = SERVER.data("{ role(slug: \"backend-engineer\") { skills(first: 1) { nodes { name } } "
                + "technologies(first: 1) { nodes { name } } } }");
        for (var fact : List.of(
                "collaboration: {with: \"rigging-engineer\", on: \"API design\"}",
                "skill: {name: %s, importance: CORE}".formatted(first.at("/role/skills/nodes/0/name")),
                "technology: {name: %s}".formatted(first.at("/role/technologies/nodes/0/name")))) {
            SERVER.data("mutation { curate(input: {role: \"backend-engineer\", reason: \"seen\", %s}) { revision } }"
                    .formatted(fact));
        }
        SERVER.awaitGraph();
        SERVER.data("mutation { checkGraph(input: {}) { consistent } }");
        var data = SERVER.data(
                "{ topics(first: 1, orderBy: {field: USES, direction: DESC}) { nodes { slug } } "
                        + "skills(first: 1, orderBy: {field: USES, direction: DESC}) { nodes { slug } } "
                        + "role(slug: \"backend-engineer\") { id } documents(filter: {text: \"rigging.md\"}) { nodes { id } } graphStatus { ledgerRevision } }");
        ARGUMENTS.putAll(Map.of(
                "role.slug",
                "\"backend-engineer\"",
                "technology.slug",
                "\"postgresql\"",
                "topic.slug",
                "\"" + data.at("/topics/nodes/0/slug").asText() + "\"",
                "skill.slug",
                "\"" + data.at("/skills/nodes/0/slug").asText() + "\"",
                "document.id",
                "\"" + data.at("/documents/nodes/0/id").asText() + "\"",
                "node.id",
                "\"" + data.at("/role/id").asText() + "\"",
                "nodes.ids",
                "[\"" + data.at("/role/id").asText() + "\"]",
                "search.text",
                "\"backend\"",
                "collaborationGraph.around",
                "[\"backend-engineer\"]",
                "changes.since",
                String.valueOf(before)));
        // With every field at every edge, more would cost more than is allowed.
        ARGUMENTS.put("collaborationGraph.maxNodes", "100");
        ARGUMENTS.put("roleAt.slug", "\"backend-engineer\"");
        ARGUMENTS.put(
                "roleAt.ledgerRevision", data.at("/graphStatus/ledgerRevision").asText());
    }

    /** The ways to each type, shorter ones first. */
    private static Map<String, List<Way>> ways() {
        var ways = new LinkedHashMap<String, List<Way>>();
        var due = new ArrayDeque<Way>();
        due.add(new Way(List.of(), SCHEMA.getQueryType()));
        while (!due.isEmpty()) {
            var way = due.remove();
            var known = ways.computeIfAbsent(way.type().getName(), name -> new ArrayList<>());
            if (known.size() == WAYS) {
                continue;
            }
            known.add(way);
            for (var field : way.type().getFieldDefinitions()) {
                if (GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLFieldsContainer next) {
                    var step = new Step(way.type().getName(), field);
                    due.add(way.then(step, next));
                    if (next.getName().equals("Fact")) {
                        SCHEMA.getImplementations((GraphQLInterfaceType) next)
                                .forEach(type -> due.add(way.then(step, type)));
                    }
                    // The ids that are asked for are a role's.
                    if (next.getName().equals("Node")) {
                        due.add(way.then(step, SCHEMA.getObjectType("Role")));
                    }
                }
            }
        }
        return ways;
    }

    /** A query along a way that asks for every field at its end. */
    private static String query(Way way) {
        var query = new StringBuilder();
        for (int i = 0; i < way.steps().size(); i++) {
            var step = way.steps().get(i);
            query.append("{ ")
                    .append(call(step.field(), i == 0 || step.parent().equals("Document") ? 100 : 10))
                    .append(' ');
            var type = GraphQLTypeUtil.unwrapAll(step.field().getType());
            var next = i + 1 < way.steps().size()
                    ? way.steps().get(i + 1).parent()
                    : way.type().getName();
            if (type instanceof GraphQLInterfaceType && !type.getName().equals(next)) {
                query.append("{ __typename ... on ").append(next).append(' ');
            }
        }
        query.append("{ __typename ");
        way.type()
                .getFieldDefinitions()
                .forEach(field -> query.append(asked(field)).append(' '));
        var open = query.chars().filter(c -> c == '{').count()
                - query.chars().filter(c -> c == '}').count();
        return query + "}".repeat((int) open);
    }

    private static String asked(GraphQLFieldDefinition field) {
        var type = GraphQLTypeUtil.unwrapAll(field.getType());
        if (!(type instanceof GraphQLFieldsContainer)) {
            return call(field, 2);
        }
        return call(field, 2) + (type.getName().endsWith("Connection") ? " { totalCount }" : " { __typename }");
    }

    private static String call(GraphQLFieldDefinition field, int first) {
        var arguments = field.getArguments().stream()
                .filter(argument -> argument.getName().equals("first")
                        || ARGUMENTS.containsKey(field.getName() + "." + argument.getName())
                        || argument.getType() instanceof GraphQLNonNull && !argument.hasSetDefaultValue())
                .map(argument -> argument.getName() + ": "
                        + (argument.getName().equals("first")
                                ? first
                                : ARGUMENTS.get(field.getName() + "." + argument.getName())))
                .collect(Collectors.joining(", "));
        return field.getName() + (arguments.isEmpty() ? "" : "(" + arguments + ")");
    }

    /** Notes the fields of a type that have a value in an answer. */
    private static void note(JsonNode answer, String type, Set<String> valued) {
        if (answer.isArray()) {
            answer.forEach(element -> note(element, type, valued));
        } else if (answer.isObject()) {
            if (answer.path("__typename").asText().equals(type)) {
                answer.properties().stream()
                        .filter(field -> hasValue(field.getValue()))
                        .forEach(field -> valued.add(type + "." + field.getKey()));
            }
            answer.forEach(field -> note(field, type, valued));
        }
    }

    private static boolean hasValue(JsonNode value) {
        return !value.isNull()
                && !(value.isArray() && value.isEmpty())
                && !(value.has("totalCount") && value.get("totalCount").asInt() == 0);
    }

    private static Set<String> fields(GraphQLNamedOutputType type) {
        return ((GraphQLFieldsContainer) type)
                .getFieldDefinitions().stream()
                        .map(field -> type.getName() + "." + field.getName())
                        .collect(Collectors.toSet());
    }

    @Test
    void has_a_value_somewhere_and_never_fails() {
        var failures = new ArrayList<String>();
        var empty = new TreeSet<String>();
        var several = new ArrayList<String>();
        var questions = SERVER.bean(Questions.class);
        ways().forEach((name, waysToType) -> {
            var type = (GraphQLNamedOutputType) waysToType.getFirst().type();
            if (type instanceof GraphQLObjectType) {
                var valued = new HashSet<String>();
                for (var way : waysToType) {
                    if (!valued.containsAll(fields(type))) {
                        var statements = questions.statements();
                        var response = SERVER.ask(query(way));
                        if (questions.statements() - statements > 1) {
                            several.add(query(way));
                        }
                        if (response.has("errors")) {
                            failures.add(query(way) + ": " + response.get("errors"));
                        }
                        var data = way.steps().isEmpty() ? withType(response.get("data"), name) : response.path("data");
                        note(data, name, valued);
                    }
                }
                fields(type).stream()
                        .filter(field -> !valued.contains(field))
                        .forEach(field -> empty.add(WITHOUT_VALUE.containsKey(name) ? name : field));
            }
        });
        assertThat(failures).isEmpty();
        assertThat(several).as("questions that took more than one statement").isEmpty();
        assertThat(empty).containsExactlyInAnyOrderElementsOf(new TreeSet<>(WITHOUT_VALUE.keySet()));
    }

    private static JsonNode withType(JsonNode data, String name) {
        return ((com.fasterxml.jackson.databind.node.ObjectNode) data).put("__typename", name);
    }
}
