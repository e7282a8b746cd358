package dev.rolegraph.backup;

import java.util.Map;

/**
 * What a backup file holds; its last entry.
 *
 * @param format of the file: a program reads its own and older ones
 * @param revision the ledger's
 * @param entries by their names
 */
record Manifest(int format, long revision, String createdAt, Map<String, Entry> entries) {
    /** 2 has amendments among the revisions. */
    static final int FORMAT = 2;

    static final String NAME = "manifest.json";
    static final String REVISIONS = "revisions.jsonl";
    static final String KEYS = "keys.jsonl";
    static final String SETTINGS = "settings.json";
    static final String VOCABULARY = "vocabulary/";

    record Entry(String sha256, long bytes) {}
}
