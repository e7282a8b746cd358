package dev.rolegraph.document;

import java.util.Locale;

/** The words of phrases that may name a partner: without what stands around the name, and whether they name nobody. */
final class PartnerWords {
    private static final Edges AROUND = new Edges("@`'\"“”*([/", "`'\"“”*.,;:!?)]");
    private static final Wording BEFORE = Wording.ofAnyCase(
            "^(?:(?:the|an?|our|your|its|their|all|any|each|every|relevant|appropriate|dedicated|with|and|or|both|either|respective|then|specialized|internal|external|via|to|from|by|two|three|four|five|several|some|\\d+)\\s+)+");
    private static final Wording GENERIC = Wording.ofAnyCase(
            "(?:(?:support|help|enable|assist|guide|lead) (?=other|cross|all|various|multiple|several))?(?:(?:other|cross-functional|cross|inter|multi|specialist|specialized|related|domain|different|multiple|various|relevant|these|those|same|more|sub-?|main|parent|calling|current|next|previous|individual|appropriate|several|many|new|existing|autonomous|independent|parallel|background|intelligent|AI|specific|downstream|upstream|peer|[\\w-]+-specific)[ -]?)*"
                    + "(?:agents?|roles?|teams?|team members?|members?|specialists?|experts?|colleagues|peers|others?|people|everyone|user|users|them|you|me|us|it|each other|stakeholders?|sub-?agents?|parties|individuals|humans?|human|clients?|customers?|partners?|caller|orchestrator agent|agent system|personas?|professionals?|leads?|owners?|systems?|services?|tools?|assistants?|self)");
    private static final Wording PATTERN_NAME = Wording.of("agent_(\\w+?)_?\\*?");
    private static final Wording FILE = Wording.of(
            "(?:\\.{0,2}/)?(?:[\\w-]*(?:agents?|roles?)/)?([\\w-]+?)(?:\\.agent)?\\.(?:md|mdc|yaml|yml|json)");

    private PartnerWords() {}

    /** Whether a phrase is about people or agents in general. */
    static boolean isGeneric(String phrase) {
        return GENERIC.matches(bare(phrase));
    }

    /** The name in a phrase, without articles, signs, and the ending of a file. */
    static String bare(String phrase) {
        var bare = AROUND.strip(phrase);
        bare = BEFORE.replaceFirst(bare, "");
        bare = AROUND.strip(bare);
        var file = FILE.whole(bare);
        var name = file.isPresent() ? file.get().group(1) : bare;
        return name.indexOf('_') < 0
                ? name
                : PATTERN_NAME
                        .whole(name.toLowerCase(Locale.ROOT))
                        .map(pattern -> pattern.group(1).replace('_', ' '))
                        .orElse(name);
    }
}
