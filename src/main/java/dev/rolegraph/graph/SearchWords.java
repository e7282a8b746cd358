package dev.rolegraph.graph;

import dev.rolegraph.role.RolegraphException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** The words that a search is for: all of them, but for those that tell nothing. */
record SearchWords(List<SearchWord> words) {
    private static final int MOST = 16;
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
        return new SearchWords((telling.isEmpty() ? all : telling)
                .stream().map(SearchWord::new).toList());
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

    /** In Lucene's language: all words, in whichever property. */
    String lucene() {
        return words.stream().map(SearchWord::lucene).collect(Collectors.joining(" AND "));
    }

    /** How many of the words a text has. */
    long in(List<Place> places) {
        return words.stream()
                .filter(word -> places.stream().anyMatch(place -> word.is(place.word())))
                .count();
    }

    boolean hasOne(Place place) {
        return words.stream().anyMatch(word -> word.is(place.word()));
    }
}
