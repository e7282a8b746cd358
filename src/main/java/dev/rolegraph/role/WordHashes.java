package dev.rolegraph.role;

import java.util.Collection;

/**
 * Words and phrases by their hashes, which a text is compared with while it is gone through, sign by sign. May say too
 * much, as different words may have one hash, never too little. Safe for many threads once filled.
 */
public final class WordHashes {
    private static final long PRIME = 0x100000001B3L;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final int FEWEST_PLACES = 16;

    /** At least half of the places are free; 0 where they are. */
    private int[] places = new int[FEWEST_PLACES];

    private int count;

    public static WordHashes of(Collection<String> words) {
        var hashes = new WordHashes();
        words.forEach(word -> hashes.add(hash(word)));
        return hashes;
    }

    public void add(long hash) {
        if (!has(hash)) {
            count++;
            if (2 * count > places.length) {
                grow();
            }
            places[place(shortened(hash))] = shortened(hash);
        }
    }

    public boolean has(long hash) {
        var wanted = shortened(hash);
        return places[place(wanted)] == wanted;
    }

    public boolean isEmpty() {
        return count == 0;
    }

    /** Of the word before, 0 at its beginning, with one more sign behind it. */
    public static long hash(long before, char sign) {
        return before * PRIME + sign;
    }

    public static long hash(String word) {
        var hash = 0L;
        for (var i = 0; i < word.length(); i++) {
            hash = hash(hash, word.charAt(i));
        }
        return hash;
    }

    private static int shortened(long hash) {
        var high = (int) (hash * SPREAD >>> Integer.SIZE);
        return high == 0 ? 1 : high;
    }

    /** Where a hash stands, or may be put. */
    private int place(int hash) {
        var last = places.length - 1;
        var place = hash & last;
        while (places[place] != 0 && places[place] != hash) {
            place = place + 1 & last;
        }
        return place;
    }

    private void grow() {
        var all = places;
        places = new int[2 * all.length];
        for (var hash : all) {
            if (hash != 0) {
                places[place(hash)] = hash;
            }
        }
    }
}
