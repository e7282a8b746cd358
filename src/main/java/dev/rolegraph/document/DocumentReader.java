package dev.rolegraph.document;

import dev.rolegraph.role.Claim;
import dev.rolegraph.role.Finding;
import dev.rolegraph.role.Names;
import dev.rolegraph.role.Reading;
import dev.rolegraph.role.RoleAttribute;
import dev.rolegraph.role.RoleReading;
import dev.rolegraph.role.Slug;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Reads role documents. Pure: equal texts give equal readings, any text gives one, and nothing is dropped: each content
 * line is in a fact, in a finding, or counted as prose. Safe for use by many threads where the names are.
 */
public final class DocumentReader {
    private final Names names;

    public DocumentReader(Names names) {
        this.names = names;
    }

    /**
     * @param path where the document lies, which may tell the role's name where the text does not
     * @param text in Markdown, with or without front matter
     */
    public Reading read(String path, String text) {
        var names = new Remembered(this.names);
        var source = Source.of(text);
        var outline = Outline.of(Elements.of(source));
        var findings = new ArrayList<>(source.findings());
        var registry = Registry.of(source, outline, names, findings);
        if (!registry.isEmpty()) {
            return reading(source, registry, names, findings);
        }
        var identity = Identity.of(path, source.front(), outline, names).orElse(null);
        if (identity == null) {
            findings.add(new Finding(
                    Finding.Severity.ERROR,
                    "NO_ROLE",
                    1,
                    "The document names no role. Begin it with a heading or front matter that holds the role's name."));
            return new Reading(List.of(), sorted(findings), Tally.of(source.lines(), List.of(), findings));
        }
        return reading(source, List.of(new Registry.Entry(identity, outline, source.front())), names, findings);
    }

    /** Entries of one role are put together. */
    private static Reading reading(Source source, List<Registry.Entry> entries, Names names, List<Finding> findings) {
        var roles = new LinkedHashMap<Slug, RoleReading>();
        for (var entry : entries) {
            var facts = facts(source.lines(), entry, names);
            findings.addAll(facts.findings());
            var role = entry.identity().role();
            roles.merge(role.slug(), new RoleReading(role.slug(), role.name(), facts.inOrder()), RoleReading::and);
        }
        var all = roles.values().stream().flatMap(role -> role.facts().stream()).toList();
        findings.addAll(Suggestions.of(all, names));
        return new Reading(List.copyOf(roles.values()), sorted(findings), Tally.of(source.lines(), all, findings));
    }

    private static Facts facts(Lines lines, Registry.Entry entry, Names names) {
        var identity = entry.identity();
        var scope = new Scope(names, entry.outline(), lines, identity.role().slug());
        var facts = new Facts();
        if (identity.line() > 0) {
            facts.mention(new Claim(RoleAttribute.NAME, identity.role().name(), scope.at(identity.line())));
        }
        new FrontMatterFacts(scope).read(entry.fields(), facts);
        Readers.read(scope, facts);
        return facts;
    }

    private static List<Finding> sorted(List<Finding> findings) {
        return findings.stream().sorted(Comparator.comparingInt(Finding::line)).toList();
    }
}
