package dev.rolegraph.document;

import dev.rolegraph.role.Names;
import dev.rolegraph.role.Passage;
import dev.rolegraph.role.Technology;
import dev.rolegraph.role.Term;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds technologies: those that a list enumerates, and those that running text mentions. */
final class Technologies implements SectionReader {
    /** Under these headings even an everyday word (Go, Express) is a technology. */
    static final Set<Subject> LISTS = Set.of(Subject.TECHNOLOGY, Subject.SKILL, Subject.FOCUS, Subject.CAPABILITY);

    private static final Set<String> NOT_A_STACK = Set.of("model", "tools", "allowed-tools", "color", "colour");
    private static final Set<String> AGENT_TOOLS = Set.of(
            "Read",
            "Write",
            "Edit",
            "MultiEdit",
            "Grep",
            "Glob",
            "LS",
            "Bash",
            "Task",
            "WebFetch",
            "WebSearch",
            "TodoWrite",
            "NotebookEdit");
    private static final Pattern PATH = Pattern.compile("^[~.]?/.*|.*[/\\\\]$|^[<$~].*");
    private static final Pattern NONE =
            Pattern.compile("(?:none|n/a|not (?:required|applicable|needed))\\b", Pattern.CASE_INSENSITIVE);
    static final Pattern SPLIT = Pattern.compile("\\s+(?:and|or|&|\\+)\\s+|\\s*/\\s*|\\s+(?:with|for|on|via)\\s+");
    private static final int LONGEST_LIST_PHRASE = 6;
    private static final int MOST_CATEGORY_WORDS = 4;

    /** How an everyday word must be written where it stands to be taken for a technology. */
    private enum Trust {
        /** Not at all: only names that mean nothing else count. */
        UNAMBIGUOUS,
        /** With the capital of its name. */
        CAPITAL,
        ANY_CASE
    }

    private record Named(String written, Term term) {}

    private final Scope scope;
    private final Names names;

    Technologies(Scope scope) {
        this.scope = scope;
        this.names = scope.names();
    }

    @Override
    public void read(Section section, Facts facts) {
        var subject = section.subject();
        heading(section, facts);
        var around = subject == Subject.COLLABORATION ? null : section.group();
        for (var entry : section.entries()) {
            if (entry.item().form() != Item.Form.QUOTE && !entry.item().isCrossedOut()) {
                read(
                        entry.text(),
                        subject == Subject.COLLABORATION ? null : entry.group(),
                        subject,
                        scope.at(entry.item()),
                        facts,
                        entry.item().isListed());
            }
        }
        if (subject == Subject.COMPETENCY) {
            return;
        }
        for (var table : section.tables()) {
            for (var row : table.rows()) {
                var at = scope.at(row.line());
                for (var cell : row.cells()) {
                    read(cell, around, subject, at, facts, false);
                }
            }
        }
    }

    /** A heading that is a technology's name. */
    private void heading(Section section, Facts facts) {
        var heading = section.heading();
        if (heading == null || heading.level() == 1 || heading.subject() != null) {
            return;
        }
        var outer =
                section.path().size() > 1 ? section.path().get(section.path().size() - 2) : null;
        terms(heading.title(), isList(outer) ? Trust.CAPITAL : Trust.UNAMBIGUOUS)
                .forEach(named -> facts.mention(technology(
                        named.term(),
                        named.written(),
                        outer == null || outer.subject() == null ? null : outer.title(),
                        scope.at(heading.line()))));
    }

    private static boolean isList(@Nullable Heading heading) {
        return heading != null && heading.subject() != null && LISTS.contains(heading.subject());
    }

