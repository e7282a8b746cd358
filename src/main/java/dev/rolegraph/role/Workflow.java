package dev.rolegraph.role;

import java.util.List;

/** Named steps, in order. */
public record Workflow(String name, List<String> steps, Passage at) implements Fact {
    public Workflow {
        steps = List.copyOf(steps);
    }
}
