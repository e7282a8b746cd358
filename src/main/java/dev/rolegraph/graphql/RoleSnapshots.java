package dev.rolegraph.graphql;

import dev.rolegraph.ledger.Ledger;
import dev.rolegraph.ledger.Revision;
import dev.rolegraph.role.Claim;
import dev.rolegraph.role.Collaboration;
import dev.rolegraph.role.Fact;
import dev.rolegraph.role.Metric;
import dev.rolegraph.role.Names;
import dev.rolegraph.role.RoleAttribute;
import dev.rolegraph.role.RoleReading;
import dev.rolegraph.role.RolegraphException;
import dev.rolegraph.role.Skill;
import dev.rolegraph.role.Statement;
import dev.rolegraph.role.Technology;
import graphql.schema.DataFetchingEnvironment;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Roles as their documents said them at a revision: told from the ledger alone, as it was read then. */
final class RoleSnapshots {
    private static final Comparator<Revision> BY_PATH = Comparator.comparing(
                    (Revision revision) -> revision.document().source())
            .thenComparing(revision -> revision.document().path());

    private final Ledger ledger;
    private final Names names;

    RoleSnapshots(Ledger ledger, Names names) {
        this.ledger = ledger;
        this.names = names;
    }

    /** A document as it was then. */
    record DocumentSnapshot(String source, String path, long revision, OffsetDateTime recordedAt) {
        static DocumentSnapshot of(Revision revision) {
            var document = revision.document();
            return new DocumentSnapshot(
                    document.source(),
                    document.path(),
                    revision.number(),
                    revision.recordedAt().atOffset(ZoneOffset.UTC));
        }
    }

    record CitationSnapshot(DocumentSnapshot document, int startLine, int endLine, String quote) {}

    record ClaimSnapshot(RoleAttribute attribute, String value, CitationSnapshot citation) {}

    record CollaborationSnapshot(
            String kind,
            String partnerSlug,
            String partnerName,
            @Nullable String on,
            CitationSnapshot citation) {}

    record SkillSnapshot(
            String slug,
            String name,
            @Nullable String group,
            @Nullable String importance,
            @Nullable String level,
            CitationSnapshot citation) {}

    record TechnologySnapshot(String slug, String name, String category, CitationSnapshot citation) {}

    record MetricSnapshot(
            String name,
            String comparator,
            double value,
            @Nullable String unit,
            @Nullable Integer percentile,
            @Nullable String window,
            CitationSnapshot citation) {}

    record StatementSnapshot(String kind, @Nullable String group, String text, CitationSnapshot citation) {}

    /** What one document says of the role. */
    private record Said(DocumentSnapshot document, RoleReading role) {}

    /** A role, in the order of its documents. */
    record RoleSnapshot(String slug, long ledgerRevision, List<Said> said) {
        public List<DocumentSnapshot> documents() {
            return said.stream().map(Said::document).toList();
        }

        public String name() {
            return Objects.requireNonNullElse(settled(RoleAttribute.NAME), slug);
        }

        public @Nullable String level() {
            return settled(RoleAttribute.LEVEL);
        }

        public @Nullable String category() {
            return settled(RoleAttribute.CATEGORY);
        }

        public @Nullable String summary() {
            return settled(RoleAttribute.SUMMARY);
        }

        /** What most documents say, of equals the first by source and path. */
        private @Nullable String settled(RoleAttribute attribute) {
            var votes = new LinkedHashMap<String, Integer>();
            said.forEach(one -> one.role().claimed(attribute).ifPresent(value -> votes.merge(value, 1, Integer::sum)));
            String winner = null;
            for (var vote : votes.entrySet()) {
                if (winner == null || vote.getValue() > votes.get(winner)) {
                    winner = vote.getKey();
                }
            }
            return winner;
        }

        public List<ClaimSnapshot> claims() {
            return stated(Claim.class, (claim, at) -> new ClaimSnapshot(claim.attribute(), claim.value(), at));
        }

        public List<CollaborationSnapshot> collaborations() {
            return stated(
                    Collaboration.class,
                    (stated, at) -> new CollaborationSnapshot(
                            stated.kind().name(),
                            stated.with().slug().value(),
                            stated.with().name(),
                            stated.on(),
                            at));
        }

        public List<SkillSnapshot> skills() {
            return stated(
                    Skill.class,
                    (skill, at) -> new SkillSnapshot(
                            skill.slug().value(),
                            skill.name(),
                            skill.group(),
                            skill.importance() == null
                                    ? null
                                    : skill.importance().name(),
                            skill.level(),
                            at));
        }

        public List<TechnologySnapshot> technologies() {
            return stated(
                    Technology.class,
                    (technology, at) -> new TechnologySnapshot(
                            technology.slug().value(), technology.name(), technology.category(), at));
        }

        public List<MetricSnapshot> metrics() {
            return stated(
                    Metric.class,
                    (metric, at) -> new MetricSnapshot(
                            metric.name(),
                            metric.comparator().name(),
                            metric.value().doubleValue(),
                            metric.unit(),
                            metric.percentile(),
                            metric.window(),
                            at));
        }

        public List<StatementSnapshot> statements() {
            return stated(
                    Statement.class,
                    (statement, at) ->
                            new StatementSnapshot(statement.kind().name(), statement.group(), statement.text(), at));
        }

        private <F extends Fact, S> List<S> stated(Class<F> kind, BiFunction<F, CitationSnapshot, S> snapshot) {
            return said.stream()
                    .flatMap(one -> one.role().facts(kind).map(fact -> snapshot.apply(fact, at(one.document(), fact))))
                    .toList();
        }

        private static CitationSnapshot at(DocumentSnapshot document, Fact fact) {
            return new CitationSnapshot(
                    document, fact.at().line(), fact.at().endLine(), fact.at().quote());
        }
    }

    /** Null where no document described the role then. */
    @Nullable
    RoleSnapshot read(DataFetchingEnvironment environment) {
        environment.getGraphQlContext().<Request>get(Request.class).readsLedger();
        long revision = Objects.requireNonNull(environment.<Integer>getArgument("ledgerRevision"));
        var newest = ledger.revision();
        if (revision < 0 || revision > newest) {
            throw new RolegraphException.BadRequest(
                    "'ledgerRevision' must be between 0 and %d, the newest, not %d.".formatted(newest, revision));
        }
        var name = Objects.requireNonNull(environment.<String>getArgument("slug"));
        return Stream.of(name, names.role(name).slug().value())
                .distinct()
                .map(slug -> new RoleSnapshot(slug, revision, said(slug, revision)))
                .filter(role -> !role.said().isEmpty())
                .findFirst()
                .orElse(null);
    }

    private List<Said> said(String slug, long revision) {
        return ledger.naming(slug, revision).stream()
                .sorted(BY_PATH)
                .flatMap(document -> roles(document)
                        .filter(role -> role.slug().value().equals(slug))
                        .map(role -> new Said(DocumentSnapshot.of(document), role)))
                .toList();
    }

    private static Stream<RoleReading> roles(Revision document) {
        return Stream.ofNullable(document.reading()).flatMap(reading -> reading.roles().stream());
    }
}
