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

/** Expected failures outside a GraphQL answer, in the shape of one, so that a client need read one shape only. */
@Singleton
class Refusals implements ExceptionHandler<RolegraphException, HttpResponse<?>> {
    @Override
    @SuppressWarnings("rawtypes")
    public HttpResponse<?> handle(HttpRequest request, RolegraphException exception) {
        return response(exception);
    }

    static HttpResponse<?> response(RolegraphException refusal) {
        var status = status(refusal);
        var error = Map.of("message", refusal.getMessage(), "extensions", Map.of("code", refusal.code()));
        var response = HttpResponse.status(status)
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .body(Map.of("errors", List.of(error)));
        return status == HttpStatus.UNAUTHORIZED ? response.header("WWW-Authenticate", "Bearer") : response;
    }

    private static HttpStatus status(RolegraphException refusal) {
        return switch (refusal) {
            case RolegraphException.BadRequest _ -> HttpStatus.BAD_REQUEST;
            case RolegraphException.Unauthorized _ -> HttpStatus.UNAUTHORIZED;
            case RolegraphException.Forbidden _ -> HttpStatus.FORBIDDEN;
            case RolegraphException.NotFound _ -> HttpStatus.NOT_FOUND;
            case RolegraphException.LimitExceeded _ -> HttpStatus.REQUEST_ENTITY_TOO_LARGE;
            case RolegraphException.Timeout _ -> HttpStatus.GATEWAY_TIMEOUT;
            case RolegraphException.Unavailable _ -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
