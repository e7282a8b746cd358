package dev.rolegraph.document;

import dev.rolegraph.role.Names;
import dev.rolegraph.role.RoleName;
import dev.rolegraph.role.Slug;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds the partners that a phrase names: one, or several that it lists. */
final class PartnerNames {
    /** How much the place of a phrase speaks for its being a role. */
    enum Trust {
        /** Running text that may go on about anything: only a slug that ends as names of roles do. */
        SLUG,
        /** Behind a verb of using: the slug of somebody who does something is enough. */
        DOER,
        /** Running text: the phrase itself must show that it names a role. */
        PLAIN,
        /** Set apart, or behind a verb of working together: a slug is enough. */
        NAMED,
        /** Where only a partner can stand. */
        GIVEN
    }

    private static final int LONGEST = 300;
    private static final Wording SEPARATOR =
            Wording.of("\\s*(?:,\\s*(?:and|or)?\\s+|\\s(?:and|or|&|\\+)\\s|\\s?/\\s?|,)\\s*");
    private static final Wording EXAMPLES = Wording.ofAnyCase(
            "\\((?:e\\.g\\.,?|for example,?|such as|like|i\\.e\\.,?|especially|including)\\s*([^)]*)\\)?"
                    + "|(?<=\\S),?\\s+(?:including|such as)\\s+(?:but not limited to\\s+)?([^(]+)$");
    private static final Wording PARENTHESES = Wording.of("\\s*\\([^)]*\\)?");

    private final Names names;
    private final PartnerName single;

    PartnerNames(Names names, Slug self) {
        this.names = names;
        this.single = new PartnerName(names, self);
    }

    /** False only where no part of a text names a partner, unless only a partner can stand there. */
    boolean mayBeIn(String text) {
        return RoleWords.mayEndIn(text) || names.mayNameRole(text);
    }

    /** The partners that a phrase lists; empty where its first part names none. */
    List<RoleName> all(String phrase, Trust trust) {
        if (phrase.length() > LONGEST) {
            return List.of();
        }
        var found = new ArrayList<RoleName>();
        var allExamples = EXAMPLES.all(phrase);
        var main = allExamples.isEmpty() ? phrase : EXAMPLES.replaceAll(phrase, "");
        var whole = one(main, trust == Trust.GIVEN ? Trust.NAMED : trust);
        if (whole.isPresent() && (whole.get().known() || !isList(main, trust))) {
            found.add(whole.get());
        } else {
            found.addAll(listed(main, trust));
        }
        for (var examples : allExamples) {
            if (!found.isEmpty() || PartnerWords.isGeneric(main)) {
                found.addAll(listed(examples.group(1) == null ? examples.group(2) : examples.group(1), Trust.NAMED));
            }
        }
        return found;
    }

    /** 'UX/UI designer' is one role, 'frontend/backend developers' are two: it depends on what stands before the sign. */
    private boolean isList(String phrase, Trust trust) {
        var parts = SEPARATOR.split(phrase.strip(), 0);
        if (parts.length < 2) {
            return false;
        }
        var tight = !phrase.contains(",") && !phrase.contains(" and ");
        return !tight
                || one(parts[0], trust).isPresent()
                || parts[parts.length - 1].endsWith("s")
                        && Arrays.stream(parts, 0, parts.length - 1)
                                .allMatch(part -> one(withHeadOf(part, parts[parts.length - 1]), Trust.PLAIN)
                                        .filter(RoleName::known)
                                        .isPresent());
    }

    private List<RoleName> listed(String phrase, Trust trust) {
        var parts = SEPARATOR.split(PARENTHESES.replaceAll(phrase, "").strip(), 0);
        if (parts.length < 2) {
            return parts.length == 0 ? List.of() : one(parts[0], trust).stream().toList();
        }
        var found = new ArrayList<RoleName>();
        var inList = trust == Trust.GIVEN && !areTitles(parts) ? Trust.NAMED : trust;
        var last = parts[parts.length - 1];
        var hasHead = one(last, trust).isPresent();
        var teams = areTeams(parts, inList);
        for (var i = 0; i < parts.length; i++) {
            var part = one(parts[i], inList);
            var headed = part.isEmpty() && hasHead && i + 1 < parts.length
                    ? one(withHeadOf(parts[i], last), Trust.PLAIN)
                    : Optional.<RoleName>empty();
            part = part.isEmpty() ? headed.filter(role -> role.known() || last.endsWith("s")) : part;
            part = part.isEmpty() && teams ? single.team(parts[i]) : part;
            part = part.isEmpty() ? headed : part;
            if (part.isEmpty() && found.isEmpty() && !PartnerWords.isGeneric(parts[i]) && !isSelf(parts[i])) {
                return List.of();
            }
            part.ifPresent(found::add);
        }
        return found;
    }

    /** 'DevOps and SRE': where partners stand, short names with a capital each are partners. */
    private boolean areTitles(String[] parts) {
        return Arrays.stream(parts)
                .allMatch(part -> Character.isUpperCase(
                                PartnerWords.bare(part).codePoints().findFirst().orElse(' '))
                        && one(part, Trust.GIVEN).isPresent());
    }

    /** 'Product, design and the data engineer': each a partner or a department, and one of them surely so. */
    private boolean areTeams(String[] parts, Trust trust) {
        var sure = Arrays.stream(parts)
                .filter(part -> one(part, trust).isPresent())
                .count();
        return sure > 0
                && sure < parts.length
                && Arrays.stream(parts)
                        .allMatch(part -> one(part, trust).isPresent()
                                || single.team(part).isPresent());
    }

    /** 'Design' where only people can stand is short for its team, as are 'Design and Operations'. */
    List<RoleName> departments(String phrase) {
        if (phrase.length() > LONGEST) {
            return List.of();
        }
        var found = new ArrayList<RoleName>();
        for (var part : SEPARATOR.split(PARENTHESES.replaceAll(phrase, "").strip(), 0)) {
            var department = one(part, Trust.NAMED).or(() -> single.department(part));
            if (department.isEmpty()) {
                return List.of();
            }
            found.add(department.get());
        }
        return found;
    }

    /** 'frontend' of 'frontend and backend developers' is short for 'frontend developers'. */
    private static String withHeadOf(String part, String last) {
        var space = last.strip().lastIndexOf(' ');
        return space < 0 || Words.count(part) > 2 ? "" : part + last.strip().substring(space);
    }

    /** The one partner that a phrase names. */
    Optional<RoleName> one(String phrase, Trust trust) {
        return single.one(phrase, trust);
    }

    /** Whether a phrase could name a partner that the vocabulary does not know. */
    boolean mayName(String phrase) {
        return single.mayName(phrase);
    }

    /** Whether a phrase names the role itself. */
    boolean isSelf(String phrase) {
        return single.isSelf(phrase);
    }
}
