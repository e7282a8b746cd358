package dev.rolegraph.vocabulary;

import dev.rolegraph.role.Mention;
import dev.rolegraph.role.RoleName;
import dev.rolegraph.role.Term;
import java.util.Collection;
import java.util.List;

/** Which names of the vocabulary count in running text, and where a text has them. */
final class Mentions {
    private final NameScanner<Term> technologies = new NameScanner<>(Boundary.TECHNOLOGY);
    private final NameScanner<Term> skills = new NameScanner<>(Boundary.ROLE);
    private final NameScanner<Entry> roles = new NameScanner<>(Boundary.ROLE);

    Mentions(Collection<Entry> technologies, Collection<Entry> skills, Collection<Entry> roles) {
        technologies.forEach(this::addTechnology);
        skills.forEach(this::addSkill);
        roles.forEach(this::addRole);
    }

    private void addTechnology(Entry entry) {
        var term = entry.term();
        entry.spellings().filter(name -> !entry.ambiguous().contains(name)).forEach(name -> {
            if (entry.cased().contains(name)) {
                technologies.addCased(name, term);
            } else {
                technologies.add(name, term);
                // Next.js is written NextJS as often.
                if (name.endsWith(".js")) {
                    technologies.add(name.substring(0, name.length() - 3) + "JS", term);
                }
            }
        });
        entry.not().forEach(technologies::addHidden);
    }

    private void addSkill(Entry entry) {
        entry.spellings()
                .filter(name -> name.contains(" ") && !entry.ambiguous().contains(name))
                .forEach(name -> skills.add(name, entry.term()));
        entry.not().forEach(skills::addHidden);
    }

    /** Of single words only abbreviations count: 'architect' in a sentence is nobody in particular. */
    private void addRole(Entry entry) {
        entry.spellings().filter(name -> !entry.ambiguous().contains(name)).forEach(name -> {
            var title = Title.of(name);
            if (title.words().size() > 1) {
                roles.add(title.text(), entry);
                roles.add(title.plural().text(), entry);
            } else if (title.words().getFirst().isAbbreviation()) {
                roles.addCased(name, entry);
                roles.addCased(name + "s", entry);
            }
        });
        entry.not().forEach(roles::addHidden);
    }

    List<Mention<Term>> technologiesIn(String text) {
        return technologies.in(text);
    }

    List<Mention<Term>> skillsIn(String text) {
        return skills.in(text);
    }

    List<Mention<RoleName>> rolesIn(String text) {
        return roles.in(text).stream()
                .map(found -> new Mention<>(
                        found.start(),
                        found.end(),
                        RolePhrase.named(found.named(), text.substring(found.start(), found.end()))))
                .toList();
    }
}
