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
        var source = Source.of(text);
        var outline = Outline.of(Elements.of(source));
        var identity = Identity.of(path, source.front(), outline, names).orElse(null);
        var findings = new ArrayList<>(source.findings());
        if (identity == null) {
            findings.add(new Finding(
                    Finding.Severity.ERROR,
                    "NO_ROLE",
                    1,
                    "The document names no role. Begin it with a heading or front matter that holds the role's name."));
            return new Reading(List.of(), sorted(findings), Tally.of(source.lines(), List.of(), findings));
        }
        var slug = identity.role().slug();
        var facts = facts(source, outline, identity, slug);
        findings.addAll(facts.findings());
        var inOrder = facts.inOrder();
        var role = new RoleReading(slug, identity.role().name(), inOrder);
        return new Reading(List.of(role), sorted(findings), Tally.of(source.lines(), inOrder, findings));
    }

    private Facts facts(Source source, Outline outline, Identity identity, Slug slug) {
        var scope = new Scope(names, outline, source.lines(), slug);
        var facts = new Facts();
        if (identity.line() > 0) {
            facts.mention(new Claim(RoleAttribute.NAME, identity.role().name(), scope.at(identity.line())));
        }
        new FrontMatterFacts(scope).read(source.front(), facts);
        Readers.read(scope, facts);
        return facts;
    }

    private static List<Finding> sorted(List<Finding> findings) {
        return findings.stream().sorted(Comparator.comparingInt(Finding::line)).toList();
    }
}
