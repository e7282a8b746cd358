package dev.rolegraph.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import dev.rolegraph.role.Amendment;
import dev.rolegraph.role.Amendment.Alias;
import dev.rolegraph.role.Amendment.Curation;
import dev.rolegraph.role.Amendment.Merge;
import dev.rolegraph.role.Amendment.Withdrawal;
import dev.rolegraph.role.Fact;
import dev.rolegraph.role.Reading;
import dev.rolegraph.role.Slug;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Readings and amendments as the ledger keeps them: JSON, each fact with its kind. A long reading is compressed, because
 * H2 keeps no text of more than a million characters. Equal readings have equal texts.
 */
final class LedgerJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            // A ledger may have been written by a newer program of the same schema.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addMixIn(Fact.class, KindOfFact.class)
            .addMixIn(Amendment.class, KindOfAmendment.class)
            .addModule(new SimpleModule()
                    .addSerializer(Slug.class, ToStringSerializer.instance)
                    .addDeserializer(Slug.class, new SlugReader())
                    .registerSubtypes(Fact.class.getPermittedSubclasses())
                    .registerSubtypes(Curation.class, Alias.class, Merge.class, Withdrawal.class))
            .build();

    private static final int LONGEST_PLAIN = 500_000;
    /** No JSON begins like this. */
    private static final String COMPRESSED = "gzip:";

    private LedgerJson() {}

    static String reading(Reading reading) {
        try {
            var json = MAPPER.writeValueAsString(reading);
            return json.length() > LONGEST_PLAIN ? COMPRESSED + compress(json) : json;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a reading is records of strings and numbers", e);
        }
    }

    static Reading reading(String json) {
        try {
            return MAPPER.readValue(
                    json.startsWith(COMPRESSED) ? expand(json.substring(COMPRESSED.length())) : json, Reading.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the ledger holds a reading that this program cannot parse", e);
        }
    }

    static String amendment(Amendment amendment) {
        try {
            return MAPPER.writerFor(Amendment.class).writeValueAsString(amendment);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an amendment is records of strings", e);
        }
    }

    static Amendment amendment(String json) {
        try {
            return MAPPER.readValue(json, Amendment.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the ledger holds an amendment that this program cannot parse", e);
        }
    }

    private static String compress(String json) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private static String expand(String compressed) {
        try (var gzip =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(compressed)))) {
            return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "fact")
    private interface KindOfFact {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "amendment")
    private interface KindOfAmendment {}

    private static final class SlugReader extends JsonDeserializer<Slug> {
        @Override
        public Slug deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return new Slug(parser.getText());
        }
    }
}
