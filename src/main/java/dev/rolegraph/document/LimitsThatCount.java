package dev.rolegraph.document;

import dev.rolegraph.document.MetricPhrase.Place;
import dev.rolegraph.role.Comparator;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which of the numbers in a phrase say how good something has to be, and not when to act, how long, or for whom. */
final class LimitsThatCount {
    private static final Wording CONDITION = Wording.of(
            "(?i)\\b(?:if|when|where|unless|detects?|flag|once|whenever|exceeds|consuming)\\s+(?:[\\w-]+\\s+){0,4}$|\\bafter\\s+$");
    /** 'Flag functions > 20 lines': what is looked for is no aim. */
    private static final Wording LOOKS_FOR = Wording.of(
            "(?i)^\\W*(?:identify|flag|detect|find|look for|alert|warn|trigger|watch|delete|remove|archive|escalate|split|if|when|unless|once|investigate|highlight|test at|support)\\b.*");

    private static final Wording CONSEQUENCE = Wording.of("^\\s*=|^[^.;]{0,40}(?:→|->|=>|⇒)");
    private static final Wording SURE_UNIT = Wording.of("%|ms");
    private static final Wording SURE_TIME = Wording.of("(?i)(?:under|below|less|at|no|sub)\\b.*");
    /** 'Keep X under N lines': what has to stay so is a limit whatever its unit. */
    private static final Wording STAYS = Wording.of(
            "(?i)\\b(?:keep(?:s|ing)?|kept|stay(?:s|ing)?|remain(?:s|ing)?|maintain(?:s|ed|ing)?|ensur(?:e|es|ing)|must|should|cap(?:ped)?|limit(?:s|ed)?|target(?:s|ing)?|achiev(?:e|es|ing))\\b[^.;:]*$");

    private static final Wording AIMS = Wording.of(
            "(?i)\\b(?:keep(?:s|ing)?|maintain(?:s|ed|ing)?|ensur(?:e|es|ing)|must|target(?:s|ing)?|achiev(?:e|es|ing)|sustain(?:s|ed|ing)?|render(?:s|ing)?|handl(?:e|es|ing)|serv(?:e|es|ing)|deliver(?:s|ing)?|optimi[sz](?:e|es|ing))\\b[^.;:]*$");
    private static final Wording FOR_EXAMPLE =
            Wording.ofAnyCase("\\b(?:e\\.\\s?g\\.|for example|for instance|such as)");
    private static final Wording CHANGES = Wording.of(
            "(?i)^\\W*(?:reduc|cut|lower|decreas|shrink|shorten|increas|rais|improv|boost|grow|bring|driv)(?:e|es|s|ing|ting)?\\b");
    /** 'so many a day', of whatever. */
    private static final Wording OFTEN = Wording.of(
            "(?i)\\s*(?:[\\p{L}-]+\\s+){0,3}(?:per|an?|each|every)\\s+(?:minute|hour|day|week|month|quarter|sprint|release|year)\\W*$");

    private static final Wording ALONE_OR_OFTEN = Wording.of(
            "(?i)[\\s.!]*(?:\\([^()]*\\))?\\W*$|\\s*(?:[\\p{L}-]+\\s+){0,2}(?:per|an?|each|every)\\s+(?:minute|hour|day|week|month|quarter|sprint|release|year)\\W*$");
    private static final Wording COMPARED = Wording.of(
            "(?i)\\s*(?:faster|slower|fewer|more|less|higher|lower|better|cheaper|smaller|improvement|increase|reduction|growth|speed-?up|return|roi|roas)\\b");
    private static final String LASTS =
            "(?:time|latency|duration|delay|recovery|response|resolution|turnaround|mttr|mttd|mtta|mtbf|rto|rpo|acknowledgement)s?";
    private static final Wording LASTS_BEFORE = Wording.of(
            "(?i)\\b" + LASTS + "(?:\\s+to\\s+\\p{L}+)?(?:\\s+\\([^()]*\\))?(?:\\s+(?:of|is|at|in))?[\\s:=~≈]*$");
    private static final Wording LASTS_BEHIND = Wording.of("(?i)\\s*(?:[\\p{L}-]+\\s+)?" + LASTS + "\\b");

