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
record Page(int size, @Nullable String after, @Nullable String before, boolean backward) {
    static final int DEFAULT = 20;
    static final int MOST = 100;
    private static final String MARK = "k:";

    static Page of(Shape field) {
        var first = field.argument("first");
        var last = field.argument("last");
        if (first != null && last != null) {
            throw new RolegraphException.BadRequest(
                    "'first' and 'last' exclude each other: ask for the beginning or for the end of the list.");
        }
        var size = last != null ? size("last", last) : first != null ? size("first", first) : DEFAULT;
        return new Page(
                size,
                sortKey("after", field.argument("after")),
                sortKey("before", field.argument("before")),
                last != null);
    }

    static int size(Object first) {
        return size("first", first);
    }

    private static int size(String argument, Object value) {
        var size = ((Number) value).intValue();
        if (size < 0 || size > MOST) {
            throw new RolegraphException.BadRequest(
                    "'%s' must be between 0 and %d, not %d: ask for more with 'after' or 'before'."
                            .formatted(argument, MOST, size));
        }
        return size;
    }

    static String cursor(@Nullable Object sortKey) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((MARK + sortKey).getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String sortKey(String argument, @Nullable Object cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor.toString()), StandardCharsets.UTF_8);
            if (text.startsWith(MARK) && cursor(text.substring(MARK.length())).equals(cursor)) {
                return text.substring(MARK.length());
            }
        } catch (IllegalArgumentException e) {
            // Said below: not Base64 is as wrong as not ours.
        }
        throw new RolegraphException.BadRequest(
                "'%s' is no cursor of this API: use a 'cursor', 'startCursor' or 'endCursor' that an answer gave."
                        .formatted(argument));
    }
}
