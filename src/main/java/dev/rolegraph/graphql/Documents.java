package dev.rolegraph.graphql;

import dev.rolegraph.graph.GlobalId;
import dev.rolegraph.graph.Questions;
import dev.rolegraph.graph.Shape;
import dev.rolegraph.ledger.Ledger;
import dev.rolegraph.ledger.Revision;
import dev.rolegraph.role.Reading;
import dev.rolegraph.role.RolegraphException;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderOptions;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Documents: the ledger has them, so that they can be read while the graph is away. Where the graph's answer names a
 * document, what only the ledger knows is fetched for all of them at once.
 */
final class Documents {
    private static final String LOADER = "documents";
    private static final String GRAPH_LOADER = "documentsInGraph";
    /** What the graph alone knows of a document. */
    static final Set<String> GRAPH_FIELDS = Set.of("roles", "facts", "collaborations");
    /** What the ledger alone knows of one. */
    private static final Set<String> LEDGER_FIELDS = Set.of("text", "findings", "coverage");
    /** As many as the graph answers together. */
    private static final int MOST = 100;

    private final Ledger ledger;
    private final Questions questions;

    Documents(Ledger ledger, Questions questions) {
        this.ledger = ledger;
        this.questions = questions;
    }

    /** What is asked about one document. */
    private record Asked(String id, List<Shape> fields) {}

    DataLoaderRegistry loaders(Request request) {
        var loaders = new DataLoaderRegistry();
        loaders.register(
                LOADER,
                DataLoaderFactory.newMappedDataLoader((Set<String> ids) ->
                        CompletableFuture.completedFuture(byId(ids, request, loaders.getDataLoader(LOADER)))));
        loaders.register(
                GRAPH_LOADER,
                DataLoaderFactory.newMappedDataLoader(
                        (Set<Asked> keys) -> CompletableFuture.completedFuture(inGraph(keys, request)),
                        DataLoaderOptions.newOptions().setMaxBatchSize(MOST).build()));
        return loaders;
    }

    /** With those that the graph's answer names elsewhere: fields that are nested deeper would ask for them next. */
    private Map<String, Revision> byId(Set<String> ids, Request request, DataLoader<String, Revision> loader) {
        var all = new HashSet<>(ids);
        request.graphValues().ifPresent(values -> name(request.roots(), values, all));
        var found = ledger.documents(all).stream()
                .collect(Collectors.toMap(revision -> revision.document().id(), Function.identity()));
        found.forEach(loader::prime);
        return found;
    }

    /** Adds the keys that stand in an answer of the graph in the place of what the ledger knows. */
    private static void name(List<Shape> shapes, @Nullable Object answer, Set<String> ids) {
        switch (answer) {
            case List<?> list -> list.forEach(entry -> name(shapes, entry, ids));
            case Map<?, ?> values -> {
                for (var shape : shapes) {
                    var value = values.get(shape.key());
                    if (value instanceof String id
                            && LEDGER_FIELDS.contains(shape.field())
                            && shape.types().contains("Document")) {
                        ids.add(id);
                    } else {
                        name(shape.children(), value, ids);
                    }
                }
            }
            case null, default -> {}
        }
    }

    /** A document as it is now; null where it is gone. */
    static CompletableFuture<@Nullable Revision> now(DataFetchingEnvironment environment, String id) {
        return Objects.requireNonNull(environment.<String, @Nullable Revision>getDataLoader(LOADER))
                .load(id);
    }

    @Nullable
    Revision byGlobalId(DataFetchingEnvironment environment) {
        var id = GlobalId.parse(Objects.requireNonNull(environment.getArgument("id")));
        return id.type().equals("Document") ? ledger.document(id.key()).orElse(null) : null;
    }

    /** A field that the graph knows as well as the ledger. */
    static DataFetcher<@Nullable Object> shared(Function<Revision, Object> field) {
        return environment -> switch (environment.getSource()) {
            case Map<?, ?> answer -> Shapes.value(answer, environment);
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
                            .load(String.valueOf(Shapes.value(answer, environment)))
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

    /** A field that the graph alone knows; it is asked about documents that came from the ledger. */
    @Nullable
    Object inGraph(DataFetchingEnvironment environment) {
        return switch (environment.getSource()) {
            case Map<?, ?> answer -> Shapes.value(answer, environment);
            case Revision revision -> inGraph(environment, revision);
            case null, default -> null;
        };
    }

    private @Nullable Object inGraph(DataFetchingEnvironment environment, Revision revision) {
        Request request = environment.getGraphQlContext().get(Request.class);
        var position = environment.getExecutionStepInfo().getParent();
        if (position.getPath().getLevel() == 1) {
            return of(request.ask(questions).of(position.getResultKey()), environment, revision);
        }
        var asked = request.below(position).stream()
                .filter(child -> GRAPH_FIELDS.contains(child.field()))
                .toList();
        return environment
                .<Asked, Object>getDataLoader(GRAPH_LOADER)
                .load(new Asked(GlobalId.of("Document", revision.document().id()), asked))
                .thenApply(document -> of(document, environment, revision));
    }

    private static @Nullable Object of(
            @Nullable Object document, DataFetchingEnvironment environment, Revision revision) {
        if (document instanceof Map<?, ?> answer) {
            return Shapes.value(answer, environment);
        }
        throw new RolegraphException.Unavailable(
                "The graph does not have this document: it is removed by now, or to come. Ask again with atLeastRevision: %d."
                        .formatted(revision.number()));
    }

    private Map<Asked, Object> inGraph(Set<Asked> keys, Request request) {
        var found = new HashMap<Asked, Object>();
        keys.stream().collect(Collectors.groupingBy(Asked::fields)).forEach((fields, documents) -> {
            var ids = documents.stream().map(Asked::id).toList();
            var question = new Shape("nodes", "nodes", Map.of("ids", ids), Set.of(), fields);
            var answers = (List<?>) request.alone(questions, question);
            for (int i = 0; i < documents.size(); i++) {
                found.put(documents.get(i), answers.get(i));
            }
        });
        return found;
    }
}
