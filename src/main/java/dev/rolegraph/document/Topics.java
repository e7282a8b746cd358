package dev.rolegraph.document;

import java.util.Arrays;
import java.util.List;

/** What a collaboration is on: as written, without the words that lead to it. */
final class Topics {
    private static final Edges AROUND = new Edges(":：,–—→-()", ".;:,)");
    private static final Wording LEAD = Wording.ofAnyCase(
            "^(?:(?:informed|updated|posted|aware)\\s+)?(?:for|on|of|through|regarding|about|in|via|with|concerning|around|to)\\s+(?=\\S)");
    private static final String LASTING =
            "(?:for|after|over|beyond|longer than|more than|[>≥])\\s*(?:(?:more|longer) than\\s+)?(?:an?|\\d+|one|two|three|four|five|a few|several)\\+?\\s*(?:minutes?|min|hours?|h|days?|d|weeks?|sprints?)";

    /** How things stand with the role, without anything to work on: 'if needed', 'blocked for two days'. */
    private static final Wording STATE = Wording.ofAnyCase(
            "(?:(?:if|when|whenever|once|until|unless|where|while|as|upon|only)\\s+)*(?:(?:you|i|it|this|work|things)\\s+(?:are|am|is|get|gets)\\s+)?(?:"
                    + "(?:still\\s+|fully\\s+)?(?:blocked|stuck|unresolved|unanswered|overdue|no (?:answer|response|reply)|needed|necessary|required|appropriate|applicable|possible|relevant|requested|informed|updated|posted|aware|in the loop|unsure|uncertain|unclear|in doubt|done|finished|complete|completed|completion|ready|green|approved)"
                    + "(?:\\s+" + LASTING + ")?|" + LASTING + ")");

    private static final int LONGEST = 300;

    private Topics() {}

    /** The topics of a phrase, split at semicolons; empty where it names none. */
    static List<String> of(String phrase) {
        return Arrays.stream(phrase.split(";"))
                .map(Topics::one)
                .filter(topic -> !topic.isEmpty())
                .toList();
    }

    private static String one(String phrase) {
        var bare = stripped(phrase);
        var topic = LEAD.replaceFirst(bare, "").strip();
        var plain = topic.isEmpty() ? bare : topic;
        return plain.length() > LONGEST
                        || Words.isPlaceholder(plain)
                        || isNone(bare)
                        || !plain.equals(bare) && isNone(plain)
                ? ""
                : plain;
    }

    private static boolean isNone(String phrase) {
        return STATE.matches(phrase) || Direction.of(phrase).isPresent();
    }

    private static String stripped(String phrase) {
        var bare = phrase.strip();
        var balanced = bare.indexOf('(') > 0 && bare.endsWith(")");
        var cut = AROUND.strip(balanced ? bare.substring(0, bare.length() - 1) : bare);
        return balanced ? cut + ")" : cut;
    }
}
