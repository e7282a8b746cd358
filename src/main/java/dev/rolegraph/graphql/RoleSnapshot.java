package dev.rolegraph.graphql;

import dev.rolegraph.graph.CurationChange;
import dev.rolegraph.graphql.FactSnapshots.AttributeSnapshot;
import dev.rolegraph.graphql.FactSnapshots.ClaimSnapshot;
import dev.rolegraph.graphql.FactSnapshots.CollaborationSnapshot;
import dev.rolegraph.graphql.FactSnapshots.CompetencySnapshot;
import dev.rolegraph.graphql.FactSnapshots.DecisionSnapshot;
import dev.rolegraph.graphql.FactSnapshots.MessagePatternSnapshot;
import dev.rolegraph.graphql.FactSnapshots.MetricSnapshot;
import dev.rolegraph.graphql.FactSnapshots.ReferenceSnapshot;
import dev.rolegraph.graphql.FactSnapshots.ResourceSnapshot;
import dev.rolegraph.graphql.FactSnapshots.SkillSnapshot;
import dev.rolegraph.graphql.FactSnapshots.StatementSnapshot;
import dev.rolegraph.graphql.FactSnapshots.TechnologySnapshot;
import dev.rolegraph.graphql.FactSnapshots.WorkflowSnapshot;
import dev.rolegraph.ledger.Revision;
import dev.rolegraph.role.Attribute;
import dev.rolegraph.role.Claim;
import dev.rolegraph.role.Collaboration;
import dev.rolegraph.role.Competency;
import dev.rolegraph.role.Decision;
import dev.rolegraph.role.Fact;
import dev.rolegraph.role.Message;
import dev.rolegraph.role.Metric;
import dev.rolegraph.role.Reference;
import dev.rolegraph.role.Resource;
import dev.rolegraph.role.RoleAttribute;
import dev.rolegraph.role.RoleReading;
import dev.rolegraph.role.Skill;
import dev.rolegraph.role.Statement;
import dev.rolegraph.role.Technology;
import dev.rolegraph.role.Workflow;
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
            @Nullable CitationSnapshot citation, @Nullable CurationSnapshot curation) {
        /** Of a fact that only documents state. */
        CitationSnapshot cited() {
            return Objects.requireNonNull(citation);
        }
    }

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
        return stated(Claim.class, ClaimSnapshot::of);
    }

    public List<CollaborationSnapshot> collaborations() {
        return stated(Collaboration.class, CollaborationSnapshot::of);
    }

    public List<SkillSnapshot> skills() {
        return stated(Skill.class, SkillSnapshot::of);
    }

    public List<TechnologySnapshot> technologies() {
        return stated(Technology.class, TechnologySnapshot::of);
    }

    public List<MetricSnapshot> metrics() {
        return stated(Metric.class, MetricSnapshot::of);
    }

    public List<ReferenceSnapshot> references() {
        return stated(Reference.class, ReferenceSnapshot::of);
    }

    public List<WorkflowSnapshot> workflows() {
        return stated(Workflow.class, WorkflowSnapshot::of);
    }

    public List<DecisionSnapshot> decisions() {
        return stated(Decision.class, DecisionSnapshot::of);
    }

    public List<MessagePatternSnapshot> messages() {
        return stated(Message.class, MessagePatternSnapshot::of);
    }

    public List<ResourceSnapshot> resources() {
        return stated(Resource.class, ResourceSnapshot::of);
    }

    public List<CompetencySnapshot> competencies() {
        return stated(Competency.class, CompetencySnapshot::of);
    }

    public List<AttributeSnapshot> attributes() {
        return stated(Attribute.class, AttributeSnapshot::of);
    }

    public List<StatementSnapshot> statements() {
        return stated(Statement.class, StatementSnapshot::of);
    }

    private <F extends Fact, S> List<S> stated(Class<F> kind, BiFunction<F, Place, S> snapshot) {
        return said.stream()
                .flatMap(one -> one.role().facts(kind).map(fact -> snapshot.apply(fact, one.at(fact))))
                .toList();
    }
}
