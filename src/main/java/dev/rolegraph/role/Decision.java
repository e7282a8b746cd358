package dev.rolegraph.role;

/**
 * What the role decides, and with how much authority.
 *
 * @param level in upper case, words joined by {@code _}: HIGH, MEDIUM, COLLABORATIVE, …
 */
public record Decision(String level, String on, Passage at) implements Fact {}
