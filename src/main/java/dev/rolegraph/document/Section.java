package dev.rolegraph.document;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A heading and what stands directly under it.
 *
 * @param path the headings around it, the outermost first, its own last; empty above the first heading
 * @param subject of the nearest heading that has one; examples and templates are that with all below them
 * @param entries all items, nested ones behind what they are nested in
 */
record Section(
        List<Heading> path,
        List<Block> blocks,
        Subject subject,
        List<Entry> entries,
        List<Table> tables,
        List<Fence> fences) {
    private static final Set<Subject> GROUPED = EnumSet.of(
            Subject.RESPONSIBILITY,
            Subject.OBJECTIVE,
            Subject.GUIDELINE,
            Subject.CHALLENGE,
            Subject.CONSTRAINT,
            Subject.DELIVERABLE);
    /** What a heading below 'Workflows' is about even there; any other subject is that of one workflow. */
    private static final Set<Subject> BESIDE_WORKFLOWS = EnumSet.of(
            Subject.EXAMPLE,
            Subject.OUTPUT,
            Subject.MESSAGE,
            Subject.REFERENCE,
            Subject.BOUNDARY,
            Subject.METRIC,
            Subject.CHECKLIST,
            Subject.WORKFLOW,
            Subject.STRUCTURE);

    private static final Set<Subject> COVERING =
            EnumSet.of(Subject.EXAMPLE, Subject.OUTPUT, Subject.REFERENCE, Subject.CHECKLIST);

    /** An item, what it is nested in, and the words that head it. */
    record Entry(
            Item item, @Nullable Entry parent, @Nullable String group, boolean fenced) {
        Text text() {
            return item.text();
        }
    }

    static Section of(List<Heading> headings, List<Block> content) {
        var path = List.copyOf(headings);
        var blocks = List.copyOf(content);
        var group = group(path);
        var entries = new ArrayList<Entry>();
        var tables = new ArrayList<Table>();
        var fences = new ArrayList<Fence>();
        for (var block : blocks) {
            switch (block) {
                case Item item -> collect(item, null, group, false, entries);
                case Fence fence -> {
                    fence.items().forEach(item -> collect(item, null, group, true, entries));
                    fences.add(fence);
                }
                case Table table -> tables.add(table);
            }
        }
        return new Section(path, blocks, subject(path), List.copyOf(entries), List.copyOf(tables), List.copyOf(fences));
    }

    @Nullable
    Heading heading() {
        return path.isEmpty() ? null : path.getLast();
    }

    private static Subject subject(List<Heading> path) {
        Subject nearest = null;
        Subject covering = null;
        for (var depth = path.size() - 1; depth >= 0; depth--) {
            var subject = isGroup(path, depth) ? null : path.get(depth).subject();
            nearest = nearest == null ? subject : nearest;
            if (subject == Subject.EXAMPLE || subject == Subject.OUTPUT && covering == null) {
                covering = subject;
            }
        }
        return covering != null ? covering : nearest != null ? nearest : Subject.OTHER;
    }

    /** 'Databases' under 'Responsibilities' groups responsibilities, 'New domain' under 'Workflows' names one. */
    private static boolean isGroup(List<Heading> path, int depth) {
        var heading = path.get(depth);
        var outer = depth > 0 ? path.get(depth - 1).subject() : null;
        var subject = heading.subject();
        if (outer == null || subject == null) {
            return false;
        }
        if (outer == Subject.METRIC && heading.level() == Heading.LABEL && !COVERING.contains(subject)) {
            return true;
        }
        return !BESIDE_WORKFLOWS.contains(subject)
                        && Headings.namesWorkflows(path.get(depth - 1).title())
                        && !Headings.beginsLikeCollaboration(heading.title())
                || subject == Subject.TECHNOLOGY && GROUPED.contains(outer) && Headings.isBroad(heading.title());
    }

    /** How those are worked with whom the section lists. */
    Listing listing() {
        return Listing.under(path);
    }

    String title() {
        return path.isEmpty() ? "" : path.getLast().title();
    }

    /** The innermost heading that has words. */
    @Nullable
    String group() {
        return group(path);
    }

    private static @Nullable String group(List<Heading> path) {
        for (var heading : path.reversed()) {
            if (!heading.title().isEmpty()) {
                return heading.title();
            }
        }
        return null;
    }

    boolean isUnder(Heading heading) {
        return path.contains(heading);
    }

    /** The items directly in this section, those of its prose fences among them. */
    List<Item> items() {
        var items = new ArrayList<Item>();
        for (var block : blocks) {
            switch (block) {
                case Item item -> items.add(item);
                case Fence fence -> items.addAll(fence.items());
                case Table ignored -> {}
            }
        }
        return items;
    }

    private static void collect(
            Item item, @Nullable Entry parent, @Nullable String group, boolean fenced, List<Entry> entries) {
        var entry = new Entry(item, parent, group, fenced);
        entries.add(entry);
        var inner = item.isLabel() ? Words.title(item.text().plain()) : group;
        item.items().forEach(child -> collect(child, entry, inner, fenced, entries));
    }
}
