package dev.rolegraph.graph;

import dev.rolegraph.role.CollaborationKind;
import dev.rolegraph.role.Slug;

/**
 * The identity of a collaboration: kind, the two roles and the topic. The mutual kind has the smaller slug first, so
 * that both sides' statements are one collaboration; the others have the stating role first.
 *
 * @param topic blank where the documents name none
 */
record CollaborationKey(CollaborationKind kind, Slug first, Slug second, Slug topic) {
    private static final int LONGEST_TOPIC = 200;

    static CollaborationKey of(CollaborationKind kind, Slug stating, Slug partner, Slug topic) {
        var swapped = kind.isMutual() && partner.compareTo(stating) < 0;
        return new CollaborationKey(kind, swapped ? partner : stating, swapped ? stating : partner, bounded(topic));
    }

    /** A slug of bounded length: a longer one keeps its beginning and is told apart by a digest. */
    private static Slug bounded(Slug slug) {
        return slug.value().length() <= LONGEST_TOPIC
                ? slug
                : new Slug(slug.value().substring(0, LONGEST_TOPIC) + "-" + FactRow.digest(slug.value()));
    }

    @Override
    public String toString() {
        return kind + "/" + first + "/" + second + "/" + topic;
    }
}
