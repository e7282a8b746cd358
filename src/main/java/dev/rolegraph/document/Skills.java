package dev.rolegraph.document;

import dev.rolegraph.role.Importance;
import dev.rolegraph.role.Names;
import dev.rolegraph.role.Passage;
import dev.rolegraph.role.Skill;
import dev.rolegraph.role.Slug;
import dev.rolegraph.role.Term;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds skills: labels of a list of abilities, headings under 'Capabilities', and phrases of a list of skills. */
final class Skills implements SectionReader {
    private static final int MOST_WORDS = 6;
    private static final Wording LEVEL = Wording.of(
            "(?i)\\b(expert|advanced|proficient|intermediate|working knowledge|basic|beginner|master|strong|familiar)\\b");

    private static final Wording SECONDARY = Wording.of("secondary|additional|nice|supporting|supplementary|optional");

    private final Scope scope;
    private final Names names;

    Skills(Scope scope) {
        this.scope = scope;
        this.names = scope.names();
    }

    @Override
    public void read(Section section, Facts facts) {
        var subject = section.subject();
        heading(section, subject, facts);
        var importance = importance(section);
        for (var entry : section.entries()) {
            var item = entry.item();
            if (!item.isListed()
                    || entry.parent() != null && !entry.parent().item().isLabel()) {
                continue;
            }
            var rated = RatedSkill.of(item.text().plain()).orElse(null);
            var label = Label.of(item.text())
                    .filter(Label::marked)
                    .or(() -> Label.beforeParentheses(item.text()))
                    .orElse(null);
            if (rated != null) {
                var said = rated.importance() == null ? importance : rated.importance();
                add(rated.name(), entry.group(), said, rated.level(), scope.at(item), facts, subject);
            } else if (label != null) {
                if (!isCategory(label, subject)
                        && !References.isDetail(label)
                        && !facts.namesTechnology(item.first(), label.label().plain())) {
                    add(label.label().plain(), entry.group(), importance, scope.at(item), facts, subject);
                }
            } else if (subject == Subject.SKILL || subject == Subject.TECHNOLOGY) {
                phrases(item.text(), entry.group(), importance, scope.at(item), facts);
            }
        }
    }

    private void heading(Section section, Subject subject, Facts facts) {
        var heading = section.heading();
        if (subject == Subject.CAPABILITY
                && heading != null
                && heading.level() < Heading.LABEL
                && section.path().size() > 1
                && heading.subject() == null
                && section.items().stream()
                        .noneMatch(item -> Label.of(item.text()).isPresent())) {
            var group = section.path().get(section.path().size() - 2).title();
            add(heading.title(), group, null, scope.at(heading.line()), facts, subject);
        }
    }

    /** A label above products is their category, no skill; where technologies are listed, one product is enough. */
    private boolean isCategory(Label label, Subject subject) {
        if (label.label().subject().orElse(null) == Subject.TECHNOLOGY) {
            return true;
        }
        if (subject == Subject.TECHNOLOGY
                && !names.technologiesIn(label.rest().plain()).isEmpty()) {
            return true;
        }
        var phrases = TermList.of(label.rest().plain()).phrases();
        var products = phrases.stream()
                .filter(phrase -> names.technology(phrase.text()).isPresent())
                .count();
        return products > 0 && subject == Subject.TECHNOLOGY
                || products > 1 && products * 2 > phrases.size()
                || names.technology(label.label().plain()).isPresent();
    }

    private void phrases(Text text, @Nullable String group, @Nullable Importance importance, Passage at, Facts facts) {
        var label = Label.of(text)
                .or(() -> Label.beforeDash(text))
                .filter(found -> !found.rest().isBlank());
        for (var phrase :
                TermList.of(label.map(Label::rest).orElse(text).plain()).phrases()) {
            var parts = TechnologyList.parts(phrase.text());
            var products = phrase.head() != null
                    || parts.stream().anyMatch(part -> names.technology(part).isPresent());
            for (var skill : products ? parts : List.of(phrase.text())) {
                if (phrase.head() == null
                        && !facts.namesTechnology(at.line(), skill)
                        && names.technologiesIn(skill).isEmpty()
                        && names.technology(skill).isEmpty()) {
                    add(skill, group, importance, at, facts, Subject.SKILL);
                }
            }
        }
    }

    private void add(
            String name,
            @Nullable String group,
            @Nullable Importance importance,
            Passage at,
            Facts facts,
            Subject subject) {
        var level = subject == Subject.SKILL
                ? LEVEL.first(at.quote()).map(found -> found.group(1)).orElse(null)
                : null;
        add(name, group, importance, level, at, facts, subject);
    }

    private void add(
            String name,
            @Nullable String group,
            @Nullable Importance importance,
            @Nullable String level,
            Passage at,
            Facts facts,
            Subject subject) {
        skill(names, name, group, importance, level, at).ifPresent(skill -> {
            if (subject == Subject.CAPABILITY) {
                facts.mention(skill);
            } else {
                facts.tell(skill);
            }
        });
    }

    /** A skill of this name, if it can be the name of one. */
    static Optional<Skill> skill(
            Names names,
            String name,
            @Nullable String group,
            @Nullable Importance importance,
            @Nullable String level,
            Passage at) {
        if (Words.count(name) > MOST_WORDS || name.isBlank() || Words.isPlaceholder(name)) {
            return Optional.empty();
        }
        var slug = names.skill(name).map(Term::slug).orElseGet(() -> Slug.of(name));
        return slug.isBlank() ? Optional.empty() : Optional.of(new Skill(name, slug, group, importance, level, at));
    }

    private static @Nullable Importance importance(Section section) {
        var words = String.join(" ", List.of(section.title())).toLowerCase(Locale.ROOT);
        if (words.startsWith("core") || words.startsWith("essential") || words.startsWith("must")) {
            return Importance.CORE;
        }
        if (words.startsWith("primary") || words.startsWith("key")) {
            return Importance.PRIMARY;
        }
        return SECONDARY.begins(words) ? Importance.SECONDARY : null;
    }
}
