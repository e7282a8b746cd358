package dev.rolegraph.document;

import dev.rolegraph.role.CollaborationKind;
import java.util.ArrayList;
import java.util.List;

/** Slugs of roles in what stands where partners are told of, whatever is said of them: {@code Unblock api-designer on X}. */
final class SlugPartners {
    private static final Wording SLUG = Wording.of(
            "(?<![\\w/.-])@?[a-z][a-z0-9]*(?:-[a-z0-9]+)+(?![\\w/]|\\.\\w|`?\\s(?:skill|tool|script|command|pattern|template|file|label|branch|check)s?\\b)");
    private static final Wording NOT =
            Wording.ofAnyCase("\\b(?:not|never|without|avoid|instead|rather than|unlike|cannot)\\b|n['’]t\\b");
    private static final Wording ON = Wording.ofAnyCase("^[`*]*\\s+(?:for|on|about|regarding|concerning|with|when)\\s");

    private final PartnerNames names;

    SlugPartners(PartnerNames names) {
        this.names = names;
    }

    List<Partnership> in(String text, CollaborationKind kind) {
        var slugs = SLUG.all(text);
        if (slugs.isEmpty() || NOT.isIn(text)) {
            return List.of();
        }
        var found = new ArrayList<Partnership>();
        for (var slug : slugs) {
            names.one(slug.group(), PartnerNames.Trust.SLUG).ifPresent(partner -> {
                var behind = text.substring(slug.end());
                var topics = ON.isIn(behind) ? Topics.of(behind) : List.<String>of();
                found.add(new Partnership(List.of(partner), kind, topics));
            });
        }
        return found;
    }
}
