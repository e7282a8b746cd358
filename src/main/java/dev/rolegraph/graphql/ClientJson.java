package dev.rolegraph.graphql;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/** JSON as clients may send it: one value, and no name twice. */
final class ClientJson {
    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private ClientJson() {}

    /**
     * Maps, lists and scalars.
     *
     * @throws IOException where it is no such JSON
     */
    static Object read(byte[] json) throws IOException {
        return STRICT.readValue(json, Object.class);
    }

    /** The same of text. */
    static Object read(String json) throws IOException {
        return STRICT.readValue(json, Object.class);
    }
}
