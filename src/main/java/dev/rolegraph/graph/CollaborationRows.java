package dev.rolegraph.graph;

import dev.rolegraph.role.Collaboration;
import dev.rolegraph.role.CollaborationKey;
import dev.rolegraph.role.Mention;
import dev.rolegraph.role.Names;
import dev.rolegraph.role.Slug;
import dev.rolegraph.role.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collaborations as rows: their ends, their topic, and the terms, technologies and skills that they name. */
final class CollaborationRows {
    private final Names names;

    CollaborationRows(Names names) {
        this.names = names;
    }

    FactRow row(Slug role, Collaboration collaboration) {
        var key = CollaborationKey.of(role, collaboration, names);
        var properties = FactRows.properties(
                "kind", key.kind().name(),
                "first", key.first().value(),
                "second", key.second().value(),
                "topic", key.topic().isBlank() ? null : key.topic().value());
        return new FactRow("Collaboration", key.toString(), role, properties, stated(role, collaboration), null);
    }

    private Map<String, Object> stated(Slug role, Collaboration collaboration) {
        var topic = collaboration.on() == null ? "" : collaboration.on();
        var statement = PlainText.of(collaboration.at().quote());
        var technologies = technologies(topic + "\n" + statement);
        var skills = skills(topic);
        var words = new ArrayList<String>(List.of(topic, statement));
        names.topic(topic).map(Term::name).ifPresent(words::add);
        technologies.values().forEach(term -> {
            words.add(term.name());
            words.add(term.category() == null ? "" : term.category());
        });
        skills.forEach(term -> words.add(term.name()));
        var stated = new HashMap<String, Object>();
        stated.put("by", role.value());
        stated.put("partner", collaboration.with().slug().value());
        stated.put("partnerName", collaboration.with().name());
        stated.put("partnerNature", collaboration.with().nature().name());
        if (!statement.isEmpty()) {
            stated.put("statement", statement);
        }
        stated.put("terms", Words.stemmed(words));
        stated.put("technologies", List.copyOf(technologies.keySet()));
        stated.put(
                "technologyNames",
                technologies.values().stream().map(Term::name).toList());
        stated.put(
                "technologyCategories",
                technologies.values().stream()
                        .map(term -> term.category() == null ? "" : term.category())
                        .toList());
        stated.put("skills", skills.stream().map(term -> term.slug().value()).toList());
        stated.put("skillNames", skills.stream().map(Term::name).toList());
        if (collaboration.on() != null) {
            stated.put("on", collaboration.on());
        }
        return stated;
    }

    /** The whole topic, or what it names: 'API design reviews' are about API design. */
    private List<Term> skills(String topic) {
        var whole = names.skill(topic);
        return whole.isPresent()
                ? List.of(whole.get())
                : names.skillsIn(topic).stream().map(Mention::named).distinct().toList();
    }

    private Map<String, Term> technologies(String text) {
        var found = new LinkedHashMap<String, Term>();
        names.technologiesIn(text).stream()
                .map(Mention::named)
                .forEach(term -> found.putIfAbsent(term.slug().value(), term));
        return found;
    }
}
