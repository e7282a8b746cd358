package dev.rolegraph.graph;

import dev.rolegraph.role.RolegraphException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** An object's identity across types, opaque to clients. */
public record GlobalId(String type, String key) {
    public static String of(String type, String key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((type + ":" + key).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Parses an id that a client sends.
     *
     * @throws RolegraphException.BadRequest where it is none of ours
     */
    public static GlobalId parse(String id) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(id), StandardCharsets.UTF_8);
            var colon = text.indexOf(':');
            if (colon > 0
                    && of(text.substring(0, colon), text.substring(colon + 1)).equals(id)) {
                return new GlobalId(text.substring(0, colon), text.substring(colon + 1));
            }
        } catch (IllegalArgumentException e) {
            // Said below: not Base64 is as wrong as not ours.
        }
        throw new RolegraphException.BadRequest(
                "'%s' is no id of this API: use one that an answer gave.".formatted(id));
    }
}
