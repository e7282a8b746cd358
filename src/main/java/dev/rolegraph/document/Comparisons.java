package dev.rolegraph.document;

import dev.rolegraph.role.Comparator;
import java.util.Locale;
import java.util.Map;

/** What signs and words say of a value: 'at least', '≤', 'unter'. */
final class Comparisons {
    private static final Map<String, Comparator> COMPARATORS = Map.ofEntries(
            Map.entry(">", Comparator.GT),
            Map.entry("<", Comparator.LT),
            Map.entry(">=", Comparator.GTE),
            Map.entry("=>", Comparator.GTE),
            Map.entry("≥", Comparator.GTE),
            Map.entry("<=", Comparator.LTE),
            Map.entry("=<", Comparator.LTE),
            Map.entry("≤", Comparator.LTE),
            Map.entry("=", Comparator.EQ),
            Map.entry("==", Comparator.EQ),
            Map.entry("at least", Comparator.GTE),
            Map.entry("no less than", Comparator.GTE),
            Map.entry("no fewer than", Comparator.GTE),
            Map.entry("minimum", Comparator.GTE),
            Map.entry("minimum of", Comparator.GTE),
            Map.entry("min", Comparator.GTE),
            Map.entry("at most", Comparator.LTE),
            Map.entry("no more than", Comparator.LTE),
            Map.entry("not more than", Comparator.LTE),
            Map.entry("up to", Comparator.LTE),
            Map.entry("within", Comparator.LTE),
            Map.entry("maximum", Comparator.LTE),
            Map.entry("maximum of", Comparator.LTE),
            Map.entry("max", Comparator.LTE),
            Map.entry("under", Comparator.LT),
            Map.entry("below", Comparator.LT),
            Map.entry("less than", Comparator.LT),
            Map.entry("fewer than", Comparator.LT),
            Map.entry("lower than", Comparator.LT),
            Map.entry("sub-", Comparator.LT),
            Map.entry("不低于", Comparator.GTE),
            Map.entry("不少于", Comparator.GTE),
            Map.entry("至少", Comparator.GTE),
            Map.entry("不超过", Comparator.LTE),
            Map.entry("不高于", Comparator.LTE),
            Map.entry("不大于", Comparator.LTE),
            Map.entry("最多", Comparator.LTE),
            Map.entry("小于", Comparator.LT),
            Map.entry("低于", Comparator.LT),
            Map.entry("少于", Comparator.LT),
            Map.entry("unter", Comparator.LT),
            Map.entry("mindestens", Comparator.GTE),
            Map.entry("höchstens", Comparator.LTE),
            Map.entry("weniger als", Comparator.LT),
            Map.entry("moins de", Comparator.LT),
            Map.entry("au moins", Comparator.GTE),
            Map.entry("au plus", Comparator.LTE),
            Map.entry("menos de", Comparator.LT),
            Map.entry("al menos", Comparator.GTE),
            Map.entry("pelo menos", Comparator.GTE),
            Map.entry("menos que", Comparator.LT),
            Map.entry("minder dan", Comparator.LT),
            Map.entry("minstens", Comparator.GTE),
            Map.entry("meno di", Comparator.LT),
            Map.entry("almeno", Comparator.GTE),
            Map.entry("no máximo", Comparator.LTE),
            Map.entry("не менее", Comparator.GTE),
            Map.entry("не более", Comparator.LTE),
            Map.entry("менее", Comparator.LT));

    private Comparisons() {}

    /** More than, where nothing else is known of the words: 'above', 'beyond', 'exceeding'. */
    static Comparator of(String said) {
        var words = said.toLowerCase(Locale.ROOT);
        var isNot = words.contains("exceed") && words.contains(" ");
        return isNot ? Comparator.LTE : COMPARATORS.getOrDefault(words, Comparator.GT);
    }
}
