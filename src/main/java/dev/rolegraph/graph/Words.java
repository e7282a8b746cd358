package dev.rolegraph.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The words of a text as searches compare them: lower case, stemmed (English), without stop words. */
final class Words {
    private static final Analyzer ENGLISH = new EnglishAnalyzer();

    private Words() {}

    static List<String> stemmed(String text) {
        return stemmed(List.of(text));
    }

    /** Each word once, in alphabetical order. */
    static List<String> stemmed(List<String> texts) {
        var words = new TreeSet<String>();
        for (var text : texts) {
            try (var tokens = ENGLISH.tokenStream("", text)) {
                var term = tokens.addAttribute(CharTermAttribute.class);
                tokens.reset();
                while (tokens.incrementToken()) {
                    words.add(term.toString());
                }
                tokens.end();
            } catch (IOException e) {
                throw new UncheckedIOException("a string is not read from anywhere", e);
            }
        }
        return List.copyOf(words);
    }
}
