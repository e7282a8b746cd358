package dev.rolegraph.bench.questions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rolegraph.role.Digest;
import dev.rolegraph.role.Slug;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * A question with its values, as GraphQL and as the best Cypher that we could write by hand for the same answer.
 *
 * @param variable what the values are of
 * @param cypher whose single column {@code data} is the GraphQL answer's data, but for the name of the root field
 */
enum Asked {
    ROLE_PAGE(
            "slug",
            GeneratedRoles.names().stream().map(name -> Slug.of(name).value()).toList(),
            """
            query RolePage($slug: String!) {
              role(slug: $slug) {
                slug name level summary
                technologies(first: 20) { edges { category node { slug name } } }
                skills(first: 20) { edges { importance level node { slug name } } }
                collaborations(first: 10) {
                  edges { direction partner { slug name } node { kind statement on { slug name } } }
                  pageInfo { hasNextPage }
                }
              }
            }
            """,
            """
            MATCH (r:Role {slug: $slug})
            RETURN r {
              .slug, .name, .level, .summary,
              technologies: {edges: COLLECT {
                MATCH (r)-[:STATES]->(f:RoleTechnology)-[:OF]->(t:Technology)
                WITH f, t ORDER BY f.sortKey LIMIT 20
                RETURN {category: f.category, node: t {.slug, .name}}
              }},
              skills: {edges: COLLECT {
                MATCH (r)-[:STATES]->(f:RoleSkill)-[:OF]->(s:Skill)
                WITH f, s ORDER BY f.sortKey LIMIT 20
                RETURN {importance: f.importance, level: f.level, node: s {.slug, .name}}
              }},
              collaborations: COLLECT {
                MATCH (r)-[:COLLABORATES|WITH]-(c:Collaboration)-[:COLLABORATES|WITH]-(p:Role)
                WITH c, p ORDER BY c.sortKey LIMIT 11
                RETURN {
                  direction: CASE WHEN c.kind = 'WORKS_WITH' THEN 'BOTH' WHEN c.from = r.slug THEN 'OUTGOING' ELSE 'INCOMING' END,
                  partner: p {.slug, .name},
                  node: c {.kind, .statement, on: head([(c)-[:ON]->(t:Topic) | t {.slug, .name}])}
                }
              }
            } AS data
            """,
            """
            query RolePage($slug: String!) {
              roles(where: {slug: {eq: $slug}}) {
                slug name level summary
                technologies(limit: 20, sort: [{sortKey: ASC}]) { category technology { slug name } }
                skills(limit: 20, sort: [{sortKey: ASC}]) { importance level skill { slug name } }
                collaborations(limit: 10, sort: [{sortKey: ASC}]) { kind statement to { slug name } on { slug name } }
              }
            }
            """,
            Asked::rolePage),
    WHO_WITH_WHOM("on", GeneratedRoles.topics(), """
        query WhoWithWhom($on: String!) {
          collaborations(on: $on, first: 20) {
            nodes { kind statement from { slug name } to { slug name } on { slug name } }
            pageInfo { hasNextPage }
          }
        }
        """, """
                MATCH (t:Topic {slug: $on})<-[:ON]-(c:Collaboration)
                WITH t, c ORDER BY c.sortKey LIMIT 21
                MATCH (f:Role)-[:COLLABORATES]->(c)-[:WITH]->(w:Role)
                RETURN c {.kind, .statement, from: f {.slug, .name}, to: w {.slug, .name}, on: t {.slug, .name}} AS data
                """, """
                query WhoWithWhom($on: String!) {
                  topics(where: {slug: {eq: $on}}) {
                    slug name
                    collaborations(limit: 20, sort: [{sortKey: ASC}]) { kind statement from { slug name } to { slug name } }
                  }
                }
                """, rows -> page("nodes", 20, rows));

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SUCCESS = "{\"data\":{\"";
    private static final int COMPARED = 50;

    private final String variable;
    private final List<String> values;
    private final String graphql;
    private final String cypher;
    private final String other;
    private final Function<List<?>, Object> whole;

    /** @param whole makes of the statement's rows what GraphQL answers */
    Asked(
            String variable,
            List<String> values,
            String graphql,
            String cypher,
            String other,
            Function<List<?>, Object> whole) {
        this.variable = variable;
        this.values = values;
        this.graphql = graphql;
        this.cypher = cypher;
        this.other = other;
        this.whole = whole;
    }

    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    String cypher() {
        return cypher;
    }

    /** Slugs: names were made to slugs by the one who writes statements by hand. */
    List<Map<String, Object>> parameters() {
        return values.stream()
                .map(value -> Map.<String, Object>of(variable, Slug.of(value).value()))
                .toList();
    }

    List<OverHttp.Call> calls() {
        return values.stream()
                .map(value -> OverHttp.Call.post("/graphql", body(graphql, value), SUCCESS))
                .toList();
    }

    /** About the role's or topic's slug, and of a role only the collaborations that it states itself. */
    List<OverHttp.Call> otherCalls() {
        return parameters().stream()
                .map(given -> OverHttp.Call.post("/", json(Map.of("query", other, "variables", given)), SUCCESS))
                .toList();
    }

    /** By GET with the document's hash, as a client of persisted queries asks. */
    List<OverHttp.Call> persisted(BenchmarkProcess server) {
        var named = json(Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", Digest.whole(graphql))));
        var path = "/graphql?extensions=" + encoded(named) + "&variables=";
        var first = path + encoded(json(Map.of(variable, values.getFirst()))) + "&query=" + encoded(graphql);
        server.get(first);
        return values.stream()
                .map(value -> OverHttp.Call.get(path + encoded(json(Map.of(variable, value))), SUCCESS))
                .toList();
    }

    /** The answers' bytes, put where they are given back from memory. */
    List<OverHttp.Call> inMemory(BenchmarkProcess server) {
        var calls = new ArrayList<OverHttp.Call>();
        for (int i = 0; i < values.size(); i++) {
            var path = "/memory/" + i;
            server.put(path, server.post("/graphql", body(graphql, values.get(i))));
            calls.add(OverHttp.Call.get(path, SUCCESS));
        }
        return calls;
    }

    /** Compares answers of both kinds, as data. */
    void requireAgreement(BenchmarkProcess server, ByHand byHand) throws IOException {
        for (int i = 0; i < values.size(); i += values.size() / COMPARED) {
            var said = JSON.readTree(server.post("/graphql", body(graphql, values.get(i))))
                    .at("/data")
                    .elements()
                    .next();
            var rows = byHand.answer(parameters().get(i)).stream()
                    .map(row -> row.get("data"))
                    .toList();
            var found = JSON.valueToTree(whole.apply(rows));
            if (!said.equals(found)) {
                throw new IllegalStateException("not the same:%n%s%n%s".formatted(said, found));
            }
        }
    }

    /** Rows of which there is one more than a page has, if there is another page. */
    private static Map<String, Object> page(String name, int size, List<?> rows) {
        return Map.of(
                name,
                rows.subList(0, Math.min(size, rows.size())),
                "pageInfo",
                Map.of("hasNextPage", rows.size() > size));
    }

    private static Map<String, Object> rolePage(List<?> rows) {
        var role = new HashMap<String, Object>();
        ((Map<?, ?>) rows.getFirst()).forEach((name, value) -> role.put(String.valueOf(name), value));
        role.put("collaborations", page("edges", 10, (List<?>) Objects.requireNonNull(role.get("collaborations"))));
        return role;
    }

    private String body(String document, String value) {
        return json(Map.of("query", document, "variables", Map.of(variable, value)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
