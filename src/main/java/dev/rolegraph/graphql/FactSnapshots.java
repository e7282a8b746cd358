package dev.rolegraph.graphql;

import dev.rolegraph.graphql.RoleSnapshot.CitationSnapshot;
import dev.rolegraph.graphql.RoleSnapshot.CurationSnapshot;
import dev.rolegraph.graphql.RoleSnapshot.Place;
import dev.rolegraph.role.Attribute;
import dev.rolegraph.role.Claim;
import dev.rolegraph.role.Collaboration;
import dev.rolegraph.role.Competency;
import dev.rolegraph.role.Decision;
import dev.rolegraph.role.Message;
import dev.rolegraph.role.Metric;
import dev.rolegraph.role.Reference;
import dev.rolegraph.role.Resource;
import dev.rolegraph.role.RoleAttribute;
import dev.rolegraph.role.Skill;
import dev.rolegraph.role.Statement;
import dev.rolegraph.role.Technology;
import dev.rolegraph.role.Workflow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts of a role as they were stated then, one record a type of the schema, its components the type's fields. */
final class FactSnapshots {
    private FactSnapshots() {}

    record ClaimSnapshot(RoleAttribute attribute, String value, CitationSnapshot citation) {
        static ClaimSnapshot of(Claim claim, Place at) {
            return new ClaimSnapshot(claim.attribute(), claim.value(), at.cited());
        }
    }

    record CollaborationSnapshot(
            String kind,
            String partnerSlug,
            String partnerName,
            @Nullable String on,
            @Nullable CitationSnapshot citation,
            @Nullable CurationSnapshot curation) {
        static CollaborationSnapshot of(Collaboration stated, Place at) {
            return new CollaborationSnapshot(
                    stated.kind().name(),
                    stated.with().slug().value(),
                    stated.with().name(),
                    stated.on(),
                    at.citation(),
                    at.curation());
        }
    }

    record SkillSnapshot(
            String slug,
            String name,
            @Nullable String group,
            @Nullable String importance,
            @Nullable String level,
            @Nullable CitationSnapshot citation,
            @Nullable CurationSnapshot curation) {
        static SkillSnapshot of(Skill skill, Place at) {
            return new SkillSnapshot(
                    skill.slug().value(),
                    skill.name(),
                    skill.group(),
                    skill.importance() == null ? null : skill.importance().name(),
                    skill.level(),
                    at.citation(),
                    at.curation());
        }
    }

    record TechnologySnapshot(
            String slug,
            String name,
            String category,
            @Nullable CitationSnapshot citation,
            @Nullable CurationSnapshot curation) {
        static TechnologySnapshot of(Technology technology, Place at) {
            return new TechnologySnapshot(
                    technology.slug().value(), technology.name(), technology.category(), at.citation(), at.curation());
        }
    }

    record MetricSnapshot(
            String name,
            String comparator,
            double value,
            @Nullable String unit,
            @Nullable Integer percentile,
            @Nullable String window,
            CitationSnapshot citation) {
        static MetricSnapshot of(Metric metric, Place at) {
            return new MetricSnapshot(
                    metric.name(),
                    metric.comparator().name(),
                    metric.value().doubleValue(),
                    metric.unit(),
                    metric.percentile(),
                    metric.window(),
                    at.cited());
        }
    }

    record ReferenceSnapshot(String title, @Nullable String url, CitationSnapshot citation) {
        static ReferenceSnapshot of(Reference reference, Place at) {
            return new ReferenceSnapshot(reference.title(), reference.url(), at.cited());
        }
    }

    record WorkflowSnapshot(String name, List<String> steps, CitationSnapshot citation) {
        static WorkflowSnapshot of(Workflow workflow, Place at) {
            return new WorkflowSnapshot(workflow.name(), workflow.steps(), at.cited());
        }
    }

    record DecisionSnapshot(String level, String on, CitationSnapshot citation) {
        static DecisionSnapshot of(Decision decision, Place at) {
            return new DecisionSnapshot(decision.level(), decision.on(), at.cited());
        }
    }

    record MessagePatternSnapshot(
            @Nullable String type,
            @Nullable String to,
            @Nullable String subject,
            @Nullable String priority,
            @Nullable String body,
            CitationSnapshot citation) {
        static MessagePatternSnapshot of(Message message, Place at) {
            return new MessagePatternSnapshot(
                    message.type(), message.to(), message.subject(), message.priority(), message.body(), at.cited());
        }
    }

    record ResourceSnapshot(
            String name, String value, @Nullable String detail, CitationSnapshot citation) {
        static ResourceSnapshot of(Resource resource, Place at) {
            return new ResourceSnapshot(resource.name(), resource.value(), resource.detail(), at.cited());
        }
    }

    record CompetencySnapshot(String name, List<Competency.Level> levels, CitationSnapshot citation) {
        static CompetencySnapshot of(Competency competency, Place at) {
            return new CompetencySnapshot(competency.name(), competency.levels(), at.cited());
        }
    }

    record AttributeSnapshot(String key, String value, CitationSnapshot citation) {
        static AttributeSnapshot of(Attribute attribute, Place at) {
            return new AttributeSnapshot(attribute.key(), attribute.value(), at.cited());
        }
    }

    record StatementSnapshot(String kind, @Nullable String group, String text, CitationSnapshot citation) {
        static StatementSnapshot of(Statement statement, Place at) {
            return new StatementSnapshot(statement.kind().name(), statement.group(), statement.text(), at.cited());
        }
    }
}
