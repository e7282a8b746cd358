package dev.rolegraph.document;

import dev.rolegraph.role.Resource;
import java.util.regex.Pattern;

/**
 * Finds what the role needs to run: {@code **Memory**: 4 GB (builds)}. 'Resources' may list books as well; there only an
 * amount says that something is needed.
 */
final class Resources implements SectionReader {
    private static final Pattern DETAIL = Pattern.compile("^(.+?)\\s*\\(([^)]*)\\)\\s*$");

    /** '2 cranes', '$5k a month'; not '2008' or '2nd edition'. */
    private static final Wording AMOUNT = Wording.ofAnyCase(
            "[<>≤≥~≈]?\\s?(?:[$€£]\\s?\\d[\\d.,]*[km]?\\b.{0,30}|\\d[\\d.,]*(?:\\s?[-–]\\s?\\d[\\d.,]*)?\\s?(?!st\\b|nd\\b|rd\\b|th\\b|vol|ed\\b|edition)(?:%|\\p{L}[\\p{L}/-]*(?: [\\p{L}/-]+){0,3}))(?:\\s*\\([^)]*\\))?");

    private final Scope scope;

    Resources(Scope scope) {
        this.scope = scope;
    }

    @Override
    public void read(Section section, Facts facts) {
        var isNeeded = section.subject() == Subject.RESOURCE;
        for (var entry : section.entries()) {
            var needed = Label.of(entry.text())
                    .filter(label -> !label.rest().isBlank())
                    .filter(label -> isNeeded || AMOUNT.matches(label.rest().plain()));
            needed.ifPresent(label -> {
                var value = label.rest().plain();
                var detail = DETAIL.matcher(value);
                var has = detail.matches();
                facts.tell(new Resource(
                        label.label().plain(),
                        has ? detail.group(1) : value,
                        has ? detail.group(2) : null,
                        scope.at(entry.item())));
            });
        }
    }
}
