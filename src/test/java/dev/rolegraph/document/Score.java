package dev.rolegraph.document;

/** How many facts of one kind were read rightly, invented, and missed. */
final class Score {
    int right;
    int wrong;
    int missed;

    double precision() {
        return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    double recall() {
        return right + missed == 0 ? 1 : (double) right / (right + missed);
    }

    @Override
    public String toString() {
        return "precision %.3f recall %.3f (%d right, %d wrong, %d missed)"
                .formatted(precision(), recall(), right, wrong, missed);
    }
}
