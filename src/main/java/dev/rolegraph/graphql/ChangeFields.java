package dev.rolegraph.graphql;

import dev.rolegraph.graph.GlobalId;
import dev.rolegraph.ingest.Change;
import dev.rolegraph.ledger.DocumentKey;
import graphql.schema.DataFetcher;
import graphql.schema.idl.TypeRuntimeWiring;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of a change, wherever it is told. */
final class ChangeFields {
    static final String TYPE = "Change";

    private ChangeFields() {}

    static TypeRuntimeWiring.Builder wire(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("id", of(change -> GlobalId.of(TYPE, String.valueOf(change.number()))))
                .dataFetcher("revision", of(Change::number))
                .dataFetcher("kind", of(Change::kind))
                .dataFetcher("subject", of(ChangeFields::subject))
                .dataFetcher("at", of(change -> change.entry().recordedAt().atOffset(ZoneOffset.UTC)))
                .dataFetcher("author", of(change -> change.entry().author()))
                .dataFetcher(
                        "source",
                        of(change -> change.document().map(DocumentKey::source).orElse(null)))
                .dataFetcher(
                        "path",
                        of(change -> change.document().map(DocumentKey::path).orElse(null)))
                .dataFetcher("roleSlugs", of(Change::roles))
                .dataFetcher(
                        "amendment",
                        of(change -> change.amendment().map(AmendmentFields::of).orElse(null)))
                .dataFetcher("document", environment -> {
                    var document = change(environment.getSource()).document();
                    return document.isEmpty()
                            ? null
                            : Documents.now(environment, document.get().id());
                });
    }

    private static String subject(Change change) {
        return change.amendment().map(AmendmentFields::subject).orElse("DOCUMENT");
    }

    private static DataFetcher<@Nullable Object> of(Function<Change, @Nullable Object> field) {
        return environment -> field.apply(change(environment.getSource()));
    }

    private static Change change(@Nullable Object source) {
        return (Change) Objects.requireNonNull(source);
    }
}
