package dev.rolegraph.document;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Running text without its markup, and what was marked in it. */
record Text(String plain, List<Mark> marks) {
    Text {
        marks = List.copyOf(marks);
    }

    static Text of(String plain) {
        return new Text(plain, List.of());
    }

    Text from(int start) {
        return between(start, plain.length());
    }

    /** The part between two offsets, without surrounding white space. */
    Text between(int start, int end) {
        var first = start;
        var last = end;
        while (first < last && Character.isWhitespace(plain.charAt(first))) {
            first++;
        }
        while (last > first && Character.isWhitespace(plain.charAt(last - 1))) {
            last--;
        }
        var from = first;
        var to = last;
        return new Text(
                plain.substring(from, to),
                marks.stream()
                        .map(mark -> mark.within(from, to))
                        .filter(Objects::nonNull)
                        .toList());
    }

    Text strip() {
        return between(0, plain.length());
    }

    boolean isBlank() {
        return plain.isBlank();
    }

    Stream<Mark> marks(Mark.Kind kind) {
        return marks.stream().filter(mark -> mark.kind() == kind);
    }

    /** The mark that the text begins with, leaving out white space and opening punctuation. */
    Optional<Mark> leading(Mark.Kind kind) {
        return marks(kind)
                .min(Comparator.comparingInt(Mark::start))
                .filter(mark -> plain.substring(0, mark.start()).chars().noneMatch(Character::isLetterOrDigit));
    }

    boolean isAll(Mark.Kind kind) {
        return leading(kind)
                .filter(mark -> plain.substring(mark.end()).chars().noneMatch(Character::isLetterOrDigit))
                .isPresent();
    }

    String of(Mark mark) {
        return plain.substring(mark.start(), mark.end());
    }
}
