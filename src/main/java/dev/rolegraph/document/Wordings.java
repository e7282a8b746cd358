package dev.rolegraph.document;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Patterns for whole phrases, and what each of them means; of those that fit, the first one counts. */
final class Wordings<T> {
    record Row<T>(T meaning, Pattern words) {}

    private final List<Row<T>> rows;
    private final Automaton whole;

    Wordings(List<Row<T>> rows) {
        this.rows = List.copyOf(rows);
        this.whole = Automaton.of(
                Automaton.Extent.WHOLE, rows.stream().map(Row::words).toList());
    }

    static <T> Row<T> row(T meaning, String words) {
        return new Row<>(meaning, Pattern.compile(words));
    }

    Optional<T> meaning(String phrase) {
        var told = whole.through(phrase);
        for (var left = told & ~Automaton.UNSURE; left != 0; left &= left - 1) {
            var number = Long.numberOfTrailingZeros(left);
            var row = rows.get(number);
            if (whole.answer(told, number) == Automaton.Answer.YES
                    || row.words().matcher(phrase).matches()) {
                return Optional.of(row.meaning());
            }
        }
        return Optional.empty();
    }

    /** A pattern that fits whatever one of the rows does. */
    String any() {
        return String.join("|", rows.stream().map(row -> row.words().pattern()).toList());
    }
}
