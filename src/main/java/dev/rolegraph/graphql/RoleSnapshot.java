package dev.rolegraph.graphql;

import dev.rolegraph.graph.CurationChange;
import dev.rolegraph.ledger.Revision;
import dev.rolegraph.role.Claim;
import dev.rolegraph.role.Collaboration;
import dev.rolegraph.role.Fact;
import dev.rolegraph.role.Metric;
import dev.rolegraph.role.RoleAttribute;
import dev.rolegraph.role.RoleReading;
import dev.rolegraph.role.Skill;
import dev.rolegraph.role.Statement;
import dev.rolegraph.role.Technology;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A role as it was said then.
 *
 * @param said in the order of the documents; what people added by hand behind them
 */
record RoleSnapshot(String slug, long ledgerRevision, List<Said> said) {
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

    record CurationSnapshot(long revision, String author, String reason, OffsetDateTime at) {
        static CurationSnapshot of(CurationChange change) {
            return new CurationSnapshot(
                    change.revision(),
                    change.author(),
                    change.curation().reason(),
                    change.recordedAt().atOffset(ZoneOffset.UTC));
        }
    }

    /** Where a fact was stated: in a document, or by a person. */
    record Place(
            @Nullable CitationSnapshot citation, @Nullable CurationSnapshot curation) {}

    record ClaimSnapshot(RoleAttribute attribute, String value, CitationSnapshot citation) {}

    record CollaborationSnapshot(
            String kind,
            String partnerSlug,
            String partnerName,
            @Nullable String on,
            @Nullable CitationSnapshot citation,
            @Nullable CurationSnapshot curation) {}

    record SkillSnapshot(
            String slug,
            String name,
            @Nullable String group,
            @Nullable String importance,
            @Nullable String level,
            @Nullable CitationSnapshot citation,
            @Nullable CurationSnapshot curation) {}

    record TechnologySnapshot(
            String slug,
            String name,
            String category,
            @Nullable CitationSnapshot citation,
            @Nullable CurationSnapshot curation) {}

    record MetricSnapshot(
            String name,
            String comparator,
            double value,
            @Nullable String unit,
            @Nullable Integer percentile,
            @Nullable String window,
            CitationSnapshot citation) {}

    record StatementSnapshot(String kind, @Nullable String group, String text, CitationSnapshot citation) {}

    /** What one document, or one person, says of the role. */
    record Said(
            @Nullable DocumentSnapshot document, @Nullable CurationSnapshot curation, RoleReading role) {
        Place at(Fact fact) {
            return new Place(
                    document == null
                            ? null
                            : new CitationSnapshot(
                                    document,
                                    fact.at().line(),
                                    fact.at().endLine(),
                                    fact.at().quote()),
                    curation);
        }
    }

    public List<DocumentSnapshot> documents() {
        return said.stream().flatMap(one -> Stream.ofNullable(one.document())).toList();
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
        return stated(
                Claim.class,
                (claim, at) ->
                        new ClaimSnapshot(claim.attribute(), claim.value(), Objects.requireNonNull(at.citation())));
    }

    public List<CollaborationSnapshot> collaborations() {
        return stated(
                Collaboration.class,
                (stated, at) -> new CollaborationSnapshot(
                        stated.kind().name(),
                        stated.with().slug().value(),
                        stated.with().name(),
                        stated.on(),
                        at.citation(),
                        at.curation()));
    }

    public List<SkillSnapshot> skills() {
        return stated(
                Skill.class,
                (skill, at) -> new SkillSnapshot(
                        skill.slug().value(),
                        skill.name(),
                        skill.group(),
                        skill.importance() == null ? null : skill.importance().name(),
                        skill.level(),
                        at.citation(),
                        at.curation()));
    }

    public List<TechnologySnapshot> technologies() {
        return stated(
                Technology.class,
                (technology, at) -> new TechnologySnapshot(
                        technology.slug().value(),
                        technology.name(),
                        technology.category(),
                        at.citation(),
                        at.curation()));
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
                        Objects.requireNonNull(at.citation())));
    }

    public List<StatementSnapshot> statements() {
        return stated(
                Statement.class,
                (statement, at) -> new StatementSnapshot(
                        statement.kind().name(),
                        statement.group(),
                        statement.text(),
                        Objects.requireNonNull(at.citation())));
    }

    private <F extends Fact, S> List<S> stated(Class<F> kind, BiFunction<F, Place, S> snapshot) {
        return said.stream()
                .flatMap(one -> one.role().facts(kind).map(fact -> snapshot.apply(fact, one.at(fact))))
                .toList();
    }
}
