package dev.rolegraph.graphql;

import dev.rolegraph.graph.Cancellation;
import dev.rolegraph.graph.Questions;
import dev.rolegraph.graph.Shape;
import dev.rolegraph.role.RolegraphException;
import dev.rolegraph.security.Caller;
import graphql.normalized.ExecutableNormalizedOperation;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One GraphQL request while it is answered: who asks, and what the graph answers. All fields that the graph answers are
 * asked together, when the first of them is needed.
 */
final class Request {
    static final Duration TIMEOUT = Duration.ofSeconds(10);

    /** Identifies the request in the log and in errors. */
    private final String id = UUID.randomUUID().toString();

    private final Caller caller;
    private final Cancellation cancellation = new Cancellation();
    private @Nullable Supplier<ExecutableNormalizedOperation> operation;
    private boolean pending;
    private Questions.@Nullable Answer answer;
    private @Nullable RolegraphException failure;

    Request(Caller caller) {
        this.caller = caller;
    }

    Caller caller() {
        return caller;
    }

    String id() {
        return id;
    }

    Cancellation cancellation() {
        return cancellation;
    }

    void operation(Supplier<ExecutableNormalizedOperation> operation) {
        this.operation = operation;
    }

    /** Whether a change was made that cannot be read back yet. */
    boolean pending() {
        return pending;
    }

    void pending(boolean pending) {
        this.pending = pending;
    }

    /** The ledger revision of what the graph answered; null where it was not asked. */
    @Nullable
    Long graphRevision() {
        return answer == null ? null : answer.revision();
    }

    /** The shapes of the whole operation's root fields. */
    List<Shape> roots() {
        if (operation == null) {
            throw new IllegalStateException("no operation is being executed");
        }
        return Shapes.of(operation.get().getTopLevelFields());
    }

    /** What the graph says to one of {@code fields}, which are asked together. */
    synchronized Questions.Answer ask(Questions questions, Set<String> graphFields) {
        if (failure != null) {
            throw failure;
        }
        if (answer == null) {
            var fields = roots().stream()
                    .filter(field -> graphFields.contains(field.field()))
                    .toList();
            try {
                answer = questions.answer(distinct(fields), TIMEOUT, cancellation);
            } catch (RolegraphException e) {
                failure = e;
                throw e;
            }
        }
        return answer;
    }

    /** Root fields of one response key are one field. */
    private static List<Shape> distinct(List<Shape> fields) {
        var seen = new HashSet<String>();
        return fields.stream().filter(field -> seen.add(field.key())).toList();
    }
}
