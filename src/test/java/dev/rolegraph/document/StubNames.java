package dev.rolegraph.document;

import dev.rolegraph.role.Mention;
import dev.rolegraph.role.Names;
import dev.rolegraph.role.RoleName;
import dev.rolegraph.role.RoleNature;
import dev.rolegraph.role.Slug;
import dev.rolegraph.role.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A small vocabulary with the rules of {@link Names}, so that these tests depend on no other package. */
final class StubNames implements Names {
    private static final Set<String> EVERYDAY = Set.of("Go", "Express", "Chi", "Echo", "Rust", "Jest", "Java");
    private static final String TECHNOLOGIES = """
            Express=Express.js, FastAPI, Spring Boot, Django, Ruby on Rails, PostgreSQL, MySQL, MongoDB, Redis=Redis Pub/Sub, \
            Elasticsearch, Sequelize, TypeORM, SQLAlchemy, Mongoose, Hibernate, RabbitMQ, Apache Kafka=Kafka, AWS SQS=SQS, \
            Memcached, GraphQL, JWT, OAuth=OAuth 2.0=OAuth2, OpenAPI, Swagger, SQL, HTTP, CORS, Python, Java, Go=Go testing, \
            Node.js, Rust, Cassandra, AWS, GCP, Azure, Prometheus, ELK Stack, Chi, Echo, Hono, Fastify, Axum, TypeScript, \
            Prisma, pytest, Jest, Postman, curl, .NET=.NET Core, Docker, Kubernetes, WebSocket, React, Grafana, Terraform, \
            Helm, Vue.js, Kotlin, SQLite""";
    private static final Set<String> ROLES = Set.of(
            "backend-engineer",
            "frontend-engineer",
            "data-scientist",
            "backend-lead",
            "tech-writer",
            "security",
            "qa-engineer",
            "product-team",
            "design-team");

    private final Map<Slug, Term> technologies = new HashMap<>();
    private final Map<Pattern, Term> spellings = new HashMap<>();

    StubNames() {
        for (var entry : TECHNOLOGIES.split(",\\s*")) {
            var names = entry.strip().split("=");
            var term = new Term(Slug.of(names[0]), names[0], "Technology");
            for (var name : names) {
                technologies.put(Slug.of(name), term);
                if (!EVERYDAY.contains(name)) {
                    spellings.put(
                            Pattern.compile(
                                    "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
                                    Pattern.CASE_INSENSITIVE),
                            term);
                }
            }
        }
    }

    @Override
    public List<String> roleAliases(Slug role) {
        return List.of();
    }

    @Override
    public RoleName role(String phrase) {
        var slug = Slug.of(phrase.replaceAll("(?i)\\b(?:senior|junior|agents?|template)\\b", ""))
                .value();
        var single = slug.replaceAll("(?<=(?:engineer|architect|developer|team|manager|designer))s$", "");
        var system = single.endsWith("services");
        var nature = system ? RoleNature.SYSTEM : single.endsWith("team") ? RoleNature.GROUP : RoleNature.ROLE;
        var words = single.isEmpty() ? phrase : single.replace('-', ' ');
        return new RoleName(phrase, new Slug(single), title(words), nature, ROLES.contains(single));
    }

    private static String title(String words) {
        return Pattern.compile("\\b\\p{L}")
                .matcher(words)
                .replaceAll(first -> first.group().toUpperCase(Locale.ROOT));
    }

    @Override
    public Optional<String> nearestRole(String phrase) {
        return Slug.of(phrase).value().equals("qa-enginer") ? Optional.of("QA Engineer") : Optional.empty();
    }

    @Override
    public Optional<Term> technology(String phrase) {
        return Optional.ofNullable(technologies.get(Slug.of(phrase.replaceAll("\\s+[\\d.]+\\+?$", ""))));
    }

    @Override
    public Optional<Term> skill(String phrase) {
        return Optional.empty();
    }

    @Override
    public Optional<Term> topic(String phrase) {
        return Optional.empty();
    }

    /** No reader of documents asks. */
    @Override
    public List<Mention<Term>> skillsIn(String text) {
        return List.of();
    }

    @Override
    public List<Mention<Term>> technologiesIn(String text) {
        var found = new ArrayList<Mention<Term>>();
        spellings.forEach((spelling, term) -> spelling.matcher(text)
                .results()
                .forEach(match -> found.add(new Mention<>(match.start(), match.end(), term))));
        found.sort(java.util.Comparator.comparingInt(Mention::start));
        return found;
    }

    @Override
    public List<Mention<RoleName>> rolesIn(String text) {
        return ROLES.stream()
                .flatMap(role -> Pattern.compile(role.replace('-', ' '), Pattern.CASE_INSENSITIVE)
                        .matcher(text)
                        .results())
                .map(found -> new Mention<>(found.start(), found.end(), role(found.group())))
                .toList();
    }
}
