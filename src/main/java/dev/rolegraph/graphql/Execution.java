package dev.rolegraph.graphql;

import dev.rolegraph.ingest.History;
import dev.rolegraph.ingest.Projector;
import dev.rolegraph.ledger.Statements;
import dev.rolegraph.role.RolegraphException;
import dev.rolegraph.security.Caller;
import dev.rolegraph.security.Permission;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.introspection.Introspection;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Answers GraphQL requests, by whichever transport they came. */
@Singleton
class Execution {
    private static final Duration AT_LEAST = Duration.ofSeconds(2);

    private final GraphQL graphQL;
    private final Documents documents;
    private final History history;
    private final ParsedDocuments parsed;
    private final PersistedQueries persisted;
    private final Answers answers;
    private final Projector projector;
    private final Requests requests;
    private final Limits limits;
    private final boolean introspection;

    Execution(
            GraphQL graphQL,
            Documents documents,
            History history,
            ParsedDocuments parsed,
            PersistedQueries persisted,
            Answers answers,
            Projector projector,
            Requests requests,
            Limits limits,
            @Property(name = "rolegraph.graphql.introspection", defaultValue = "true") boolean introspection) {
        this.graphQL = graphQL;
        this.documents = documents;
        this.history = history;
        this.parsed = parsed;
        this.persisted = persisted;
        this.answers = answers;
        this.projector = projector;
        this.requests = requests;
        this.limits = limits;
        this.introspection = introspection;
    }

    Request request(Caller caller) {
        return new Request(caller, limits.time());
    }

    /**
     * Finds and parses the document that is asked.
     *
     * @throws RolegraphException.Timeout where the graph does not reach the revision that is asked for
     */
    Question question(GraphQLRequest asked, Caller caller) {
        if (asked.tellsStatements()) {
            caller.require(Permission.ADMIN);
        }
        var text = persisted.text(asked, caller);
        var document = parsed.parsed(text);
        if (!document.hasErrors()) {
            persisted.keep(asked);
        }
        var kind = document.hasErrors()
                ? Operation.QUERY
                : document.getDocument().getDefinitionsOfType(OperationDefinition.class).stream()
                        .filter(operation -> asked.operationName() == null
                                || asked.operationName().equals(operation.getName()))
                        .findFirst()
                        .map(OperationDefinition::getOperation)
                        .orElse(Operation.QUERY);
        var atLeast = asked.atLeastRevision();
        if (atLeast != null && !projector.await(atLeast, AT_LEAST)) {
            throw new RolegraphException.Timeout(
                    "The graph does not have revision %d yet: try again in a moment.".formatted(atLeast));
        }
        return new Question(
                text, asked.operationName(), asked.variables(), kind, asked.tellsCost(), asked.tellsStatements());
    }

    /** The answer to a query or a mutation; one that was given before where it still holds. */
    Answer answer(Request request, Question question) {
        var isKept = question.kind() == Operation.QUERY && !question.tellsStatements();
        if (isKept) {
            var known = answers.find(question, request.caller(), projector.version());
            if (known != null) {
                return known;
            }
        }
        var result = said(
                request, question, Statements.tell(request::ranSql, () -> graphQL.execute(input(request, question))));
        var answer = Answer.of(result, revision(request));
        var version = request.onlyVersion();
        if (version != null && answer.complete() && isKept) {
            answers.keep(question, request.caller(), answer, version);
        }
        return answer;
    }

    /**
     * The answers to an operation of any kind: one to a query or a mutation, one to each event of a subscription. What
     * goes wrong is an answer, too, and the last. To be asked for one at a time: each is made when it is asked for.
     */
    Flux<Answer> answers(Request request, Supplier<Question> asked) {
        return requests.run(request, () -> {
                    var question = asked.get();
                    return question.kind() == Operation.SUBSCRIPTION
                            ? events(request, question)
                            : Flux.just(answer(request, question));
                })
                .flatMapMany(Function.identity())
                .onErrorResume(
                        failure -> Mono.just(Answer.of(Failures.result(failure, request.id()), projector.revision())))
                .doOnCancel(() -> requests.abandon(request));
    }

    private Flux<Answer> events(Request request, Question question) {
        var input = input(request, question);
        var result = graphQL.execute(input);
        if (!(result.getData() instanceof Publisher<?> events)) {
            return Flux.just(Answer.of(said(request, question, result), revision(request)));
        }
        // Each is answered from what is so then, and not from what was loaded for another.
        return Flux.from(events).cast(ExecutionResult.class).map(event -> {
            input.getDataLoaderRegistry().getDataLoaders().forEach(DataLoader::clearAll);
            return Answer.of(said(request, question, event), projector.revision());
        });
    }

    private ExecutionInput input(Request request, Question question) {
        var context = new HashMap<Object, Object>(Map.of(Request.class, request));
        context.put(Introspection.INTROSPECTION_DISABLED, !introspection);
        return ExecutionInput.newExecutionInput()
                .query(question.text())
                .operationName(question.operationName())
                .variables(question.variables())
                .graphQLContext(context)
                .dataLoaderRegistry(loaders(request))
                .build();
    }

    private DataLoaderRegistry loaders(Request request) {
        var loaders = documents.loaders(request);
        NodeFields.register(loaders, history);
        return loaders;
    }

    /** The result with a code on each error, and with what is to be known about the answer as a whole. */
    private ExecutionResult said(Request request, Question question, ExecutionResult result) {
        var extensions = new HashMap<Object, @Nullable Object>();
        var revision = revision(request);
        extensions.put("graphRevision", revision < 0 ? null : revision);
        if (request.pending()) {
            extensions.put("pending", true);
        }
        if (question.tellsCost()) {
            extensions.put("cost", Map.of("cost", request.cost(), "limit", limits.cost()));
        }
        if (question.tellsStatements()) {
            extensions.put("statements", request.statements());
        }
        return Failures.coded(result, request.id()).transform(builder -> builder.extensions(extensions));
    }

    /** The ledger revision of the graph that the answer is of; negative where it is not known. */
    private long revision(Request request) {
        return Objects.requireNonNullElseGet(request.graphRevision(), projector::revision);
    }
}
