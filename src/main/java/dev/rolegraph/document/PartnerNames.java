package dev.rolegraph.document;

import dev.rolegraph.role.Names;
import dev.rolegraph.role.RoleName;
import dev.rolegraph.role.Slug;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decides whether a phrase names a partner, or several. */
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
    private static final int MOST_WORDS = 6;
    private static final int MOST_GIVEN_WORDS = 4;
    private static final Wording KEBAB = Wording.of("[a-z][a-z0-9]*(?:[-_][a-z0-9]+)+");
    private static final Wording AGENT = Wording.of("\\s+agents?$");
    private static final Pattern PATTERN_NAME = Pattern.compile("agent_(\\w+?)_?\\*?");
    private static final Pattern FILE = Pattern.compile(
            "(?:\\.{0,2}/)?(?:[\\w-]*(?:agents?|roles?)/)?([\\w-]+?)(?:\\.agent)?\\.(?:md|mdc|yaml|yml|json)");
    private static final Edges AROUND = new Edges("@`'\"“”*([/", "`'\"“”*.,;:!?)]");
    private static final Wording BEFORE = Wording.ofAnyCase(
            "^(?:(?:the|an?|our|your|its|their|all|any|each|every|relevant|appropriate|dedicated|with|and|or|both|either|respective|then|specialized|internal|external|via|to|from|by|two|three|four|five|several|some|\\d+)\\s+)+");
    private static final Wording GENERIC = Wording.ofAnyCase(
            "(?:(?:other|multi|specialist|specialized|related|domain|different|multiple|various|relevant|these|those|same|more|sub-?|main|parent|calling|current|next|previous|individual|appropriate|several|many|new|existing|autonomous|independent|parallel|background|intelligent|AI|specific|downstream|upstream|peer|[\\w-]+-specific)[ -]?)*"
                    + "(?:agents?|roles?|teams?|team members?|members?|specialists?|experts?|colleagues|peers|others?|people|everyone|user|users|them|you|me|us|it|each other|stakeholders?|sub-?agents?|parties|individuals|humans?|human|clients?|customers?|partners?|caller|orchestrator agent|agent system|personas?|professionals?|leads?|owners?|systems?|services?|tools?|assistants?|self)");
    private static final Pattern SEPARATOR =
            Pattern.compile("\\s*(?:,\\s*(?:and|or)?\\s+|\\s(?:and|or|&|\\+)\\s|\\s?/\\s?|,)\\s*");
    private static final Pattern EXAMPLES = Pattern.compile(
            "\\((?:e\\.g\\.,?|for example,?|such as|like|i\\.e\\.,?|especially|including)\\s*([^)]*)\\)?",
            Pattern.CASE_INSENSITIVE);
    private static final Wording PARENTHESES = Wording.of("\\s*\\([^)]*\\)?");

    private final Names names;
    private final Slug self;

    PartnerNames(Names names, Slug self) {
        this.names = names;
        this.self = self;
    }

    /** The partners that a phrase lists; empty where its first part names none. */
    List<RoleName> all(String phrase, Trust trust) {
        if (phrase.length() > LONGEST) {
            return List.of();
        }
        var found = new ArrayList<RoleName>();
        var examples = EXAMPLES.matcher(phrase);
        var main = examples.replaceAll("");
        var whole = one(main, trust == Trust.GIVEN ? Trust.NAMED : trust);
        if (whole.isPresent() && (whole.get().known() || !isList(main, trust))) {
            found.add(whole.get());
        } else {
            found.addAll(listed(main, trust));
        }
        examples.reset();
        while (examples.find() && !found.isEmpty()) {
            found.addAll(listed(examples.group(1), Trust.NAMED));
        }
        return found;
    }

    /** 'UX/UI designer' is one role, 'frontend/backend developers' are two: it depends on what stands before the sign. */
    private boolean isList(String phrase, Trust trust) {
        var parts = SEPARATOR.split(phrase.strip());
        if (parts.length < 2) {
            return false;
        }
        var tight = !phrase.contains(",") && !phrase.contains(" and ");
        return !tight || one(parts[0], trust).isPresent();
    }

    private List<RoleName> listed(String phrase, Trust trust) {
        var parts = SEPARATOR.split(PARENTHESES.replaceAll(phrase, "").strip());
        var found = new ArrayList<RoleName>();
        var inList = trust == Trust.GIVEN && parts.length > 1 && !areTitles(parts) ? Trust.NAMED : trust;
        var teams = Arrays.stream(parts)
                .allMatch(part -> one(part, inList).isPresent() || team(part).isPresent());
        for (var i = 0; i < parts.length; i++) {
            var part = one(parts[i], inList);
            if (part.isEmpty()
                    && i + 1 < parts.length
                    && one(parts[parts.length - 1], trust).isPresent()) {
                var last = parts[parts.length - 1];
                var headed = one(withHeadOf(parts[i], last), Trust.PLAIN);
                part = headed.filter(role -> role.known() || last.endsWith("s"));
                part = part.isEmpty() && teams ? team(parts[i]) : part;
                part = part.isEmpty() ? headed : part;
            }
            if (part.isEmpty() && found.isEmpty() && !isGeneric(parts[i]) && !isSelf(parts[i])) {
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
                                bare(part).codePoints().findFirst().orElse(' '))
                        && one(part, Trust.GIVEN).isPresent());
    }

    /** 'Design' beside other partners is short for its team. */
    private Optional<RoleName> team(String part) {
        var bare = bare(part);
        return bare.isEmpty() || !Character.isUpperCase(bare.codePointAt(0)) || Words.count(bare) > 2
                ? Optional.empty()
                : one(bare + " Team", Trust.PLAIN).filter(RoleName::known);
    }

    /** 'frontend' of 'frontend and backend developers' is short for 'frontend developers'. */
    private static String withHeadOf(String part, String last) {
        var space = last.strip().lastIndexOf(' ');
        return space < 0 || Words.count(part) > 2 ? "" : part + last.strip().substring(space);
    }

    /** The one partner that a phrase names. */
    Optional<RoleName> one(String phrase, Trust trust) {
        if (phrase.length() > LONGEST) {
            return Optional.empty();
        }
        var bare = bare(phrase);
        if (bare.isEmpty() || Words.count(bare) > MOST_WORDS || Words.isPlaceholder(bare) || isGeneric(bare)) {
            return Optional.empty();
        }
        if (RoleWords.isNounAlone(bare)
                || trust.compareTo(Trust.PLAIN) < 0 && !KEBAB.matches(AGENT.replaceFirst(bare, ""))) {
            return Optional.empty();
        }
        var role = names.role(bare);
        if (role.slug().isBlank() || role.slug().equals(self) || isSelf(bare)) {
            return Optional.empty();
        }
        return role.known() || isLikely(bare, trust) ? Optional.of(role) : Optional.empty();
    }

    /** Whether a phrase could name a partner that the vocabulary does not know. */
    boolean mayName(String phrase) {
        return Words.count(phrase) <= MOST_GIVEN_WORDS
                && !phrase.contains("[")
                && !Words.isPlaceholder(phrase)
                && !isGeneric(phrase)
                && !isSelf(phrase)
                && names.technology(phrase).isEmpty()
                && names.technologiesIn(phrase).isEmpty();
    }

    private boolean isLikely(String bare, Trust trust) {
        if (RoleWords.endsLikeRole(bare)) {
            return names.technology(bare).isEmpty() && RoleWords.readsLikeName(bare);
        }
        return switch (trust) {
            case SLUG, PLAIN -> false;
            case DOER ->
                RoleWords.endsLikeDoer(AGENT.replaceFirst(bare, ""))
                        && names.technology(bare).isEmpty();
            case NAMED ->
                KEBAB.matches(bare)
                                && !RoleWords.endsLikeDocument(bare)
                                && names.technology(bare).isEmpty()
                        || RoleWords.endsLikeGroup(bare);
            case GIVEN ->
                Words.count(bare) <= MOST_GIVEN_WORDS
                        && names.technology(bare).isEmpty()
                        && names.technologiesIn(bare).isEmpty()
                        && Character.isLetter(bare.codePointAt(0));
        };
    }

    private boolean isSelf(String phrase) {
        var bare = bare(phrase);
        return !bare.isEmpty()
                && (Slug.of(bare).equals(self) || names.role(bare).slug().equals(self));
    }

    private static boolean isGeneric(String phrase) {
        return GENERIC.matches(bare(phrase));
    }

    static String bare(String phrase) {
        var bare = AROUND.strip(phrase);
        bare = BEFORE.replaceFirst(bare, "");
        bare = AROUND.strip(bare);
        var file = FILE.matcher(bare);
        if (file.matches()) {
            bare = file.group(1);
        }
        var pattern = PATTERN_NAME.matcher(bare.toLowerCase(Locale.ROOT));
        return pattern.matches() ? pattern.group(1).replace('_', ' ') : bare;
    }
}
