package dev.rolegraph.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Tells names of products from other words where technologies are listed and the vocabulary knows no better. A name of
 * one's own spelling (FlapDB, flap2, flap.js, {@code flap}) is sure; a mere capital is not.
 */
final class ListedNames {
    private static final int MOST_WORDS = 3;
    private static final Wording CODE = Wording.of(
            "@?[a-z][a-z0-9]*(?:[-./][a-z0-9]+)*(?<!\\.(?:md|txt|xml|json|ya?ml|toml|lock|cfg|ini|env|csv|sh|conf))");
    private static final Wording VERSION = Wording.of("\\s+v?\\d[\\d.x]*\\+?$");
    private static final Wording WORD = Wording.of("[\\p{L}\\p{N}][\\p{L}\\p{N}.+#'-]*");
    private static final Wording OWN_SPELLING = Wording.of(
            ".*\\p{Ll}\\p{Lu}.*|\\p{Lu}{2,}\\p{Ll}{2,}.*|.*\\p{L}{3,}\\d+|.*\\p{Ll}\\.(?:js|io|py|rs|ai|dev|net|ts|sh|app|NET)");
    /** How nouns for kinds, fields and activities end. */
    private static final Wording COMMON_NOUN = Wording.of(
            "(?i).*(?:ing|tion|sion|ment|ity|ness|ance|ence|ancy|ency|ics|ism|ship|ture|graphy|logy|metry|ysis|[^suijo]s|ble|ive|ful|less|ary|ory)");

    private static final Set<String> COMMON = Set.copyOf(Arrays.asList(
            ("access account alert auth cache context hook pub sub app application area base bus chain chart client cloud code component container content"
                            + " control core data database desktop device diagram document domain editor engine event feature"
                            + " file flow form format framework frontend backend function graph guide hardware index interface"
                            + " key language layer library link list load log machine manager map message method metric mobile"
                            + " mode model module native network node notebook object package page panel path pattern pipeline"
                            + " plan platform plugin policy process product profile project protocol provider proxy query"
                            + " queue record registry release report repository research resource review runner runtime schema"
                            + " script search server service session sheet site software stack standard storage store strategy"
                            + " stream style suite support system table task team template test text theme time tool"
                            + " toolchain toolkit type unit user version video view voice web website work workflow workspace"
                            + " design style integration modern advanced custom open source agile scrum kanban waterfall rest"
                            + " crud mvc ci cd api apis sdk cli ide orm ui ux os none other others more all any various"
                            + " relational legacy serverless headless responsive basic standard enterprise local remote shared"
                            + " synthetic manual automated static dynamic real user monolith edge iot ecommerce blockchain"
                            + " microservice llm llms webapp webhook kubernetes-native browser terminal shell email chat wiki step phase level tier section week day part chapter")
                    .split(" ")));

    /** DevOps, SaaS: ways of doing things. */
    private static final Wording PRACTICE = Wording.of(".*Ops|.*aaS|Ia[CD]");

    private ListedNames() {}

    /** A name by its spelling alone. */
    static boolean isSure(String phrase, boolean inCode) {
        var name = VERSION.replaceFirst(phrase, "");
        if (inCode) {
            return CODE.matches(phrase) && !isCommon(phrase) || !name.equals(phrase) && isSpelled(name) || isOwn(name);
        }
        return isOwn(name) || !name.equals(phrase) && isSpelled(name);
    }

    /** A name where it stands alone, or most of what stands beside it is known for a technology. */
    static boolean isLikely(String phrase) {
        return isSpelled(VERSION.replaceFirst(phrase, ""));
    }

    static String withoutVersion(String phrase) {
        return VERSION.replaceFirst(phrase, "");
    }

    private static boolean isOwn(String name) {
        var words = name.split(" ");
        return words.length <= 2
                && Arrays.stream(words).anyMatch(word -> OWN_SPELLING.matches(word))
                && isSpelled(name);
    }

    /** Each word as in a name, and the last one no word for a kind of thing. */
    private static boolean isSpelled(String name) {
        var words = name.split(" ");
        var last = words[words.length - 1];
        return words.length <= MOST_WORDS
                && Arrays.stream(words).allMatch(ListedNames::isNameWord)
                && !isCommon(last)
                && !(words.length > 1 && isAbbreviation(last))
                && !isAbbreviation(name);
    }

    private static boolean isNameWord(String word) {
        return !word.isEmpty()
                && (Character.isUpperCase(word.codePointAt(0)) || OWN_SPELLING.matches(word))
                && WORD.matches(word);
    }

    private static boolean isCommon(String word) {
        return COMMON.contains(word.toLowerCase(Locale.ROOT))
                || PRACTICE.matches(word)
                || !OWN_SPELLING.matches(word) && COMMON_NOUN.matches(word);
    }

    /** REST, SOLID, GDPR: what nobody knows as a product is a word for something else. */
    private static boolean isAbbreviation(String name) {
        return name.codePoints().noneMatch(Character::isLowerCase);
    }
}
