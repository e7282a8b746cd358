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
import dev.rolegraph.role.Fact;
import dev.rolegraph.role.Reading;
import dev.rolegraph.role.Slug;
import java.io.IOException;

/** A reading as the ledger keeps it: JSON, each fact with its kind. Equal readings have equal texts. */
final class ReadingJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            // A ledger may have been written by a newer program of the same schema.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addMixIn(Fact.class, KindOfFact.class)
            .addModule(new SimpleModule()
                    .addSerializer(Slug.class, ToStringSerializer.instance)
                    .addDeserializer(Slug.class, new SlugReader())
                    .registerSubtypes(Fact.class.getPermittedSubclasses()))
            .build();

    private ReadingJson() {}

    /** What stands in a reading wherever it has this slug. */
    static String slug(String slug) {
        try {
            return "\"slug\":" + MAPPER.writeValueAsString(slug);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a slug is a string", e);
        }
    }

    static String write(Reading reading) {
        try {
            return MAPPER.writeValueAsString(reading);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a reading is records of strings and numbers", e);
        }
    }

    static Reading parse(String json) {
        try {
            return MAPPER.readValue(json, Reading.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the ledger holds a reading that this program cannot parse", e);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "fact")
    private interface KindOfFact {}

    private static final class SlugReader extends JsonDeserializer<Slug> {
        @Override
        public Slug deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return new Slug(parser.getText());
        }
    }
}
