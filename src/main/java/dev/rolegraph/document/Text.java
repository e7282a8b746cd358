package dev.rolegraph.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Running text without its markup, and what was marked in it. Immutable. */
final class Text {
    private final String plain;
    private final List<Mark> marks;

    /** Told at the first question, because most readers ask; the same whoever tells it. */
    private @Nullable Optional<Label> label;

    /** Told at the first question, too. */
    private @Nullable Optional<Subject> subject;

    Text(String plain, List<Mark> marks) {
        this.plain = plain;
        this.marks = List.copyOf(marks);
    }

    static Text of(String plain) {
        return new Text(plain, List.of());
    }

    String plain() {
        return plain;
    }

    List<Mark> marks() {
        return marks;
    }

    /** The label that the text begins with. */
    Optional<Label> label() {
        var known = label;
        if (known == null) {
            known = Label.in(this);
            label = known;
        }
        return known;
    }

    /** What a section is about that the text heads. */
    Optional<Subject> subject() {
        var known = subject;
        if (known == null) {
            known = Headings.of(plain);
            subject = known;
        }
        return known;
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
        return last - first == plain.length() ? this : new Text(plain.substring(first, last), within(first, last));
    }

    private List<Mark> within(int from, int to) {
        if (marks.isEmpty()) {
            return marks;
        }
        var inside = new ArrayList<Mark>(marks.size());
        for (var mark : marks) {
            var part = mark.within(from, to);
            if (part != null) {
                inside.add(part);
            }
        }
        return inside;
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

    boolean holds(Mark.Kind kind) {
        for (var mark : marks) {
            if (mark.kind() == kind) {
                return true;
            }
        }
        return false;
    }

    /** The mark that the text begins with, leaving out white space and opening punctuation. */
    Optional<Mark> leading(Mark.Kind kind) {
        Mark first = null;
        for (var mark : marks) {
            if (mark.kind() == kind && (first == null || mark.start() < first.start())) {
                first = mark;
            }
        }
        return first != null && isPunctuation(0, first.start()) ? Optional.of(first) : Optional.empty();
    }

    boolean isAll(Mark.Kind kind) {
        return !marks.isEmpty()
                && leading(kind)
                        .filter(mark -> isPunctuation(mark.end(), plain.length()))
                        .isPresent();
    }

    private boolean isPunctuation(int from, int to) {
        for (var i = from; i < to; i++) {
            if (Character.isLetterOrDigit(plain.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    String of(Mark mark) {
        return plain.substring(mark.start(), mark.end());
    }
}