    private static final String MEASURE =
            "((?:[\\p{L}-]+\\s+){0,2}(?:coverage|up-?time|availability|accuracy|compliance|adherence|reliability|(?:success|pass|hit|retention|conversion|completion|detection|error) rate))";
    private static final Wording MEASURE_BEHIND = Wording.of("(?i)^\\s*" + MEASURE + "\\b");
    private static final Wording MEASURE_BEFORE =
            Wording.of("(?i)\\b" + MEASURE + "(?:\\s+(?:of|at|to|is|to be))?[\\s:=(]*$");
    /** 'P1: 15 minutes, P2: 1 hour': a label for each value. */
    static final Wording NEXT_LABEL =
            Wording.of("(?:^|[,;|])\\s*[\\p{L}\\p{N}-]{1,20}(?: [\\p{L}\\p{N}-]{1,20})?:\\s*$");
    /** 'NPS of 50': points, which have no unit. */
    private static final Wording RATED =
            Wording.of("(?i)\\b(?:nps|csat|scores?|ratings?|index|grade|points)\\s+(?:of|is|at)\\s+$");

    private static final Wording ENDS = Wording.of("[\\s.,;)]*$");
    private static final Pattern WITHIN = Pattern.compile("(?i)(?:within|over)\\b");
    private static final Wording YEARS = Wording.of("(?i)years?|yrs?");
    private static final Wording YEARS_BEHIND = Wording.of("(?i)\\+?\\s*(?:years?|yrs?)\\b");
    private static final Wording EXPERIENCE =
            Wording.of("(?i)['’+\\s]*(?:of\\s+)?(?:[\\p{L}-]+\\s+){0,3}?experience\\b");

    private LimitsThatCount() {}

    static List<Limit> in(@Nullable String label, String text, Place place) {
        if (place != Place.MEASURES && LOOKS_FOR.matches(text)) {
            return List.of();
        }
        var numbers = Limits.in(text);
        var conditions =
                numbers.stream().filter(limit -> isCondition(text, limit)).toList();
        var all = numbers.stream()
                .filter(limit -> !isExperience(limit, text, place) && !isConditional(limit, conditions, text))
                .toList();
        var said =
                all.stream().filter(limit -> counts(limit, label, text, place)).toList();
        var more = said.stream()
                .filter(limit -> !isWindow(limit, text) && !isInName(limit, said, text))
                .toList();
        return more.isEmpty() ? said : more;
    }

    private static boolean counts(Limit limit, @Nullable String label, String text, Place place) {
        return switch (limit.form()) {
            case SIGN -> true;
            case WORD -> place != Place.ANYWHERE || isSure(limit, text);
            case CHANGE ->
                limit.unit() != null
                        && (place != Place.ANYWHERE || CHANGES.begins(text))
                        && !FOR_EXAMPLE.isIn(text.substring(0, limit.start()));
            case RANGE -> place == Place.MEASURES || limit.unit() != null && isMeant(limit, text, place);
            case BARE ->
                switch (place) {
                    case ANYWHERE -> measure(limit, text) != null || isSureRate(limit, text);
                    case GOALS -> limit.isPercent() && isShare(limit) || isSureRate(limit, text);
                    case MEASURES -> measures(limit, label, text);
                };
        };
    }

    private static boolean isMeant(Limit limit, String text, Place place) {
        return place == Place.GOALS || STAYS.isIn(text.substring(0, limit.start()));
    }

    /** Which values are limits where measures are listed. */
    private static boolean measures(Limit limit, @Nullable String label, String text) {
        var before = text.substring(0, limit.start());
        var behind = text.substring(limit.end());
        var isLabelled =
                label != null && (before.chars().noneMatch(Character::isLetterOrDigit) || NEXT_LABEL.isIn(before));
        if (limit.unit() == null) {
            return RATED.isIn(before) && ENDS.begins(behind)
                    || limit.comparator() == Comparator.GTE && isAlone(limit, text)
                    || isLabelled && ALONE_OR_OFTEN.begins(behind)
                    || before.isBlank() && OFTEN.begins(behind);
        }
        return limit.isPercent() && isShare(limit)
                || limit.isRate()
                || limit.isScore()
                || limit.unit().equals("x") && (isAlone(limit, text) || COMPARED.begins(behind))
                || limit.isTime() && (LASTS_BEFORE.isIn(before) || LASTS_BEHIND.begins(behind))
                || isLabelled && !limit.isPercent()
                || Percentiles.isBeside(limit, text);
    }

