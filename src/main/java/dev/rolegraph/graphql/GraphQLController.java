package dev.rolegraph.graphql;

import dev.rolegraph.role.RolegraphException;
import dev.rolegraph.security.Callers;
import dev.rolegraph.security.Refusals;
import graphql.language.OperationDefinition.Operation;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.netty.channel.ChannelFutureListener;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** GraphQL over HTTP: queries by GET and POST, mutations by POST alone, and by JSON alone. */
@Controller("/graphql")
class GraphQLController {
    private final Execution execution;
    private final Requests requests;
    private final Callers callers;
    private final Limits limits;

    GraphQLController(Execution execution, Requests requests, Callers callers, Limits limits) {
        this.execution = execution;
        this.requests = requests;
        this.callers = callers;
        this.limits = limits;
    }

    @Get(processes = MediaType.ALL)
    Mono<MutableHttpResponse<?>> get(HttpRequest<?> http) {
        return respond(http, () -> GraphQLRequest.ofParameters(http.getParameters(), http.getHeaders()));
    }

    @Post(consumes = MediaType.ALL, processes = MediaType.ALL)
    Mono<MutableHttpResponse<?>> post(HttpRequest<?> http, @Nullable @Body byte[] body) {
        // Anything but JSON could be sent by a page of another site without asking.
        var isJson = http.getContentType()
                .filter(type -> type.getName().equalsIgnoreCase(MediaType.APPLICATION_JSON))
                .isPresent();
        return isJson
                ? respond(http, () -> GraphQLRequest.ofBody(body, http.getHeaders()))
                : Mono.just(refused(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        ResponseType.of(http).orElse(ResponseType.JSON),
                        "The Content-Type must be application/json."));
    }

    private Mono<MutableHttpResponse<?>> respond(HttpRequest<?> http, Supplier<GraphQLRequest> parameters) {
        var accepted = ResponseType.of(http);
        if (accepted.isEmpty()) {
            return Mono.just(refused(
                    HttpStatus.NOT_ACCEPTABLE,
                    ResponseType.JSON,
                    "Accept %s, %s or %s."
                            .formatted(
                                    ResponseType.GRAPHQL.text(),
                                    ResponseType.JSON.text(),
                                    ResponseType.EVENTS.text())));
        }
        var type = accepted.get();
        try {
            var request = execution.request(callers.of(http));
            if (type == ResponseType.EVENTS) {
                Connections.closeAfter(http, limits.halt());
                return Mono.just(EventStream.response(
                        execution.answers(request, () -> streamed(http, request, parameters.get()))));
            }
            var stopWatching = whenGone(http, () -> requests.abandon(request));
            return requests.<MutableHttpResponse<?>>run(request, () -> response(http, type, request, parameters.get()))
                    .doFinally(end -> stopWatching.run())
                    .onErrorResume(RolegraphException.class, e -> Mono.just(refused(e, type)));
        } catch (RolegraphException e) {
            return Mono.just(refused(e, type));
        }
    }

    private MutableHttpResponse<?> response(
            HttpRequest<?> http, ResponseType type, Request request, GraphQLRequest asked) {
        var question = execution.question(asked, request.caller());
        var isSafe = isSafe(http);
        if (question.kind() == Operation.SUBSCRIPTION) {
            return refused(
                    HttpStatus.NOT_ACCEPTABLE,
                    type,
                    "A subscription is answered as %s, or over a WebSocket at /graphql/ws."
                            .formatted(ResponseType.EVENTS.text()));
        }
        if (isSafe && question.kind() != Operation.QUERY) {
            return refused(HttpStatus.METHOD_NOT_ALLOWED, type, "Only queries can be sent by GET: use POST.")
                    .header(HttpHeaders.ALLOW, "POST");
        }
        var answer = execution.answer(request, question);
        return isSafe && answer.complete() ? cacheable(http, type, answer) : given(type, answer);
    }

    /** By methods that must change nothing: GET, and HEAD, which the framework answers as it does GET. */
    private static boolean isSafe(HttpRequest<?> http) {
        return http.getMethod() != HttpMethod.POST;
    }

    private Question streamed(HttpRequest<?> http, Request request, GraphQLRequest asked) {
        var question = execution.question(asked, request.caller());
        if (isSafe(http) && question.kind() == Operation.MUTATION) {
            throw new RolegraphException.BadRequest("A mutation cannot be sent by GET: use POST.");
        }
        return question;
    }

    private static MutableHttpResponse<?> given(ResponseType type, Answer answer) {
        return json(type.status(answer), type, answer.json()).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** What a client has may be used again once this server has said that it still holds. */
    private static MutableHttpResponse<?> cacheable(HttpRequest<?> http, ResponseType type, Answer answer) {
        var tag = answer.tag();
        var isKnown = http.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).stream()
                .flatMap(tags -> Stream.of(tags.split(",")))
                .map(String::strip)
                // Weak or strong does not matter here.
                .anyMatch(known -> known.equals(tag) || known.equals(tag.substring("W/".length())));
        var response = isKnown ? HttpResponse.notModified() : json(HttpStatus.OK, type, answer.json());
        var isShared = !http.getHeaders().contains(HttpHeaders.AUTHORIZATION);
        return response.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, isShared ? "no-cache" : "private, no-cache")
                .header(HttpHeaders.VARY, "Accept, Authorization");
    }

    /**
     * The framework lets an answer go on whose client is gone, so the connection itself is watched.
     *
     * @return what ends the watch: a connection outlives its requests
     */
    private static Runnable whenGone(HttpRequest<?> http, Runnable action) {
        var connection = Connections.of(http);
        if (connection.isEmpty()) {
            return () -> {};
        }
        var closed = connection.get().closeFuture();
        ChannelFutureListener listener = gone -> action.run();
        closed.addListener(listener);
        return () -> closed.removeListener(listener);
    }

    private static MutableHttpResponse<?> refused(RolegraphException failure, ResponseType type) {
        var status = Refusals.status(failure.code());
        var body = Refusals.body(failure.code(), String.valueOf(failure.getMessage()));
        var response = json(status, type, Answer.json(body)).header(HttpHeaders.CACHE_CONTROL, "no-store");
        return status == HttpStatus.UNAUTHORIZED ? response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer") : response;
    }

    /** What HTTP itself has a status for, whatever is asked. */
    private static MutableHttpResponse<?> refused(HttpStatus status, ResponseType type, String message) {
        return json(status, type, Answer.json(Refusals.body("BAD_REQUEST", message)));
    }

    private static MutableHttpResponse<?> json(HttpStatus status, ResponseType type, byte[] body) {
        return HttpResponse.status(status).contentType(type.mediaType()).body(body);
    }
}
