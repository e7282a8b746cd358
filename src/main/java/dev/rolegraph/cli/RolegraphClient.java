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
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
    /** Where its GraphQL is; all else is beside it. */
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
        var response = send(query, variables);
        var answer = refusedOr(response.statusCode(), response.body());
        if (!answer.has("data")) {
            throw notOurs(response.statusCode());
        }
        return answer.path("data");
    }

    private HttpResponse<String> send(String query, Map<String, ?> variables) {
        var request = HttpRequest.newBuilder(url)
                .header("Content-Type", "application/json")
                .header("Accept", "application/graphql-response+json, application/json;q=0.9")
                .POST(publisher(Map.of("query", query, "variables", variables)));
        return send(request, BodyHandlers.ofString());
    }

    private static HttpRequest.BodyPublisher publisher(Map<String, ?> body) {
        try {
            return HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request is maps and strings", e);
        }
    }

    /** The JSON at a path of the server. */
    JsonNode get(String path) {
        return json(HttpRequest.newBuilder(url.resolve(path)).GET());
    }

    JsonNode post(String path, Map<String, ?> body) {
        return json(HttpRequest.newBuilder(url.resolve(path))
                .header("Content-Type", "application/json")
                .POST(publisher(body)));
    }

    void delete(String path) {
        json(HttpRequest.newBuilder(url.resolve(path)).DELETE());
    }

    private JsonNode json(HttpRequest.Builder request) {
        var response = send(request, BodyHandlers.ofString());
        return response.statusCode() < 300 && response.body().isEmpty()
                ? JSON.createObjectNode()
                : refusedOr(response.statusCode(), response.body());
    }

    /** Writes what is at a path of the server into a file, which is replaced. */
    void download(String path, Path file) {
        var response = send(
                HttpRequest.newBuilder(url.resolve(path)).GET(),
                info -> info.statusCode() == 200
                        ? BodySubscribers.mapping(BodySubscribers.ofFile(file), Path::toString)
                        : BodySubscribers.ofString(StandardCharsets.UTF_8));
        if (response.statusCode() != 200) {
            refusedOr(response.statusCode(), response.body());
        }
    }

    private JsonNode refusedOr(int status, String body) {
        var answer = parsed(status, body);
        var errors = answer.path("errors");
        if (!errors.isEmpty()) {
            throw failure(errors.get(0));
        }
        return answer;
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            key.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
            return http.send(request.timeout(ANSWER).build(), body);
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

    private JsonNode parsed(int status, String body) {
        try {
            var answer = JSON.readTree(body);
            if (answer.isContainerNode()) {
                return answer;
            }
        } catch (JsonProcessingException e) {
            // Said below: whatever answers, it is none of ours.
        }
        throw notOurs(status);
    }

    private RolegraphException notOurs(int status) {
        return new RolegraphException.Unavailable(
                "What answers at %s is no Rolegraph (status %d): name another address with --url."
                        .formatted(url, status));
    }

    private static RolegraphException failure(JsonNode error) {
        var message = error.path("message").asText();
        return switch (error.path("extensions").path("code").asText()) {
            case "UNAUTHORIZED" ->
                new RolegraphException.Unauthorized(message + " Here that is --key, or ROLEGRAPH_KEY.");
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
