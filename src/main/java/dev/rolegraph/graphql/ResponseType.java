package dev.rolegraph.graphql;

import dev.rolegraph.security.Refusals;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import java.util.Optional;

/** The media types in which an answer can be given, with what the specification says of its status. */
enum ResponseType {
    GRAPHQL("application/graphql-response+json"),
    /** Its older clients read the body of a 200 only, so every well-formed request is one. */
    JSON(MediaType.APPLICATION_JSON),
    /** One event an answer; what is refused before there is a stream is JSON. */
    EVENTS(MediaType.TEXT_EVENT_STREAM);

    private final String text;

    ResponseType(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** Of a body that is one answer. */
    MediaType mediaType() {
        return MediaType.of((this == EVENTS ? JSON : this).text + "; charset=utf-8");
    }

    /** The one that the client likes best; empty where it takes none. */
    static Optional<ResponseType> of(HttpRequest<?> http) {
        var accepted = http.accept();
        if (accepted.isEmpty()) {
            return Optional.of(JSON);
        }
        return accepted.stream().flatMap(type -> named(type.getName()).stream()).findFirst();
    }

    private static Optional<ResponseType> named(String accepted) {
        return switch (accepted) {
            case "application/graphql-response+json" -> Optional.of(GRAPHQL);
            case MediaType.TEXT_EVENT_STREAM -> Optional.of(EVENTS);
            case MediaType.APPLICATION_JSON, MediaType.ALL, "application/*" -> Optional.of(JSON);
            default -> Optional.empty();
        };
    }

    /** An answer without data is nothing but its failures, and has the status of the first. */
    HttpStatus status(Answer answer) {
        return this != GRAPHQL || answer.failure() == null ? HttpStatus.OK : Refusals.status(answer.failure());
    }
}
