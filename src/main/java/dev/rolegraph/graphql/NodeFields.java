package dev.rolegraph.graphql;

import dev.rolegraph.graph.GlobalId;
import dev.rolegraph.ingest.Change;
import dev.rolegraph.ingest.History;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;

/** Objects by their ids. The graph has them, but for changes, which the ledger alone has. */
final class NodeFields {
    private static final String LOADER = "changes";

    private final GraphFields graph;

    NodeFields(GraphFields graph) {
        this.graph = graph;
    }

    /** Has the changes that a request names read together. */
    static void register(DataLoaderRegistry loaders, History history) {
        loaders.register(
                LOADER,
                DataLoaderFactory.newMappedDataLoader(
                        (Set<Long> numbers) -> CompletableFuture.completedFuture(history.numbered(numbers))));
    }

    @Nullable
    Object one(DataFetchingEnvironment environment) {
        String id = Objects.requireNonNull(environment.getArgument("id"));
        return isChange(id) ? change(environment, id) : graph.root(environment);
    }

    @Nullable
    Object many(DataFetchingEnvironment environment) {
        List<String> ids = Objects.requireNonNull(environment.getArgument("ids"));
        // It refuses too many, too.
        var found = graph.root(environment);
        if (ids.stream().noneMatch(NodeFields::isChange)) {
            return found;
        }
        var nodes = new ArrayList<@Nullable Object>((List<?>) Objects.requireNonNull(found));
        var changes = new ArrayList<CompletableFuture<Void>>();
        for (int i = 0; i < nodes.size(); i++) {
            if (isChange(ids.get(i))) {
                int place = i;
                changes.add(change(environment, ids.get(i)).thenAccept(change -> nodes.set(place, change)));
            }
        }
        return CompletableFuture.allOf(changes.toArray(CompletableFuture[]::new))
                .thenApply(done -> nodes);
    }

    private static boolean isChange(String id) {
        return GlobalId.parse(id).type().equals(ChangeFields.TYPE);
    }

    private static CompletableFuture<@Nullable Change> change(DataFetchingEnvironment environment, String id) {
        environment.getGraphQlContext().<Request>get(Request.class).readsLedger();
        DataLoader<Long, @Nullable Change> changes = Objects.requireNonNull(environment.getDataLoader(LOADER));
        try {
            return changes.load(Long.valueOf(GlobalId.parse(id).key()));
        } catch (NumberFormatException e) {
            return CompletableFuture.completedFuture(null);
        }
    }
}
