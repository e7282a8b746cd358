package dev.rolegraph.document;

import dev.rolegraph.role.Mention;
import dev.rolegraph.role.Names;
import dev.rolegraph.role.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Technologies whose names are everyday words, too, in a document that shows that it means them: the role is called after
 * them ('Rust Developer'), or code calls them ({@code uv run}).
 */
final class ShownNames {
    private static final Wording CALL = Wording.of("[a-z][a-z0-9-]+(?= \\S)");
    private static final Wording SHELL = Wording.of("bash|sh|shell|zsh|console");
    private static final Wording BUILDER = Wording.of("developer|programmer|engineer|development|programming");
    private static final Wording CAPITALIZED =
            Wording.of("(?<=[\\p{Ll},(] )\\p{Lu}[\\p{L}\\p{N}.+#]*(?![\\p{L}\\p{N}-])");
    private static final Wording CALLED = Wording.of(
            "(?<=\\b(?:with|using|via) )[a-z][a-z0-9-]+(?=[.,;)]| (?:and|or|to|for)\\b|$)|(?<![\\w-])[a-z][a-z0-9-]+(?= commands?\\b)");

    private final Scope scope;
    private final Names names;
    private final Map<String, Term> own;
    private @Nullable Map<String, Term> called;

    ShownNames(Scope scope) {
        this.scope = scope;
        this.names = scope.names();
        this.own = own(scope.self().value().split("-"));
    }

    List<Mention<Term>> in(String text) {
        var found = new ArrayList<Mention<Term>>();
        if (!own.isEmpty()) {
            collect(CAPITALIZED, own, text, found);
        }
        if (CALLED.isIn(text) && !called().isEmpty()) {
            collect(CALLED, called(), text, found);
        }
        return found;
    }

    private static void collect(Wording wording, Map<String, Term> shown, String text, List<Mention<Term>> found) {
        for (var match : wording.all(text)) {
            var term = shown.get(match.group().toLowerCase(Locale.ROOT));
            if (term != null) {
                found.add(new Mention<>(match.start(), match.end(), term));
            }
        }
    }

    /** A word of the role's name beside a technology that is sure, or in front of the noun for those who build with it. */
    private Map<String, Term> own(String[] words) {
        var found = new HashMap<String, Term>();
        for (var i = 0; i < words.length; i++) {
            var beside = i > 0 && isSure(words[i - 1]) || i + 1 < words.length && isSure(words[i + 1]);
            if (beside || i + 1 < words.length && BUILDER.matches(words[i + 1])) {
                addEveryday(words[i], found);
            }
        }
        return found;
    }

    private Map<String, Term> called() {
        if (called == null) {
            called = new HashMap<>();
            for (var section : scope.outline().sections()) {
                for (var entry : section.entries()) {
                    var text = entry.text();
                    text.marks(Mark.Kind.CODE).map(text::of).forEach(this::call);
                }
                section.fences().stream()
                        .filter(fence -> SHELL.matches(fence.info()))
                        .flatMap(fence -> fence.content().stream())
                        .forEach(this::call);
            }
        }
        return called;
    }

    private void call(String code) {
        CALL.beginning(code).ifPresent(word -> addEveryday(word.group(), called()));
    }

    private boolean isSure(String word) {
        return !names.technologiesIn(word).isEmpty();
    }

    private void addEveryday(String word, Map<String, Term> found) {
        if (!isSure(word)) {
            names.technology(word).ifPresent(term -> found.putIfAbsent(word, term));
        }
    }
}
