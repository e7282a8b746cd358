package dev.rolegraph.role;

import java.util.Arrays;
import java.util.Optional;

/**
 * The identity of a collaboration: kind, the two roles and the topic. The mutual kind has the smaller slug first, so
 * that both sides' statements are one collaboration; the others have the stating role first.
 *
 * @param topic blank where the documents name none
 */
public record CollaborationKey(CollaborationKind kind, Slug first, Slug second, Slug topic) {
    private static final int LONGEST_TOPIC = 200;

    /** Two phrases that the vocabulary knows as one topic are one; any other phrase is a topic of its own. */
    public static CollaborationKey of(Slug stating, Collaboration collaboration, Names names) {
        var on = collaboration.on();
        var topic = on == null ? new Slug("") : names.topic(on).map(Term::slug).orElseGet(() -> Slug.of(on));
        return of(collaboration.kind(), stating, collaboration.with().slug(), topic);
    }

    public static CollaborationKey of(CollaborationKind kind, Slug stating, Slug partner, Slug topic) {
        var swapped = kind.isMutual() && partner.compareTo(stating) < 0;
        return new CollaborationKey(kind, swapped ? partner : stating, swapped ? stating : partner, bounded(topic));
    }

    /** The key that a text is; empty where it is none. */
    public static Optional<CollaborationKey> parse(String key) {
        var parts = key.split("/", -1);
        return parts.length == 4
                        && Arrays.stream(CollaborationKind.values())
                                .anyMatch(kind -> kind.name().equals(parts[0]))
                ? Optional.of(new CollaborationKey(
                        CollaborationKind.valueOf(parts[0]),
                        new Slug(parts[1]),
                        new Slug(parts[2]),
                        new Slug(parts[3])))
                : Optional.empty();
    }

    /** A slug of bounded length: a longer one keeps its beginning and is told apart by a digest. */
    private static Slug bounded(Slug slug) {
        return slug.value().length() <= LONGEST_TOPIC
                ? slug
                : new Slug(slug.value().substring(0, LONGEST_TOPIC) + "-" + Digest.of(slug.value()));
    }

    @Override
    public String toString() {
        return kind + "/" + first + "/" + second + "/" + topic;
    }
}