    /** 'Maintain 60 fps'. */
    private static boolean isSureRate(Limit limit, String text) {
        return limit.isRate() && AIMS.isIn(text.substring(0, limit.start()));
    }

    /** In any section a percentage and a latency are limits; a longer time only where the words leave no doubt. */
    private static boolean isSure(Limit limit, String text) {
        var unit = limit.unit();
        return unit != null
                && (SURE_UNIT.matches(unit)
                        || STAYS.isIn(text.substring(0, limit.start()))
                        || limit.isShortTime() && SURE_TIME.matches(text.substring(limit.start())));
    }

    /** '75+' or '75 or more', and no end of a range. */
    private static boolean isAlone(Limit limit, String text) {
        var last = text.charAt(limit.end() - 1);
        return (last == '+' || limit.unit() == null && Character.isLetter(last))
                && limit.value().signum() > 0;
    }

    /** Of what a percentage without a sign says how much there is to be, wherever it stands: '95% coverage'. */
    static @Nullable String measure(Limit limit, String text) {
        if (limit.form() != Limit.Form.BARE || !limit.isPercent() || !isShare(limit) || isRange(limit, text)) {
            return null;
        }
        return MEASURE_BEHIND
                .beginning(text.substring(limit.end()))
                .or(() -> MEASURE_BEFORE.first(text.substring(0, limit.start())))
                .map(found -> found.group(1))
                .orElse(null);
    }

    private static boolean isRange(Limit limit, String text) {
        return text.substring(limit.start(), limit.end()).chars().anyMatch(sign -> sign == '-' || sign == '–');
    }

    private static boolean isShare(Limit limit) {
        return limit.comparator() != Comparator.EQ || limit.value().compareTo(BigDecimal.valueOf(100)) <= 0;
    }

    /** 'within 30 days' beside another limit is the time that this one is measured over. */
    private static boolean isWindow(Limit limit, String text) {
        return limit.form() == Limit.Form.WORD
                && limit.isTime()
                && WITHIN.matcher(text).region(limit.start(), text.length()).lookingAt();
    }

    /** 'Share of calls above 250 ms: <= 1 %': the words say which calls, the sign how many. */
    private static boolean isInName(Limit limit, List<Limit> all, String text) {
        var next = all.stream()
                .filter(one -> one.start() >= limit.end())
                .findFirst()
                .orElse(null);
        return limit.form() == Limit.Form.WORD
                && next != null
                && next.form() == Limit.Form.SIGN
                && text.substring(limit.end(), next.start()).matches("[\\s:=(–—-]*");
    }

    /** 'when load > 70 %, queue > 10' is one condition. */
    private static boolean isConditional(Limit limit, List<Limit> conditions, String text) {
        return conditions.stream()
                .filter(one -> one.start() <= limit.start())
                .anyMatch(one -> one.equals(limit)
                        || one.end() <= limit.start()
                                && limit.form() == Limit.Form.SIGN
                                && text.substring(one.end(), limit.start()).indexOf(';') < 0
                                && !text.substring(one.end(), limit.start()).contains(". "));
    }

    /** 'if > 5' and '> 5 → …' say when to act, not how good to be. */
    private static boolean isCondition(String text, Limit limit) {
        var start = limit.start();
        return CONDITION.isIn(text.substring(Math.max(0, start - 60), start))
                || CONSEQUENCE.isIn(text.substring(limit.end()));
    }

    /** Years are what somebody has behind them, unless a measure is said to last that long. */
    private static boolean isExperience(Limit limit, String text, Place place) {
        if (limit.unit() == null) {
            return YEARS_BEHIND.begins(text.substring(limit.end()));
        }
        return YEARS.matches(limit.unit())
                && (place != Place.MEASURES
                        || limit.form() == Limit.Form.BARE
                        || EXPERIENCE.begins(text.substring(limit.end())));
    }
}
