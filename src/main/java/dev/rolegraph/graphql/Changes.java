package dev.rolegraph.graphql;

import dev.rolegraph.graph.Completeness;
import dev.rolegraph.graph.Page;
import dev.rolegraph.graph.Shape;
import dev.rolegraph.ingest.Change;
import dev.rolegraph.ingest.History;
import dev.rolegraph.role.RolegraphException;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was recorded since a revision, in pages. Revisions have no gaps, so a page is told from their numbers alone. */
final class Changes {
    private static final String ORDER = "revision";

    private final History history;

    Changes(History history) {
        this.history = history;
    }

    record Edge(String cursor, Change node) {}

    record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}

    record ChangeConnection(List<Edge> edges, PageInfo pageInfo, long totalCount) {
        public Completeness completeness() {
            return Completeness.ofPage(totalCount, edges.size(), List.of(), false);
        }

        public List<Change> nodes() {
            return edges.stream().map(Edge::node).toList();
        }
    }

    /** What follows a revision that is not there yet is not nothing: nobody knows it. */
    static long since(int given, long newest) {
        if (given < 0 || given > newest) {
            throw new RolegraphException.BadRequest(
                    "'since' is %d and the newest revision is %d: use 0 to %<d.".formatted(given, newest));
        }
        return given;
    }

    ChangeConnection read(DataFetchingEnvironment environment) {
        environment.getGraphQlContext().<Request>get(Request.class).readsLedger();
        var newest = history.revision();
        var since = since(Objects.requireNonNull(environment.<Integer>getArgument("since")), newest);
        var given = new HashMap<>(environment.getArguments());
        given.values().removeIf(value -> value == null);
        var page = Page.of(new Shape("changes", "changes", given, Set.of(), List.of()), ORDER);
        var from = Math.max(since, number(page.after(), since));
        var to = Math.min(newest, number(page.before(), newest + 1) - 1);
        var within = Math.max(0, to - from);
        var size = Math.min(page.size(), within);
        var start = page.backward() ? to - size : from;
        var edges = (size == 0 ? List.<Change>of() : history.after(start, size))
                .stream()
                        .map(change -> new Edge(Page.cursor(ORDER, change.number()), change))
                        .toList();
        var info = new PageInfo(
                page.backward() ? page.before() != null : size < within,
                page.backward() ? size < within : page.after() != null,
                edges.isEmpty() ? null : edges.getFirst().cursor(),
                edges.isEmpty() ? null : edges.getLast().cursor());
        return new ChangeConnection(edges, info, newest - since);
    }

    private static long number(@Nullable String cursor, long otherwise) {
        if (cursor == null) {
            return otherwise;
        }
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw new RolegraphException.BadRequest("'after' and 'before' must be cursors that this list gave.");
        }
    }
}
