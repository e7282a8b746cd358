package dev.rolegraph.role;

import java.util.List;

/** What each level of a competency means; levels in ascending order ({@code "1"} to {@code "4"}, or by name). */
public record Competency(String name, List<Level> levels, Passage at) implements Fact {
    /** One level: its number or name, and what it asks for. */
    public record Level(String level, String text) {}

    public Competency {
        levels = List.copyOf(levels);
    }
}
