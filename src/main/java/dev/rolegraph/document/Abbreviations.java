package dev.rolegraph.document;

import dev.rolegraph.role.Names;
import dev.rolegraph.role.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a document spells out beside an abbreviation of it: 'Entity Component System (ECS)'. Another meaning than the
 * vocabulary's holds for the whole document.
 */
final class Abbreviations {
    private static final Wording ABBREVIATION = Wording.of("\\p{Lu}{2,6}");
    /** What people do, are or agree on is no technology, though its abbreviation is the name of one. */
    private static final Wording NO_TECHNOLOGY = Wording.of(
            "(?i).* (?:validation|management|assessment|planning|analysis|leads?|managers?|owners?|reviews?|reports?|requests?|agreements?|polic(?:y|ies)|plans?|rates?|ratios?|requirements?|customers?|accounts?|opportunit(?:y|ies)|committee|group|team|training)");

    private static final Pattern IN_PARENTHESES = Pattern.compile("\\((\\p{Lu}{2,6})s?\\)");
    private static final Pattern SPELLED_BEHIND =
            Pattern.compile("(?<![\\p{L}\\d])(\\p{Lu}{2,6})s?\\s\\((\\p{L}+(?:[ -]\\p{L}+){1,5})\\)");
    private static final Pattern ENUMERATED =
            Pattern.compile("\\(([\\p{Lu}\\d]{2,6}(?:\\s?[,/]\\s?[\\p{Lu}\\d]{2,6})+)\\)");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern BETWEEN = Pattern.compile("\\s?[,/]\\s?");
    private static final int LONGEST = 120;

    private final Outline outline;
    private final Names names;
    private @Nullable Map<String, String> spelled;

    Abbreviations(Outline outline, Names names) {
        this.outline = outline;
        this.names = names;
    }

    /** Whether a mention abbreviates something else in this document, or stands among abbreviations of something else. */
    boolean isOther(String text, String written, Term term) {
        if (!ABBREVIATION.matches(written)) {
            return false;
        }
        var meaning = spelled().get(written);
        if (written.equals(term.name())) {
            return meaning != null && NO_TECHNOLOGY.matches(meaning) && !isNamed(meaning, term);
        }
        return meaning != null && !isNamed(meaning, term) || isAmongOthers(text, written);
    }

    private boolean isNamed(String meaning, Term term) {
        return names.technology(meaning).filter(term::equals).isPresent();
    }

    private boolean isAmongOthers(String text, String written) {
        var lists = ENUMERATED.matcher(text);
        while (lists.find()) {
            var all = List.of(BETWEEN.split(lists.group(1)));
            if (all.contains(written)
                    && all.stream()
                            .allMatch(one ->
                                    one.equals(written) || names.technology(one).isEmpty())) {
                return true;
            }
        }
        return false;
    }

    private Map<String, String> spelled() {
        if (spelled == null) {
            spelled = new HashMap<>();
            outline.sections().stream()
                    .flatMap(section -> section.entries().stream())
                    .map(entry -> entry.text().plain())
                    .filter(text -> text.indexOf('(') > 0)
                    .forEach(this::collect);
        }
        return spelled;
    }

    private void collect(String text) {
        var found = IN_PARENTHESES.matcher(text);
        while (found.find()) {
            var before = text.substring(Math.max(0, found.start() - LONGEST), found.start());
            var words = List.of(BETWEEN_WORDS.split(before.strip()));
            var count = found.group(1).length();
            if (words.size() >= count) {
                spell(found.group(1), words.subList(words.size() - count, words.size()));
            }
        }
        var behind = SPELLED_BEHIND.matcher(text);
        while (behind.find()) {
            spell(behind.group(1), List.of(BETWEEN_WORDS.split(behind.group(2))));
        }
    }

    private void spell(String abbreviation, List<String> words) {
        if (initials(words).equals(abbreviation)) {
            spelled().putIfAbsent(abbreviation, String.join(" ", words));
        }
    }

    private static String initials(List<String> words) {
        var initials = new StringBuilder();
        words.forEach(word -> initials.append(word.isEmpty() ? "" : word.substring(0, 1)));
        return initials.toString().toUpperCase(Locale.ROOT);
    }
}
