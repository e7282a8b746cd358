package dev.rolegraph.security;

import dev.rolegraph.role.RolegraphException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Requests that are refused as a whole, before any answer is begun: what clients are told, in the shape of a GraphQL
 * answer, so that a client need read one shape only.
 */
@Singleton
public class Refusals implements ExceptionHandler<RolegraphException, HttpResponse<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    /** The status of a response that says nothing but this failure; that of a code which is not ours is 500. */
    public static HttpStatus status(String code) {
        return switch (code) {
            case "BAD_REQUEST" -> HttpStatus.BAD_REQUEST;
            case "UNAUTHORIZED" -> HttpStatus.UNAUTHORIZED;
            case "FORBIDDEN" -> HttpStatus.FORBIDDEN;
            case "NOT_FOUND", "PERSISTED_QUERY_NOT_FOUND" -> HttpStatus.NOT_FOUND;
            case "CONFLICT" -> HttpStatus.CONFLICT;
            case "LIMIT_EXCEEDED" -> HttpStatus.REQUEST_ENTITY_TOO_LARGE;
            case "UNAVAILABLE" -> HttpStatus.SERVICE_UNAVAILABLE;
            case "TIMEOUT" -> HttpStatus.GATEWAY_TIMEOUT;
            default -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }

    /** The body of a refusal. What it says is in the log, too, under the id that it gives the request. */
    public static Map<String, Object> body(String code, String message) {
        var requestId = UUID.randomUUID().toString();
        LOG.info("Request {} was refused: {} {}", requestId, code, message);
        return Map.of(
                "errors",
                List.of(Map.of("message", message, "extensions", Map.of("code", code, "requestId", requestId))));
    }

    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, RolegraphException exception) {
        return response(exception);
    }

    static HttpResponse<?> response(RolegraphException refusal) {
        var status = status(refusal.code());
        var response = HttpResponse.status(status)
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .body(body(refusal.code(), String.valueOf(refusal.getMessage())));
        return status == HttpStatus.UNAUTHORIZED ? response.header("WWW-Authenticate", "Bearer") : response;
    }
}
