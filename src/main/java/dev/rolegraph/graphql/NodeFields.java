package dev.rolegraph.graphql;

import dev.rolegraph.graph.GlobalId;
import dev.rolegraph.ingest.Change;
import dev.rolegraph.ingest.History;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Objects by their ids. The graph has them, but for changes, which the ledger alone has. */
final class NodeFields {
    private final GraphFields graph;
    private final History history;

    NodeFields(GraphFields graph, History history) {
        this.graph = graph;
        this.history = history;
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
        for (int i = 0; i < nodes.size(); i++) {
            if (isChange(ids.get(i))) {
                nodes.set(i, change(environment, ids.get(i)));
            }
        }
        return nodes;
    }

    private static boolean isChange(String id) {
        return GlobalId.parse(id).type().equals(ChangeFields.TYPE);
    }

    private @Nullable Change change(DataFetchingEnvironment environment, String id) {
        environment.getGraphQlContext().<Request>get(Request.class).readsLedger();
        try {
            return history.after(Long.parseLong(GlobalId.parse(id).key()) - 1, 1).stream()
                    .findFirst()
                    .orElse(null);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
