package dev.rolegraph.document;

import java.util.Optional;
import java.util.regex.Pattern;

/** Partners of a verb that is not said again: 'with X on this and with Y on that', 'this from X and that from Y'. */
final class RepeatedPreposition {
    private static final String PREPOSITION = "(with|to|from|by|on|between)\\s+";
    /** Also 'with X who do this and Y who do that'. */
    private static final Pattern AGAIN = Pattern.compile(
            "(?:,|;|\\s(?=and\\s))\\s*(?:and\\s+)?()(?:" + PREPOSITION + "|(?=(?:\\p{L}[\\p{L}-]*\\s+){1,3}who\\s))",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern AGAIN_WITH_TOPIC = Pattern.compile(
            "(?:,|;|\\s(?=and\\s))\\s*(?:and\\s+)?([^.;:,]{2,60}?)\\s+" + PREPOSITION, Pattern.CASE_INSENSITIVE);

    private final PartnerNames names;

    RepeatedPreposition(PartnerNames names) {
        this.names = names;
    }

    /** The next partners behind others of a verb; none that begin before an offset. */
    Optional<FoundPartners> next(String text, FoundPartners before, int from) {
        var said = before.preposition();
        var clause = FoundPartners.sentence(text.substring(before.named()));
        var hasTopic = before.verb().place() == Verb.Place.AFTER_TOPIC;
        var words = (hasTopic ? AGAIN_WITH_TOPIC : AGAIN).matcher(clause);
        while (said != null && words.find()) {
            var isOther = words.group(2) != null && !words.group(2).equalsIgnoreCase(said);
            if (isOther || before.named() + words.start() < from) {
                continue;
            }
            var phrase = FoundPartners.phrase(clause.substring(words.end()));
            var partners = names.all(phrase, PartnerNames.Trust.PLAIN);
            var others = partners.isEmpty() ? names.departments(phrase) : partners;
            if (!others.isEmpty()) {
                var end = before.named() + words.end();
                return Optional.of(new FoundPartners(
                        before.verb(),
                        others,
                        hasTopic ? words.group(1) : null,
                        before.named() + words.start(),
                        end + phrase.length(),
                        end + phrase.length(),
                        said,
                        true));
            }
        }
        return Optional.empty();
    }
}
