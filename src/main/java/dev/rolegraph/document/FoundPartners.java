package dev.rolegraph.document;

import dev.rolegraph.role.RoleName;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Partners that a verb of working together has in a text.
 *
 * @param object what stands between the verb and its preposition
 * @param named behind the last name of a partner
 * @param end of the phrase that names the partners; what follows may be the topic
 * @param preposition in front of them, if there is one
 * @param isAgain whether only the preposition is said again, and the verb is that of partners before
 */
record FoundPartners(
        Verb verb,
        List<RoleName> partners,
        @Nullable String object,
        int start,
        int named,
        int end,
        @Nullable String preposition,
        boolean isAgain) {
    static final Wording JOINS =
            Wording.ofAnyCase("(?:[,;]\\s*(?:(?:and|then|also)\\s+)*|\\s(?:(?:and|then|also)\\s+)+)$");

    private static final Pattern BOUNDARY = Pattern.compile(
            "\\s+(?:on|for|to|in|regarding|about|during|through|via|when|by|before|after|with|from|throughout|as|who|what|how|why|whether|that|which|where|if|using|at|around|concerning|so|while|until|into|towards?|under|between|across|over|early|whenever|is|are|handles?|can|will|must|should|has|have|because|since|unless|once|first|instead|informed|updated|posted|aware)\\b|(?:,|\\s(?:and|then))\\s+(?:receiv|get|provid|deliver|hand|delegat|escalat|consult|ask|support|guid|help|assist|report|direct|work|collaborat|coordinat|partner|align|review|notif|inform)(?:e|es|s|ing|y|ies|ying)?\\s|[.;:(!?]|\\s[-–—]+\\s|[–—→]|->|=>|\\s*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NEED =
            Pattern.compile("(?:^|\\.\\s)(?:for|if|when|on)\\s+([^,.:]{2,100})[,:]\\s*$", Pattern.CASE_INSENSITIVE);
    private static final Wording AUXILIARY =
            Wording.ofAnyCase("(?:\\s+(?:is|are|was|were|been|being|be|as|that|which))+\\s*$");

    Partnership partnership(String text, int stop) {
        var topics = switch (verb.place()) {
            case AFTER_TOPIC -> Topics.of(String.valueOf(object));
            case BEHIND, OBJECT, MEANS, NAMED ->
                "by".equalsIgnoreCase(preposition)
                        ? Topics.of(wordBefore(text, start))
                        : topics(
                                JOINS.replaceFirst(sentence(text.substring(Math.min(end, stop), stop)), ""),
                                text.substring(0, start));
        };
        return new Partnership(partners, verb.kind(), topics);
    }

    /** The words up to the next that ends the name of a partner. */
    static String phrase(String rest) {
        var boundary = BOUNDARY.matcher(rest);
        return boundary.find() ? rest.substring(0, boundary.start()) : rest;
    }

    /** 'For screens, delegate to X': what stands before may be the topic. */
    private static List<String> topics(String behind, String before) {
        var topics = Topics.of(behind);
        var need = NEED.matcher(before);
        return topics.isEmpty() && need.find() ? Topics.of(need.group(1)) : topics;
    }

    /** 'specifications provided by …': the topic is what was provided. */
    private static String wordBefore(String text, int end) {
        var words = AUXILIARY.replaceFirst(text.substring(0, end), "").strip().split("\\s+");
        return words[words.length - 1];
    }

    static String sentence(String rest) {
        var end = rest.indexOf(". ");
        return end < 0 ? rest : rest.substring(0, end);
    }
}
