package dev.rolegraph.graphql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rolegraph.ingest.Projector;
import dev.rolegraph.role.RolegraphException;
import dev.rolegraph.security.Callers;
import dev.rolegraph.security.Refusals;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpRequestWrapper;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.channel.ChannelFutureListener;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** GraphQL over HTTP: queries by GET and POST, mutations by POST alone, and by JSON alone. */
@Controller("/graphql")
class GraphQLController {
    /** Of our own: the framework's leaves out nulls and empty lists, which an answer must have. */
    private static final ObjectMapper JSON = new ObjectMapper();

    private final GraphQL graphQL;
    private final Documents documents;
    private final Requests requests;
    private final Callers callers;
    private final Projector projector;

    GraphQLController(GraphQL graphQL, Documents documents, Requests requests, Callers callers, Projector projector) {
        this.graphQL = graphQL;
        this.documents = documents;
        this.requests = requests;
        this.callers = callers;
        this.projector = projector;
    }

    @Get(processes = MediaType.ALL)
    Mono<MutableHttpResponse<byte[]>> get(HttpRequest<?> http) {
        return respond(http, () -> GraphQLRequest.ofParameters(http.getParameters()));
    }

    @Post(consumes = MediaType.ALL, processes = MediaType.ALL)
    Mono<MutableHttpResponse<byte[]>> post(HttpRequest<?> http, @Nullable @Body byte[] body) {
        // Anything but JSON could be sent by a page of another site without asking.
        var isJson = http.getContentType()
                .filter(type -> type.getName().equalsIgnoreCase(MediaType.APPLICATION_JSON))
                .isPresent();
        return isJson
                ? respond(http, () -> GraphQLRequest.ofBody(body))
                : Mono.just(refused(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        ResponseType.of(http).orElse(ResponseType.JSON),
                        "The Content-Type must be application/json."));
    }

    private Mono<MutableHttpResponse<byte[]>> respond(HttpRequest<?> http, Supplier<GraphQLRequest> parameters) {
        var accepted = ResponseType.of(http);
        if (accepted.isEmpty()) {
            return Mono.just(refused(
                    HttpStatus.NOT_ACCEPTABLE,
                    ResponseType.JSON,
                    "Accept %s or %s.".formatted(ResponseType.GRAPHQL.text(), ResponseType.JSON.text())));
        }
        var type = accepted.get();
        try {
            var caller = callers.of(http);
            var asked = parameters.get();
            if (http.getMethod() == HttpMethod.GET && asked.isMutation()) {
                return Mono.just(
                        refused(HttpStatus.METHOD_NOT_ALLOWED, type, "Only queries can be sent by GET: use POST.")
                                .header("Allow", "POST"));
            }
            var request = new Request(caller);
            var stopWatching = whenGone(http, () -> requests.abandon(request));
            return requests.run(request, () -> execute(request, asked))
                    .map(result -> json(type.status(result), type, result.toSpecification()))
                    .doFinally(end -> stopWatching.run())
                    .onErrorResume(RolegraphException.class, e -> Mono.just(refused(e, type)));
        } catch (RolegraphException e) {
            return Mono.just(refused(e, type));
        }
    }

    /**
     * The framework lets an answer go on whose client is gone, so the connection itself is watched.
     *
     * @return what ends the watch: a connection outlives its requests
     */
    private static Runnable whenGone(HttpRequest<?> http, Runnable action) {
        var request = http;
        while (request instanceof HttpRequestWrapper<?> wrapper) {
            request = wrapper.getDelegate();
        }
        if (!(request instanceof NettyHttpRequest<?> netty)) {
            return () -> {};
        }
        var closed = netty.getChannelHandlerContext().channel().closeFuture();
        ChannelFutureListener listener = gone -> action.run();
        closed.addListener(listener);
        return () -> closed.removeListener(listener);
    }

    private ExecutionResult execute(Request request, GraphQLRequest asked) {
        var input = ExecutionInput.newExecutionInput()
                .query(asked.query())
                .operationName(asked.operationName())
                .variables(asked.variables())
                .graphQLContext(Map.of(Request.class, request))
                .dataLoaderRegistry(DataLoaderRegistry.newRegistry()
                        .register(Documents.LOADER, documents.loader())
                        .build())
                .build();
        var result = Failures.coded(graphQL.execute(input), request.id());
        var extensions = new HashMap<Object, Object>();
        extensions.put(
                "graphRevision", request.graphRevision() == null ? projector.revision() : request.graphRevision());
        if (request.pending()) {
            extensions.put("pending", true);
        }
        return result.transform(builder -> builder.extensions(extensions));
    }

    private static MutableHttpResponse<byte[]> refused(RolegraphException failure, ResponseType type) {
        var status = Refusals.status(failure.code());
        var response = json(status, type, Refusals.body(failure.code(), String.valueOf(failure.getMessage())));
        return status == HttpStatus.UNAUTHORIZED ? response.header("WWW-Authenticate", "Bearer") : response;
    }

    /** What HTTP itself has a status for, whatever is asked. */
    private static MutableHttpResponse<byte[]> refused(HttpStatus status, ResponseType type, String message) {
        return json(status, type, Refusals.body("BAD_REQUEST", message));
    }

    private static MutableHttpResponse<byte[]> json(HttpStatus status, ResponseType type, Object body) {
        try {
            return HttpResponse.<byte[]>status(status)
                    .contentType(type.mediaType())
                    .body(JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer is maps, lists and scalars", e);
        }
    }
}
