package dev.rolegraph.graphql;

import dev.rolegraph.ingest.Change;
import graphql.schema.DataFetcher;
import graphql.schema.idl.TypeRuntimeWiring;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of a change, wherever it is told. */
final class ChangeFields {
    private ChangeFields() {}

    static TypeRuntimeWiring.Builder wire(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("revision", of(change -> change.revision().number()))
                .dataFetcher("kind", of(Change::kind))
                .dataFetcher("at", of(change -> change.revision().recordedAt().atOffset(ZoneOffset.UTC)))
                .dataFetcher("author", of(change -> change.revision().author()))
                .dataFetcher("source", of(change -> change.revision().document().source()))
                .dataFetcher("path", of(change -> change.revision().document().path()))
                .dataFetcher("roleSlugs", of(Change::roles))
                .dataFetcher(
                        "document",
                        environment -> Documents.now(
                                environment,
                                change(environment.getSource())
                                        .revision()
                                        .document()
                                        .id()));
    }

    private static DataFetcher<Object> of(Function<Change, Object> field) {
        return environment -> field.apply(change(environment.getSource()));
    }

    private static Change change(@Nullable Object source) {
        return (Change) Objects.requireNonNull(source);
    }
}
