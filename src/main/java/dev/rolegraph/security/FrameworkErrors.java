package dev.rolegraph.security;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.Map;

/** What the framework refuses by itself is told like every other refusal, and without the framework's own words. */
@Singleton
class FrameworkErrors implements ErrorResponseProcessor<Map<String, Object>> {
    @Override
    public MutableHttpResponse<Map<String, Object>> processResponse(
            ErrorContext context, MutableHttpResponse<?> response) {
        var status = response.status();
        return response.contentType(MediaType.APPLICATION_JSON_TYPE).body(Refusals.body(code(status), message(status)));
    }

    private static String code(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> "UNAUTHORIZED";
            case FORBIDDEN -> "FORBIDDEN";
            case NOT_FOUND -> "NOT_FOUND";
            case REQUEST_ENTITY_TOO_LARGE -> "LIMIT_EXCEEDED";
            case SERVICE_UNAVAILABLE -> "UNAVAILABLE";
            default -> status.getCode() < 500 ? "BAD_REQUEST" : "INTERNAL_ERROR";
        };
    }

    private static String message(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "There is nothing at this address: the questions are answered at /graphql.";
            case METHOD_NOT_ALLOWED -> "This address takes another method: see the header Allow.";
            case REQUEST_ENTITY_TOO_LARGE ->
                "The body is larger than micronaut.server.max-request-size allows: send less at once.";
            default ->
                status.getCode() < 500
                        ? "The request cannot be read as it is: " + status.getReason() + "."
                        : "Something went wrong here, not in your request. Try again, or report the request's id.";
        };
    }
}
