package dev.rolegraph.role;

/**
 * A known name found in running text.
 *
 * @param start offset of its first character
 * @param end offset behind its last
 */
public record Mention<T>(int start, int end, T named) {}
