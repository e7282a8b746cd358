package dev.rolegraph.document;

import org.jspecify.annotations.Nullable;

/** What the agent may call, which is no part of the role's stack. */
final class AgentTools {
    private static final Wording NAME = Wording.of(
            "Read|Write|Edit|MultiEdit|Grep|Glob|LS|Bash|Task|WebFetch|WebSearch|TodoWrite|NotebookEdit|LSP|mcp__.*");
    /** Where they are listed, whatever the label of an item. */
    private static final Wording HEADING = Wording.ofAnyCase(
            "tool (?:requirements|access|permissions|usage|policy)|(?:required|allowed|permitted) tools");

    private AgentTools() {}

    /** Whether a list is one of them: one such name is enough where it is called tools. */
    static boolean areIn(TermList list, @Nullable Label label) {
        var fewest = label != null && label.label().plain().equalsIgnoreCase("tools") ? 1 : 2;
        return list.phrases().stream()
                        .filter(phrase -> NAME.matches(phrase.text()))
                        .count()
                >= fewest;
    }

    /** Whether a name is one of them under this heading; other names keep their meaning there. */
    static boolean isOne(String name, @Nullable String heading) {
        return heading != null && NAME.matches(name) && HEADING.matches(heading);
    }
}
