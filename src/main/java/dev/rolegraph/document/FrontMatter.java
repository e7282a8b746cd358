package dev.rolegraph.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The fields above the text.
 *
 * @param first line of its opening; 0 where the document has none
 * @param last line of its end
 */
record FrontMatter(int first, int last, List<Field> fields) {
    static final FrontMatter NONE = new FrontMatter(0, 0, List.of());

    record Field(String key, JsonNode value, int first, int last) {
        /** The key in lower case with spaces: {@code related agents}. */
        String words() {
            return key.replaceAll("[-_\\s]+", " ")
                    .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                    .strip()
                    .toLowerCase(Locale.ROOT);
        }

        /** A plain value, or the plain values of a list. */
        String text() {
            if (value.isArray()) {
                var parts = new java.util.ArrayList<String>();
                value.forEach(part -> parts.add(part.isValueNode() ? part.asText() : part.toString()));
                return String.join(", ", parts);
            }
            return value.isValueNode() ? value.asText().strip() : value.toString();
        }
    }

    FrontMatter {
        fields = List.copyOf(fields);
    }

    Optional<Field> field(String words) {
        return fields.stream().filter(field -> field.words().equals(words)).findFirst();
    }
}
