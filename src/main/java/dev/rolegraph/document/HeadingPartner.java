package dev.rolegraph.document;

import dev.rolegraph.role.CollaborationKind;
import dev.rolegraph.role.RoleName;
import dev.rolegraph.role.Statement;
import dev.rolegraph.role.StatementKind;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Partners that head a section of their own; what they are to the role stands in the first lines below. */
final class HeadingPartner {
    private record Lead(CollaborationKind kind, Pattern words) {}

    private static final List<Lead> LEADS = List.of(
            lead(CollaborationKind.DELEGATES_TO, "(?:hand(?:s)?[ -]?offs?|delegates?|escalates?|assigns?|transfers?)"),
            lead(CollaborationKind.RECEIVES_FROM, "(?:receives?|gets?|obtains?|requests?|accepts?|takes?|inputs?)"),
            lead(CollaborationKind.CONSULTS, "(?:consults?|asks?|seeks?)"),
            lead(
                    CollaborationKind.PROVIDES_TO,
                    "(?:provides?|supports?|guides?|helps?|assists?|delivers?|gives?|sends?|supply|supplies|outputs?|advises?)"),
            lead(
                    CollaborationKind.WORKS_WITH,
                    "(?:collaborates?|works?|coordinates?|partners?|aligns?|shares?|reviews?|discuss(?:es)?|syncs?)"));

    private final Scope scope;
    private final PartnerNames names;

    HeadingPartner(Scope scope, PartnerNames names) {
        this.scope = scope;
        this.names = names;
    }

    /** Whether the section's heading names partners; then its collaborations are in the facts. */
    boolean read(Section section, Facts facts) {
        var partners = partners(section);
        if (partners.isEmpty()) {
            return false;
        }
        var heading = section.path().getLast();
        var items = section.items().stream()
                .filter(item -> item.form() != Item.Form.QUOTE)
                .toList();
        var last = items.isEmpty() ? heading.line() : items.getLast().last();
        var passage =
                scope.lines().passage(heading.line(), Math.max(heading.line(), Math.min(last, heading.line() + 6)));
        var partnership = partnership(partners, section, items);
        partnership.at(passage).forEach(facts::mention);
        if (partnership.kind() == CollaborationKind.CONSULTS) {
            items.stream()
                    .filter(Item::isListed)
                    .forEach(item -> facts.tell(new Statement(
                            StatementKind.CONSULTATION_TOPIC,
                            section.group(),
                            item.text().plain(),
                            scope.at(item))));
        }
        return true;
    }

    private List<RoleName> partners(Section section) {
        if (section.path().size() < 2 || section.path().getLast().subject() != null) {
            return List.of();
        }
        var title = section.title().replaceFirst("(?i)^(?:with|from|to)\\s+(?:the\\s+)?", "");
        return names.all(title, title.equals(section.title()) ? PartnerNames.Trust.NAMED : PartnerNames.Trust.GIVEN);
    }

    private Partnership partnership(List<RoleName> partners, Section section, List<Item> items) {
        for (var item : items) {
            var text = item.text().plain();
            for (var lead : LEADS) {
                var words = lead.words().matcher(text);
                if (words.lookingAt()) {
                    var rest = text.substring(words.end());
                    return new Partnership(partners, lead.kind(), item.isLabel() ? topics(items) : Topics.of(rest));
                }
            }
        }
        return new Partnership(partners, ItemPartners.directed(section.title(), section.listing()), topics(items));
    }

    private static List<String> topics(List<Item> items) {
        return items.stream()
                .filter(Item::isListed)
                .flatMap(item -> item.isLabel() ? item.items().stream() : Stream.of(item))
                .flatMap(item -> Topics.of(item.text().plain()).stream())
                .toList();
    }

    private static Lead lead(CollaborationKind kind, String words) {
        return new Lead(kind, Pattern.compile(words + "\\b", Pattern.CASE_INSENSITIVE));
    }
}
