package dev.rolegraph.ingest;

/**
 * A document as somebody sends it.
 *
 * @param path within its source, with {@code /}
 */
public record SourceDocument(String path, String text) {}
