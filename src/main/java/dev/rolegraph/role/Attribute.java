package dev.rolegraph.role;

/** A labelled value that has no type of its own: version, department, model, … */
public record Attribute(String key, String value, Passage at) implements Fact {}
