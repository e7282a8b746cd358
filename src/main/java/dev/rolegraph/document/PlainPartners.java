package dev.rolegraph.document;

import dev.rolegraph.role.CollaborationKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Partners that begin a phrase, and enumerations of them: {@code X for this}, {@code X (this), Y (that)}. */
final class PlainPartners {
    private static final Pattern PLAIN = Pattern.compile(
            "^(.{2,80}?)(?:\\s*[:–—]\\s*|\\s+[-–—]+\\s+|\\s+(?=(?:through|for|on|regarding|about|via|with|in|to|when|during|if)\\s)|\\s*(?=\\()|$)(.*)$",
            Pattern.CASE_INSENSITIVE);
    /** Parentheses that do not give examples of the partner hold the topic. */
    private static final Wording TOPIC = Wording.ofAnyCase("\\S\\s*\\((?!e\\.g|for example|such as|like |i\\.e)");

    private static final Pattern COMMA = Pattern.compile(",(?![^(]*\\))|;");

    private final PartnerNames names;

    PlainPartners(PartnerNames names) {
        this.names = names;
    }

    /** One partner, or a list of them, before what they work on. */
    List<Partnership> in(String phrase, CollaborationKind kind) {
        var all = names.all(phrase, PartnerNames.Trust.NAMED);
        if (!all.isEmpty() && !TOPIC.isIn(phrase)) {
            return List.of(new Partnership(all, kind, List.of()));
        }
        var plain = PLAIN.matcher(phrase);
        if (!plain.matches()) {
            return List.of();
        }
        var partners = names.all(plain.group(1), PartnerNames.Trust.NAMED);
        return partners.isEmpty() ? List.of() : List.of(new Partnership(partners, kind, Topics.of(plain.group(2))));
    }

    /** Partners with commas between them, each perhaps with its topic in parentheses. */
    List<Partnership> enumerated(String phrase, CollaborationKind kind) {
        var all = names.all(phrase, PartnerNames.Trust.NAMED);
        if (!all.isEmpty() && !phrase.contains("(")) {
            return List.of(new Partnership(all, kind, List.of()));
        }
        var found = new ArrayList<Partnership>();
        for (var part : COMMA.split(phrase)) {
            var plain = PLAIN.matcher(part.strip());
            if (plain.matches()) {
                var partners = names.all(plain.group(1), PartnerNames.Trust.NAMED);
                if (!partners.isEmpty()) {
                    found.add(new Partnership(partners, kind, Topics.of(plain.group(2))));
                }
            }
        }
        return found;
    }
}
