package dev.rolegraph.role;

/**
 * @param name as written
 * @param slug canonical where the vocabulary knows the name, else by rule
 * @param category the label or heading that the document lists it under; else the vocabulary's
 */
public record Technology(String name, Slug slug, String category, Passage at) implements Fact {}
