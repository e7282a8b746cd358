package dev.rolegraph.graphql;

import dev.rolegraph.graph.Cancellation;
import dev.rolegraph.graph.GraphVersion;
import dev.rolegraph.graph.Questions;
import dev.rolegraph.graph.Shape;
import dev.rolegraph.role.RolegraphException;
import dev.rolegraph.security.Caller;
import graphql.execution.ExecutionStepInfo;
import graphql.normalized.ExecutableNormalizedOperation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One GraphQL request while it is answered: who asks, and what the graph answers. All fields that the graph answers are
 * asked together, when the first of them is needed.
 */
final class Request {
    /** Identifies the request in the log and in errors. */
    private final String id = UUID.randomUUID().toString();

    private final Caller caller;
    private final Duration timeout;
    private final Cancellation cancellation = new Cancellation();
    private @Nullable Supplier<ExecutableNormalizedOperation> operation;
    private @Nullable List<Shape> roots;
    private long cost;
    private boolean pending;
    private final Set<String> rootsInGraph = ConcurrentHashMap.newKeySet();
    private volatile boolean readsLedger;
    private final List<Statement> statements = new ArrayList<>();
    private @Nullable Long recorded;
    private Questions.@Nullable Answer answer;
    private @Nullable RolegraphException failure;

    /** Something that was asked of a store. */
    record Statement(String language, String text) {}

    /** @param timeout how long the graph may take */
    Request(Caller caller, Duration timeout) {
        this.caller = caller;
        this.timeout = timeout;
    }

    /** How long the graph may take. */
    Duration timeout() {
        return timeout;
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
        this.roots = null;
    }

    /** What was asked of the stores, in order. */
    List<Statement> statements() {
        return statements;
    }

    void ranSql(String text) {
        statements.add(new Statement("SQL", text));
    }

    private void ranCypher(Questions.Answer answered) {
        answered.statements().forEach(text -> statements.add(new Statement("CYPHER", text)));
    }

    /** See {@link Cost}. */
    long cost() {
        return cost;
    }

    void cost(long cost) {
        this.cost = cost;
    }

    /** Says that a root field is answered by the graph alone. */
    void rootInGraph(String key) {
        rootsInGraph.add(key);
    }

    /** Says that part of the answer comes from the ledger, which may be ahead of the graph. */
    void readsLedger() {
        readsLedger = true;
    }

    /** The ledger's revision, read once however often it is needed. */
    synchronized long recorded(LongSupplier ledger) {
        if (recorded == null) {
            recorded = ledger.getAsLong();
        }
        return recorded;
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
        return answer == null ? null : answer.version().revision();
    }

    /** The version of the graph that the whole answer is of; null where the ledger or nothing has a part in it. */
    @Nullable
    GraphVersion onlyVersion() {
        var isOfGraph =
                answer != null && !readsLedger && roots().stream().allMatch(root -> rootsInGraph.contains(root.key()));
        return isOfGraph ? answer.version() : null;
    }

    /** The shapes of the whole operation's root fields. */
    List<Shape> roots() {
        if (roots == null) {
            roots = Shapes.ofRoots(operation().getTopLevelFields());
        }
        return roots;
    }

    /** What is asked of the value at a place of the operation. */
    List<Shape> below(ExecutionStepInfo place) {
        return Shapes.of(operation()
                .getNormalizedField(place.getField(), place.getObjectType(), place.getPath())
                .getChildren());
    }

    private ExecutableNormalizedOperation operation() {
        if (operation == null) {
            throw new IllegalStateException("no operation is being executed");
        }
        return operation.get();
    }

    /** What the graph said to the operation's root fields; empty where it was not asked. */
    Optional<Map<String, @Nullable Object>> graphValues() {
        return Optional.ofNullable(answer).map(Questions.Answer::values);
    }

    /** What the graph says to a question of our own. */
    @Nullable
    Object alone(Questions questions, Shape question) {
        var answered = questions.answer(List.of(question), timeout, cancellation);
        ranCypher(answered);
        return answered.values().get(question.key());
    }

    /** What the graph says to the operation's root fields, which are asked together. */
    synchronized Questions.Answer ask(Questions questions) {
        if (failure != null) {
            throw failure;
        }
        if (answer == null) {
            var fields = roots().stream()
                    .filter(field -> Questions.fields().contains(field.field()))
                    .toList();
            try {
                answer = questions.answer(distinct(fields), timeout, cancellation);
                ranCypher(answer);
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
