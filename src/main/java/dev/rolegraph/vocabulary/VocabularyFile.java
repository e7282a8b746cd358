package dev.rolegraph.vocabulary;

/**
 * One YAML file of names.
 *
 * @param path for messages; files in one folder are one layer, whose entries must not share a name
 */
public record VocabularyFile(String path, String text) {
    String folder() {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
