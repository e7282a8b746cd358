package dev.rolegraph.graphql;

import dev.rolegraph.graph.GlobalId;
import dev.rolegraph.graph.Questions;
import dev.rolegraph.graph.Shape;
import dev.rolegraph.ingest.CurationRequest;
import dev.rolegraph.ingest.Editor;
import dev.rolegraph.ledger.AmendmentEntry;
import dev.rolegraph.role.Amendment.Curation;
import dev.rolegraph.role.Amendment.Naming;
import dev.rolegraph.role.Amendment.Withdrawal;
import dev.rolegraph.role.CollaborationKind;
import dev.rolegraph.role.Importance;
import dev.rolegraph.role.RolegraphException;
import dev.rolegraph.role.Stance;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What clients can state beside the documents. */
final class AmendmentMutations {
    private final Editor editor;
    private final Questions questions;
    private final Writing writing;

    AmendmentMutations(Editor editor, Questions questions, Writing writing) {
        this.editor = editor;
        this.questions = questions;
        this.writing = writing;
    }

    /** Of every one of these mutations; what was amended is asked of the graph. */
    record Payload(
            @Nullable Amended amended,
            long revision,
            List<Writing.UserError> userErrors,
            @Nullable String clientMutationId) {}

    /** What is answered to one change, however often it is sent. */
    record Amended(String role, @Nullable String restored, long revision) implements Writing.Answer {
        static Amended of(AmendmentEntry entry) {
            return switch (entry.amendment()) {
                case Curation curation -> new Amended(curation.role().value(), null, entry.number());
                case Naming naming -> new Amended(naming.role().value(), null, entry.number());
                case Withdrawal(var naming) ->
                    new Amended(naming.role().value(), naming.slug().value(), entry.number());
            };
        }
    }

    Payload curate(DataFetchingEnvironment environment) {
        var input = MutationInput.of(environment);
        return amended(
                environment,
                input,
                () -> editor.curate(
                        input.text("role"),
                        Stance.valueOf(input.text("stance")),
                        fact(input),
                        input.text("reason"),
                        input.caller().name()));
    }

    Payload defineAlias(DataFetchingEnvironment environment) {
        var input = MutationInput.of(environment);
        return amended(
                environment,
                input,
                () -> editor.defineAlias(
                        input.text("alias"), input.text("role"), input.caller().name()));
    }

    Payload mergeRoles(DataFetchingEnvironment environment) {
        var input = MutationInput.of(environment);
        return amended(
                environment,
                input,
                () -> editor.mergeRoles(
                        input.text("role"), input.text("into"), input.caller().name()));
    }

    Payload withdrawName(DataFetchingEnvironment environment) {
        var input = MutationInput.of(environment);
        return amended(
                environment,
                input,
                () -> editor.withdrawName(input.text("name"), input.caller().name()));
    }

    private Payload amended(
            DataFetchingEnvironment environment, MutationInput input, Supplier<AmendmentEntry> amendment) {
        return writing.answer(
                environment,
                () -> writing.once(input, Amended.class, () -> Amended.of(amendment.get())),
                answer -> new Payload(answer, answer.revision(), List.of(), input.clientMutationId()),
                (revision, errors) -> new Payload(null, revision, errors, input.clientMutationId()));
    }

    private static CurationRequest fact(MutationInput input) {
        var given = new ArrayList<CurationRequest>();
        if (input.fields().get("collaboration") instanceof Map<?, ?> collaboration) {
            given.add(new CurationRequest.OfCollaboration(
                    String.valueOf(collaboration.get("with")),
                    CollaborationKind.valueOf(String.valueOf(collaboration.get("kind"))),
                    (String) collaboration.get("on")));
        }
        if (input.fields().get("skill") instanceof Map<?, ?> skill) {
            var importance = skill.get("importance");
            given.add(new CurationRequest.OfSkill(
                    String.valueOf(skill.get("name")),
                    (String) skill.get("group"),
                    importance == null ? null : Importance.valueOf(importance.toString()),
                    (String) skill.get("level")));
        }
        if (input.fields().get("technology") instanceof Map<?, ?> technology) {
            given.add(new CurationRequest.OfTechnology(
                    String.valueOf(technology.get("name")), (String) technology.get("category")));
        }
        if (given.size() != 1) {
            throw new RolegraphException.Refused(
                    "BAD_FACT", "Give one of collaboration, skill and technology, and not several.", List.of());
        }
        return given.getFirst();
    }

    DataFetcher<@Nullable Object> role() {
        return node(amended -> GlobalId.of("Role", amended.role()));
    }

    /** The role that a name stands for since it was withdrawn. */
    DataFetcher<@Nullable Object> restored() {
        return node(amended -> GlobalId.of("Role", String.valueOf(amended.restored())));
    }

    DataFetcher<@Nullable Object> curation() {
        return node(amended -> GlobalId.of("Curation", String.valueOf(amended.revision())));
    }

    private interface Id {
        String of(Amended amended);
    }

    /** What the graph says of it; null where it is not there yet. */
    private DataFetcher<@Nullable Object> node(Id id) {
        return environment -> {
            Request request = environment.getGraphQlContext().get(Request.class);
            var amended = ((Payload) Objects.requireNonNull(environment.<Object>getSource())).amended();
            if (amended == null || request.pending()) {
                return null;
            }
            var asked = request.below(environment.getExecutionStepInfo());
            var question = new Shape("node", "node", Map.of("id", id.of(amended)), Set.of(), asked);
            return request.alone(questions, question);
        };
    }
}
