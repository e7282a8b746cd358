package dev.rolegraph.document;

import dev.rolegraph.role.Resource;
import java.util.regex.Pattern;

/** Finds what the role needs to run: {@code **Memory**: 4 GB (builds)}. */
final class Resources implements SectionReader {
    private static final Pattern DETAIL = Pattern.compile("^(.+?)\\s*\\(([^)]*)\\)\\s*$");

    private final Scope scope;

    Resources(Scope scope) {
        this.scope = scope;
    }

    @Override
    public void read(Section section, Facts facts) {
        for (var entry : section.entries()) {
            Label.of(entry.text()).filter(label -> !label.rest().isBlank()).ifPresent(label -> {
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
