package dev.rolegraph.document;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a pattern which strings a text must hold one of, lest the pattern cannot match. Understands what the
 * patterns here are made of; of what it does not know it demands nothing.
 */
final class Needles {
    private static final int MOST_EXACT = 32;
    private static final String ZERO_WIDTH = "bBAzZG";

    /**
     * What one part of a pattern demands.
     *
     * @param exact all that it can match; null where that is too much to list
     * @param needed strings one of which is in all that it matches; null where nothing is known
     */
    private record Part(
            @Nullable Set<String> exact, @Nullable Set<String> needed) {
        static final Part ANY = new Part(null, null);
        static final Part NOTHING = of("");

        static Part of(String text) {
            return new Part(Set.of(text), null);
        }

        @Nullable
        Set<String> demand() {
            return better(needed, exact);
        }
    }

    private final String pattern;
    private int at;

    private Needles(String pattern) {
        this.pattern = pattern;
    }

    /** In lower case; null where the pattern demands none. */
    static @Nullable Set<String> of(Pattern pattern) {
        return better(null, new Needles(pattern.pattern()).alternatives().demand());
    }

    /** The one with the longer strings; null where both can be empty. */
    private static @Nullable Set<String> better(@Nullable Set<String> one, @Nullable Set<String> other) {
        var length = shortest(one);
        var otherLength = shortest(other);
        return length == 0 && otherLength == 0 ? null : otherLength > length ? other : one;
    }

    private static int shortest(@Nullable Set<String> strings) {
        return strings == null
                ? 0
                : strings.stream().mapToInt(String::length).min().orElse(0);
    }

    private Part alternatives() {
        var part = sequence();
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            part = either(part, sequence());
        }
        return part;
    }

    private static Part either(Part one, Part other) {
        var exact = union(one.exact, other.exact);
        return new Part(
                exact != null && exact.size() <= MOST_EXACT ? exact : null, union(one.demand(), other.demand()));
    }

    private static @Nullable Set<String> union(@Nullable Set<String> one, @Nullable Set<String> other) {
        if (one == null || other == null) {
            return null;
        }
        var union = new HashSet<>(one);
        union.addAll(other);
        return union;
    }

    private Part sequence() {
        var part = Part.NOTHING;
        Set<String> run = Set.of("");
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            var next = repeated(atom());
            var needed = better(part.needed, next.needed);
            var joined = joined(run, next.exact);
            needed = better(needed, joined == null ? run : joined);
            part = new Part(joined(part.exact, next.exact), needed);
            run = joined != null ? joined : next.exact != null ? next.exact : Set.of("");
        }
        return part;
    }

    private static @Nullable Set<String> joined(@Nullable Set<String> one, @Nullable Set<String> other) {
        if (one == null || other == null || one.size() * other.size() > MOST_EXACT) {
            return null;
        }
        var joined = new HashSet<String>();
        one.forEach(head -> other.forEach(tail -> joined.add(head + tail)));
        return joined;
    }

    private Part repeated(Part part) {
        if (at >= pattern.length()) {
            return part;
        }
        var sign = pattern.charAt(at);
        if ("?*+{".indexOf(sign) < 0) {
            return part;
        }
        var optional = sign == '?' || sign == '*' || pattern.startsWith("{0", at) || pattern.startsWith("{,", at);
        at = sign == '{' ? pattern.indexOf('}', at) + 1 : at + 1;
        if (at < pattern.length() && (pattern.charAt(at) == '?' || pattern.charAt(at) == '+')) {
            at++;
        }
        if (sign == '?' && part.exact != null) {
            return new Part(union(part.exact, Set.of("")), null);
        }
        return optional ? Part.ANY : new Part(null, part.demand());
    }

    private Part atom() {
        var sign = pattern.charAt(at++);
        return switch (sign) {
            case '(' -> group();
            case '[' -> choice();
            case '\\' -> escaped();
            case '.' -> Part.ANY;
            case '^', '$' -> Part.NOTHING;
            default -> literal(sign);
        };
    }

    /** Case is left out of account, which only ever lets more through. */
    private static Part literal(char sign) {
        return Part.of(folded(sign));
    }

    private static String folded(char sign) {
        return String.valueOf(sign >= 'A' && sign <= 'Z' ? (char) (sign + ('a' - 'A')) : sign);
    }

    private Part group() {
        var looksFor = pattern.startsWith("?=", at) || pattern.startsWith("?<=", at);
        var isLook = looksFor || pattern.startsWith("?!", at) || pattern.startsWith("?<!", at);
        if (pattern.startsWith("?", at)) {
            while (":=!>)".indexOf(pattern.charAt(at)) < 0) {
                at++;
            }
            if (pattern.charAt(at++) == ')') {
                return Part.NOTHING;
            }
        }
        var inside = alternatives();
        at++;
        return looksFor ? new Part(Part.NOTHING.exact, inside.demand()) : isLook ? Part.NOTHING : inside;
    }

    private Part escaped() {
        var sign = pattern.charAt(at++);
        if (!Character.isLetterOrDigit(sign)) {
            return literal(sign);
        }
        if (pattern.startsWith("{", at)) {
            at = pattern.indexOf('}', at) + 1;
        }
        return ZERO_WIDTH.indexOf(sign) >= 0 ? Part.NOTHING : Part.ANY;
    }

    /** A class of a few ASCII signs; others are not listed. */
    private Part choice() {
        var start = at - 1;
        at = Firsts.classEnd(pattern, at);
        var written = pattern.substring(start, at);
        if (written.startsWith("[^")
                || written.contains("\\p")
                || written.chars().anyMatch(sign -> sign >= Firsts.ASCII)) {
            return Part.ANY;
        }
        var signs = Firsts.signs(written, 0).stream()
                .mapToObj(sign -> folded((char) sign))
                .collect(Collectors.toSet());
        return signs.size() <= MOST_EXACT ? new Part(signs, null) : Part.ANY;
    }
}
