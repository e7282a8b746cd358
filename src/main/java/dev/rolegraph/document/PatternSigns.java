package dev.rolegraph.document;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Sets of signs: those of ASCII one by one, all others as one. */
final class PatternSigns {
    static final int ASCII = 128;
    /** Stands for every sign beyond ASCII. */
    static final int BEYOND = ASCII;

    /** Kinds of signs beyond ASCII. */
    private static final List<String> NOT_ASCII = List.of("\\p", "\\P", "\\x", "\\S", "\\W", "\\D");

    /** Most patterns are made of the same ones. */
    private static final Map<String, BitSet> KNOWN = new ConcurrentHashMap<>();

    private PatternSigns() {}

    static BitSet every() {
        var all = new BitSet();
        all.set(0, BEYOND + 1);
        return all;
    }

    static BitSet only(char sign) {
        var fit = new BitSet();
        fit.set(Math.min(sign, BEYOND));
        return fit;
    }

    /** Those that a part of a pattern matches that matches one sign. */
    static BitSet written(String part) {
        return KNOWN.computeIfAbsent(part, PatternSigns::fitting);
    }

    private static BitSet fitting(String part) {
        var one = Pattern.compile(part, Pattern.DOTALL).matcher("");
        var fit = new BitSet();
        for (char sign = 0; sign < ASCII; sign++) {
            fit.set(sign, one.reset(String.valueOf(sign)).matches());
        }
        var listsAscii = part.chars().allMatch(sign -> sign < ASCII)
                && !part.contains("[^")
                && NOT_ASCII.stream().noneMatch(part::contains);
        fit.set(BEYOND, !listsAscii);
        return fit;
    }
}