    private void read(Text text, @Nullable String group, Subject subject, Passage at, Facts facts, boolean listed) {
        var found = new HashSet<Term>();
        var label = Label.of(text).orElse(null);
        var listText = label == null ? text : label.rest();
        var category = label == null || !label.marked() && !isShort(label)
                ? group
                : label.label().plain();
        if (label != null
                && (NOT_A_STACK.contains(label.label().plain().toLowerCase(java.util.Locale.ROOT))
                        || NONE.matcher(label.rest().plain()).lookingAt())) {
            return;
        }
        var rated = subject == Subject.SKILL && RatedSkill.of(text.plain()).isPresent();
        if (!rated && (listed || label != null || subject == Subject.TECHNOLOGY)) {
            var list = TermList.of(withoutCommands(listText));
            if (isAgentTools(list)) {
                return;
            }
            var lists = subject == Subject.TECHNOLOGY || subject == Subject.SKILL;
            var telling = lists || isAllKnown(list);
            var trust = isMostlyKnown(list)
                    ? Trust.ANY_CASE
                    : lists || LISTS.contains(subject) && isAllKnown(list) ? Trust.CAPITAL : Trust.UNAMBIGUOUS;
            for (var phrase : list.phrases()) {
                for (var named : terms(phrase.text(), trust)) {
                    var term = named.term();
                    var under = phrase.head() == null
                                    || Words.count(phrase.head()) > MOST_CATEGORY_WORDS
                                    || !terms(phrase.head(), Trust.ANY_CASE).isEmpty()
                            ? category
                            : phrase.head();
                    found.add(term);
                    var technology = technology(term, named.written(), under, at);
                    if (telling) {
                        facts.tell(technology);
                    } else {
                        facts.mention(technology);
                    }
                }
            }
        }
        var named =
                label != null && !names.technologiesIn(label.label().plain()).isEmpty();
        var around = rated ? null : subject == Subject.TECHNOLOGY && !named ? category : group;
        TechnologyMentions.in(text, names).stream()
                .filter(mention -> found.add(mention.named()))
                .forEach(mention -> facts.mention(technology(
                        mention.named(), text.plain().substring(mention.start(), mention.end()), around, at)));
    }

    /** Inline code with white space or a path in it is a command, no list. */
    private String withoutCommands(Text text) {
        var plain = new StringBuilder(text.plain());
        text.marks(Mark.Kind.CODE)
                .filter(mark -> {
                    var code = text.of(mark);
                    return code.indexOf('/') >= 0
                            || code.indexOf(' ') >= 0 && names.technology(code).isEmpty();
                })
                .forEach(mark -> plain.replace(mark.start(), mark.end(), ",".repeat(mark.end() - mark.start())));
        return plain.toString();
    }

    private static Technology technology(Term term, String written, @Nullable String category, Passage at) {
        var known = term.category();
        var under = category == null || category.isBlank() ? known == null ? "Other" : known : Words.title(category);
        return new Technology(written, term.slug(), under, at);
    }

    /** What the agent may call is no part of the role's stack. */
    private static boolean isAgentTools(TermList list) {
        return list.phrases().stream()
                        .filter(phrase -> AGENT_TOOLS.contains(phrase.text()))
                        .count()
                > 1;
    }

    /** What stands before a colon without being set apart may be half a sentence. */
    private static boolean isShort(Label label) {
        return !label.rest().isBlank() && Words.count(label.label().plain()) <= MOST_CATEGORY_WORDS;
    }

    /** A list of technologies says nothing else; a sentence that names one does. */
    private boolean isAllKnown(TermList list) {
        var known = list.phrases().stream()
                .filter(phrase -> !terms(phrase.text(), Trust.ANY_CASE).isEmpty())
                .count();
        return known * 2 > list.phrases().size();
    }

    private boolean isMostlyKnown(TermList list) {
        var known = list.phrases().stream()
                .filter(phrase -> names.technology(phrase.text()).isPresent())
                .count();
        return known > 1 && known * 2 >= list.phrases().size();
    }

    /** What a phrase of a list names: itself, or its parts where it joins two. */
    private List<Named> terms(String phrase, Trust trust) {
        if (Words.count(phrase) > LONGEST_LIST_PHRASE || PATH.matcher(phrase).matches()) {
            return List.of();
        }
        var whole = named(phrase, trust);
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        return SPLIT.splitAsStream(phrase)
                .map(TermList::clean)
                .filter(part -> !part.isEmpty())
                .flatMap(part -> named(part, trust).stream())
                .toList();
    }

    /** 'rocket' is a word, 'Rocket' may be a name. */
    private static boolean isWrittenAs(Term term, String phrase) {
        return !Character.isUpperCase(term.name().codePointAt(0))
                || phrase.codePoints().anyMatch(Character::isUpperCase);
    }

    private Optional<Named> named(String phrase, Trust trust) {
        return names.technology(phrase)
                .filter(term -> trust == Trust.ANY_CASE
                        || trust == Trust.CAPITAL && isWrittenAs(term, phrase)
                        || !names.technologiesIn(phrase).isEmpty())
                .map(term -> new Named(phrase, term));
    }
}
