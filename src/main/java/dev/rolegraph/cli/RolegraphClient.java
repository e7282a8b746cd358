package dev.rolegraph.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rolegraph.role.RolegraphException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Speaks GraphQL to a running server. What goes wrong is an expected failure, with the server's own words. */
final class RolegraphClient implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration CONNECT = Duration.ofSeconds(5);
    /** An import of many documents takes its time. */
    private static final Duration ANSWER = Duration.ofMinutes(5);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final URI url;
    private final Optional<String> key;

    RolegraphClient(String url, Optional<String> key) {
        this.url = endpoint(url);
        this.key = key.map(String::strip);
    }

    static boolean isOnThisMachine(String url) {
        return List.of("localhost", "127.0.0.1", "[::1]").contains(endpoint(url).getHost());
    }

    private static URI endpoint(String url) {
        try {
            var uri = URI.create(url.replaceFirst("/+$", "") + "/graphql");
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // Said below, like any other address that is none.
        }
        throw new RolegraphException.BadRequest(
                "%s is no address of a server: give one like http://localhost:8080 with --url.".formatted(url));
    }

    /** The {@code data} of the answer. */
    JsonNode ask(String query, Map<String, ?> variables) {
        var answer = json(send(query, variables));
        var errors = answer.path("errors");
        if (!errors.isEmpty()) {
            throw failure(errors.get(0));
        }
        return answer.path("data");
    }

    private HttpResponse<String> send(String query, Map<String, ?> variables) {
        try {
            var body = JSON.writeValueAsString(Map.of("query", query, "variables", variables));
            var request = HttpRequest.newBuilder(url)
                    .timeout(ANSWER)
                    .header("Content-Type", "application/json")
                    .header("Accept", "application/graphql-response+json, application/json;q=0.9")
                    .POST(HttpRequest.BodyPublishers.ofString(body));
            key.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new RolegraphException.Unavailable(
                    "No Rolegraph answers at %s: start one (java -jar rolegraph.jar), or name another with --url."
                            .formatted(url),
                    e);
        } catch (IllegalArgumentException e) {
            throw new RolegraphException.BadRequest("The key has characters that no key has: check --key.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RolegraphException.Unavailable("Interrupted while waiting for %s.".formatted(url), e);
        }
    }

    private JsonNode json(HttpResponse<String> response) {
        try {
            var answer = JSON.readTree(response.body());
            if (answer.has("data") || answer.has("errors")) {
                return answer;
            }
        } catch (JsonProcessingException e) {
            // Said below: whatever answers, it speaks no GraphQL.
        }
        throw new RolegraphException.Unavailable(
                "What answers at %s is no Rolegraph (status %d): name another address with --url."
                        .formatted(url, response.statusCode()));
    }

    private static RolegraphException failure(JsonNode error) {
        var message = error.path("message").asText();
        return switch (error.path("extensions").path("code").asText()) {
            case "UNAUTHORIZED" -> new RolegraphException.Unauthorized(message);
            case "FORBIDDEN" -> new RolegraphException.Forbidden(message);
            case "NOT_FOUND" -> new RolegraphException.NotFound(message);
            case "LIMIT_EXCEEDED" -> new RolegraphException.LimitExceeded(message);
            case "TIMEOUT" -> new RolegraphException.Timeout(message);
            case "UNAVAILABLE", "INTERNAL_ERROR" -> new RolegraphException.Unavailable(message);
            default -> new RolegraphException.BadRequest(message);
        };
    }

    @Override
    public void close() {
        http.close();
    }
}
