package dev.rolegraph.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.jspecify.annotations.Nullable;

/**
 * One word that a search is for. It is found as it is, as the beginning of a longer one, with another ending, and with
 * typing errors, which are letters left out, added, exchanged or taken for others: one in words of three to five letters,
 * two in longer ones, and in those one where they are the beginning of a longer one.
 */
final class SearchWord {
    private static final int LONGEST_ENDING = 3;
    /** Fewer letters, or one of them wrong, begin too many words; with more of them the index has too much to try. */
    private static final int FEWEST_OF_A_BEGINNING = 6;

    private static final int MOST_OF_A_BEGINNING = 24;

    private final String word;
    private final String stem;
    private final int typos;
    private final boolean begins;
    /** Made where a hit is to say what it matches. */
    private @Nullable CharacterRunAutomaton forms;

    SearchWord(String word) {
        this.word = word;
        this.stem = stem(word);
        this.typos = word.length() < 3 ? 0 : word.length() < FEWEST_OF_A_BEGINNING ? 1 : 2;
        this.begins = word.length() >= FEWEST_OF_A_BEGINNING
                && word.length() <= MOST_OF_A_BEGINNING
                && word.chars().noneMatch(letter -> Character.isSurrogate((char) letter));
    }

    /** What its other forms begin with, too; the word itself where little of it would be left. */
    private static String stem(String word) {
        return Words.stemmed(word).stream()
                .filter(stem -> stem.length() >= word.length() - LONGEST_ENDING)
                .findFirst()
                .orElse(word);
    }

    /** Whether a word of a text is one of its forms. The index is asked for the same ones. */
    boolean is(String found) {
        if (forms == null) {
            forms = new CharacterRunAutomaton(forms());
        }
        return forms.run(found);
    }

    private Automaton forms() {
        var errors = new LevenshteinAutomata(word, true);
        var forms = new ArrayList<Automaton>();
        forms.add(beginning(Automata.makeString(word)));
        forms.add(beginning(Automata.makeString(stem)));
        forms.add(errors.toAutomaton(typos));
        if (begins) {
            forms.add(beginning(errors.toAutomaton(1)));
        }
        return Operations.determinize(Operations.union(forms), Integer.MAX_VALUE);
    }

    private static Automaton beginning(Automaton of) {
        return Operations.concatenate(List.of(of, Automata.makeAnyString()));
    }

    /** In Lucene's language: names count most, then words that are whole. */
    String lucene() {
        var itself = escaped(word);
        var beginning = "/(" + withOneError() + ").*/";
        return Stream.of(
                        Stream.of("name:" + itself + "^8", "name:" + itself + "*^4", itself + "^2", itself + "*"),
                        stem.equals(word) ? Stream.<String>of() : Stream.of(escaped(stem) + "*"),
                        typos == 0 ? Stream.<String>of() : Stream.of(itself + "~" + typos),
                        begins ? Stream.of("name:" + beginning, beginning + "^0.2") : Stream.<String>of())
                .flatMap(clauses -> clauses)
                .collect(Collectors.joining(" OR ", "(", ")"));
    }

    /** A regular expression of the word with one letter left out, added, exchanged with the next or another. */
    private String withOneError() {
        return IntStream.range(0, word.length())
                .boxed()
                .flatMap(at -> {
                    var before = word.substring(0, at);
                    var letter = word.substring(at, at + 1);
                    var after = word.substring(at + 1);
                    return Stream.of(
                            escaped(before) + ".?" + escaped(after),
                            escaped(before) + "." + escaped(letter + after),
                            after.isEmpty()
                                    ? escaped(before)
                                    : escaped(before + after.charAt(0) + letter + after.substring(1)));
                })
                .distinct()
                .collect(Collectors.joining("|"));
    }

    /** A word that Lucene takes for nothing but a word. */
    static String escaped(String word) {
        return word.replaceAll("[^\\p{L}\\p{N}]", "\\\\$0");
    }
}
