package dev.rolegraph.graph;

import dev.rolegraph.role.RolegraphException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * The words that a search is for. A word is found as it is, as the beginning of a longer one, with another ending, and with
 * a typing error: one in words of three to five letters, two in longer ones.
 */
record SearchWords(List<String> words) {
    private static final int MOST = 16;
    private static final int LONGEST_ENDING = 3;
    /** Cuts texts into words as the index does. */
    private static final Analyzer ANALYZER = new StandardAnalyzer();

    /** A word where a text has it. */
    record Place(String word, int start, int end) {}

    /** @throws RolegraphException.BadRequest where there is nothing to look for, or too much */
    static SearchWords of(String text) {
        var all = places(text).stream().map(Place::word).distinct().toList();
        if (all.isEmpty()) {
            throw new RolegraphException.BadRequest("'text' has no word to look for: name one.");
        }
        if (all.size() > MOST) {
            throw new RolegraphException.BadRequest(
                    "'text' has %d words: look for at most %d at once.".formatted(all.size(), MOST));
        }
        var telling = all.stream()
                .filter(word -> !EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(word))
                .toList();
        return new SearchWords(telling.isEmpty() ? all : telling);
    }

    static List<Place> places(String text) {
        var places = new ArrayList<Place>();
        try (var tokens = ANALYZER.tokenStream("", text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            var offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                places.add(new Place(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a string is not read from anywhere", e);
        }
        return places;
    }

    /** In Lucene's language: all words, in whichever property; names count most, then words that are whole. */
    String lucene() {
        return words.stream().map(SearchWords::clause).collect(Collectors.joining(" AND "));
    }

    private static String clause(String word) {
        var escaped = escaped(word);
        var typos = typos(word);
        var stem = stem(word);
        return "(name:%1$s^8 OR name:%1$s*^4 OR %1$s^2 OR %1$s*%2$s%3$s)"
                .formatted(
                        escaped,
                        stem.equals(word) ? "" : " OR " + escaped(stem) + "*",
                        typos == 0 ? "" : " OR " + escaped + "~" + typos);
    }

    /** A word that Lucene takes for nothing but a word. */
    static String escaped(String word) {
        return word.replaceAll("[^\\p{L}\\p{N}]", "\\\\$0");
    }

    /** What its other forms begin with, too; the word itself where little of it would be left. */
    private static String stem(String word) {
        return Words.stemmed(word).stream()
                .filter(stem -> stem.length() >= word.length() - LONGEST_ENDING)
                .findFirst()
                .orElse(word);
    }

    private static int typos(String word) {
        return word.length() < 3 ? 0 : word.length() < 6 ? 1 : 2;
    }

    /** How many of the words a text has. */
    long in(List<Place> places) {
        return words.stream()
                .filter(word -> places.stream().anyMatch(place -> isMeant(word, place.word())))
                .count();
    }

    boolean hasOne(Place place) {
        return words.stream().anyMatch(word -> isMeant(word, place.word()));
    }

    private static boolean isMeant(String word, String found) {
        return found.startsWith(word)
                || found.startsWith(stem(word))
                || new LevenshteinDistance(typos(word)).apply(word, found) >= 0;
    }
}
