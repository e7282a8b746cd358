package dev.rolegraph.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How many there are, how many came, and why fewer.
 *
 * @param reason the name of an {@code IncompleteReason}; null where all came
 * @param hint how to get the others
 */
public record Completeness(
        long total,
        int returned,
        @Nullable String reason,
        @Nullable String hint) {

    /** @param unknown names in the question that nothing has */
    static Completeness ofGraph(int total, int returned, int mostNodes, List<AskedName> unknown) {
        if (!unknown.isEmpty()) {
            return ofUnknown(total, returned, unknown, false);
        }
        return total == returned
                ? new Completeness(total, returned, null, null)
                : new Completeness(
                        total,
                        returned,
                        "NODE_LIMIT",
                        "%d of %d roles are shown: raise maxNodes (at most %d), or narrow with around, on or kinds."
                                .formatted(returned, total, mostNodes));
    }

    private static Completeness ofUnknown(long total, int returned, List<AskedName> unknown, boolean saysUnresolved) {
        var told = unknown.stream()
                .map(name -> name.meaning().word() + " '" + name.name() + "'")
                .collect(Collectors.joining(", no "));
        return new Completeness(
                total,
                returned,
                "UNKNOWN_NAME",
                "There is no %s: %s for names that come near."
                        .formatted(told, saysUnresolved ? "see 'unresolved'" : "search"));
    }

    /**
     * @param unknown names in the question that nothing has
     * @param saysUnresolved whether the list says of each which names come near
     */
    public static Completeness ofPage(long total, int returned, List<AskedName> unknown, boolean saysUnresolved) {
        if (!unknown.isEmpty()) {
            return ofUnknown(total, returned, unknown, saysUnresolved);
        }
        return total == returned
                ? new Completeness(total, returned, null, null)
                : new Completeness(
                        total,
                        returned,
                        "PAGE_SIZE",
                        "%d of %d are on this page: ask for the others with 'after' or 'before', or for up to %d at once."
                                .formatted(returned, total, Page.MOST));
    }

    public boolean exact() {
        return true;
    }

    public boolean complete() {
        return reason == null;
    }

    Map<String, @Nullable Object> answer(List<Shape> children) {
        var answer = new LinkedHashMap<String, @Nullable Object>();
        for (var child : children) {
            answer.put(
                    child.key(),
                    switch (child.field()) {
                        case "total" -> total;
                        case "exact" -> exact();
                        case "returned" -> returned;
                        case "complete" -> complete();
                        case "reason" -> reason;
                        case "hint" -> hint;
                        default -> "Completeness";
                    });
        }
        return answer;
    }
}
