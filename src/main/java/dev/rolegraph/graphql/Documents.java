package dev.rolegraph.graphql;

import dev.rolegraph.graph.GlobalId;
import dev.rolegraph.graph.Questions;
import dev.rolegraph.graph.Shape;
import dev.rolegraph.ledger.Ledger;
import dev.rolegraph.ledger.Revision;
import dev.rolegraph.role.Reading;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Documents: the ledger has them, so that they can be read while the graph is away. Where the graph's answer names a
 * document, what only the ledger knows is fetched for all of them at once.
 */
final class Documents {
    static final String LOADER = "documents";

    private final Ledger ledger;
    private final Questions questions;

    Documents(Ledger ledger, Questions questions) {
        this.ledger = ledger;
        this.questions = questions;
    }

    DataLoaderRegistry loaders() {
        return DataLoaderRegistry.newRegistry()
                .register(
                        LOADER,
                        DataLoaderFactory.newMappedDataLoader(
                                (Set<String> ids) -> CompletableFuture.completedFuture(byId(ids))))
                .build();
    }

    private Map<String, Revision> byId(Set<String> ids) {
        return ledger.documents(ids).stream()
                .collect(Collectors.toMap(revision -> revision.document().id(), Function.identity()));
    }

    @Nullable
    Revision byGlobalId(DataFetchingEnvironment environment) {
        var id = GlobalId.parse(Objects.requireNonNull(environment.getArgument("id")));
        return id.type().equals("Document") ? ledger.document(id.key()).orElse(null) : null;
    }

    /** A field that the graph knows as well as the ledger. */
    static DataFetcher<@Nullable Object> shared(Function<Revision, Object> field) {
        return environment -> switch (environment.getSource()) {
            case Map<?, ?> answer -> answer.get(environment.getMergedField().getResultKey());
            case Revision revision -> field.apply(revision);
            case null, default -> null;
        };
    }

    /** A field that the ledger alone knows; the graph's answer has the document's key in its place. */
    static DataFetcher<@Nullable Object> recorded(Function<Revision, @Nullable Object> field) {
        return environment -> {
            environment.getGraphQlContext().<Request>get(Request.class).readsLedger();
            return switch (environment.getSource()) {
                case Map<?, ?> answer ->
                    environment
                            .<String, Revision>getDataLoader(LOADER)
                            .load(String.valueOf(
                                    answer.get(environment.getMergedField().getResultKey())))
                            .thenApply(revision -> revision == null ? null : field.apply(revision));
                case Revision revision -> field.apply(revision);
                case null, default -> null;
            };
        };
    }

    static <T> Function<Revision, @Nullable Object> ofReading(Function<Reading, T> part) {
        return revision -> revision.reading() == null ? null : part.apply(revision.reading());
    }

    static Object recordedAt(Revision revision) {
        return revision.recordedAt().atOffset(ZoneOffset.UTC);
    }

    /** The roles of a document that came from the ledger are asked of the graph. */
    @Nullable
    Object roles(DataFetchingEnvironment environment) {
        var key = environment.getMergedField().getResultKey();
        return switch (environment.getSource()) {
            case Map<?, ?> answer -> answer.get(key);
            case Revision revision -> rolesInGraph(environment, revision, key);
            case null, default -> null;
        };
    }

    private @Nullable Object rolesInGraph(DataFetchingEnvironment environment, Revision revision, String key) {
        Request request = environment.getGraphQlContext().get(Request.class);
        var path = environment.getExecutionStepInfo().getPath().getKeysOnly();
        var roles = at(request.roots(), path);
        var asked = new Shape(
                "document", "documentInGraph", Map.of("id", revision.document().id()), Set.of(), List.of(roles));
        var answer = questions.answer(List.of(asked), request.timeout(), request.cancellation());
        return answer.values().get("document") instanceof Map<?, ?> document ? document.get(key) : List.of();
    }

    private static Shape at(List<Shape> shapes, List<String> path) {
        var found = shapes.stream()
                .filter(shape -> shape.key().equals(path.getFirst()))
                .findFirst()
                .orElseThrow();
        return path.size() == 1 ? found : at(found.children(), path.subList(1, path.size()));
    }
}
