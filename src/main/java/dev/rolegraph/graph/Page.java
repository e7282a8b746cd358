package dev.rolegraph.graph;

import dev.rolegraph.role.RolegraphException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The part of a list that a request asks for.
 *
 * @param after the sort key behind which it starts; null for the beginning
 * @param before the sort key in front of which it ends; null for the end
 * @param backward whether it is counted from the end
 */
public record Page(
        int size, @Nullable String after, @Nullable String before, boolean backward) {
    static final int DEFAULT = 20;
    static final int MOST = 100;

    /** @param order what the list is ordered by, as its cursors say */
    public static Page of(Shape field, String order) {
        var first = field.argument("first");
        var last = field.argument("last");
        if (first != null && last != null) {
            throw new RolegraphException.BadRequest(
                    "'first' and 'last' exclude each other: ask for the beginning or for the end of the list.");
        }
        var size = last != null ? size("last", last) : first != null ? size("first", first) : DEFAULT;
        return new Page(
                size,
                sortKey("after", field.argument("after"), order),
                sortKey("before", field.argument("before"), order),
                last != null);
    }

    static RolegraphException tooMany(String argument, int size) {
        return new RolegraphException.BadRequest(
                "'%s' must be at most %d, not %d: ask again for the others.".formatted(argument, MOST, size));
    }

    static int size(Object first) {
        return size("first", first);
    }

    private static int size(String argument, Object value) {
        var size = ((Number) value).intValue();
        if (size < 0 || size > MOST) {
            throw new RolegraphException.BadRequest("'%s' must be between 0 and %d, not %d%s."
                    .formatted(argument, MOST, size, size > MOST ? ": ask for more with 'after' or 'before'" : ""));
        }
        return size;
    }

    public static String cursor(String order, @Nullable Object sortKey) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((order + ":" + sortKey).getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String sortKey(String argument, @Nullable Object cursor, String order) {
        if (cursor == null) {
            return null;
        }
        var mark = order + ":";
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor.toString()), StandardCharsets.UTF_8);
            var sortKey = text.startsWith(mark) ? text.substring(mark.length()) : null;
            if (sortKey != null && cursor(order, sortKey).equals(cursor)) {
                return sortKey;
            }
        } catch (IllegalArgumentException e) {
            // Said below: not Base64 is as wrong as not ours.
        }
        throw new RolegraphException.BadRequest(
                "'%s' is no cursor of this list: use a 'cursor', 'startCursor' or 'endCursor' that it gave in the same order."
                        .formatted(argument));
    }
}
