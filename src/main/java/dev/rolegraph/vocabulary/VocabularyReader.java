package dev.rolegraph.vocabulary;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.rolegraph.role.RoleNature;
import dev.rolegraph.role.RolegraphException.BadRequest;
import dev.rolegraph.role.Slug;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one file's entries; says which entry is wrong, and how to mend it. */
final class VocabularyReader {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Set<String> FIELDS = Set.of("name", "slug", "aliases", "ambiguous", "cased", "not");

    private final VocabularyFile file;

    private VocabularyReader(VocabularyFile file) {
        this.file = file;
    }

    static List<Entry> entries(VocabularyFile file) {
        return new VocabularyReader(file).entries();
    }

    private List<Entry> entries() {
        var root = tree();
        var entries = new ArrayList<Entry>();
        if (root.isMissingNode() || root.isNull()) {
            return entries;
        }
        if (!root.isObject()) {
            throw wrong("the file is not a mapping; start it with 'technologies:', 'roles:', 'skills:' or 'topics:'");
        }
        root.properties().forEach(list -> {
            var kind = Kind.ofList(list.getKey())
                    .orElseThrow(() -> wrong(
                            "unknown field '%s'; use technologies, roles, skills or topics".formatted(list.getKey())));
            if (!list.getValue().isArray()) {
                throw wrong("'%s' is not a list; begin each entry with '- name:'".formatted(kind.list()));
            }
            for (var node : list.getValue()) {
                entries.add(new EntryReader(kind, entries.size() + 1, node).entry());
            }
        });
        return entries;
    }

    private JsonNode tree() {
        try {
            return YAML.readTree(file.text());
        } catch (JsonProcessingException e) {
            var at =
                    e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNr();
            var cause = e.getOriginalMessage().lines().findFirst().orElse("no reason given");
            throw wrong("the YAML cannot be read%s (%s); correct it there".formatted(at, cause));
        }
    }

    private BadRequest wrong(String what) {
        return new BadRequest("%s: %s.".formatted(file.path(), what));
    }

    private final class EntryReader {
        private final Kind kind;
        private final JsonNode node;
        private final String label;

        EntryReader(Kind kind, int number, JsonNode node) {
            this.kind = kind;
            this.node = node;
            var name = node.path("name").asText();
            this.label =
                    name.isBlank() ? "%s entry %d".formatted(kind.word(), number) : kind.word() + " '" + name + "'";
        }

        Entry entry() {
            if (!node.isObject()) {
                throw wrongHere("it is not a mapping; write '- name: …'");
            }
            rejectUnknownFields();
            var name = text("name");
            if (name.isEmpty()) {
                throw wrongHere("it has no name; give it one");
            }
            var slug = Slug.of(node.has("slug") ? text("slug") : name);
            if (slug.isBlank()) {
                throw wrongHere("its slug has neither letter nor digit; give it another slug");
            }
            var ambiguous = texts("ambiguous");
            var cased = texts("cased");
            var aliases = Stream.of(texts("aliases"), cased, ambiguous)
                    .flatMap(Set::stream)
                    .distinct()
                    .filter(alias -> !alias.equals(name))
                    .toList();
            var details = details();
            rejectUnknownNature(details.get("nature"));
            return new Entry(kind, file, slug, name, aliases, ambiguous, cased, texts("not"), details);
        }

        private void rejectUnknownFields() {
            node.fieldNames().forEachRemaining(field -> {
                if (!FIELDS.contains(field) && !kind.details().contains(field)) {
                    var known = new TreeSet<>(FIELDS);
                    known.addAll(kind.details());
                    throw wrongHere("unknown field '%s'; use %s".formatted(field, String.join(", ", known)));
                }
            });
        }

        private Map<String, String> details() {
            var details = new HashMap<String, String>();
            kind.details().stream().filter(node::has).forEach(field -> details.put(field, text(field)));
            return Map.copyOf(details);
        }

        private void rejectUnknownNature(@Nullable String nature) {
            var natures = Stream.of(RoleNature.values()).map(Enum::name).toList();
            if (nature != null && !natures.contains(nature)) {
                throw wrongHere("unknown nature '%s'; use %s".formatted(nature, String.join(", ", natures)));
            }
        }

        private String text(String field) {
            var value = node.path(field);
            if (value.isContainerNode() || value.isNull()) {
                throw wrongHere("'%s' is not a text; write one value".formatted(field));
            }
            return value.asText().strip();
        }

        private Set<String> texts(String field) {
            var list = node.path(field);
            var texts = new LinkedHashSet<String>();
            if (!list.isMissingNode() && !list.isArray()) {
                throw wrongHere("'%s' is not a list; write [one, another]".formatted(field));
            }
            for (var value : list) {
                var text = value.asText().strip();
                if (text.isEmpty()) {
                    throw wrongHere("'%s' holds something that is not a name; remove or quote it".formatted(field));
                }
                texts.add(text);
            }
            return texts;
        }

        private BadRequest wrongHere(String what) {
            return wrong(label + ": " + what);
        }
    }
}
