package dev.rolegraph.document;

import dev.rolegraph.role.Coverage;
import dev.rolegraph.role.Fact;
import dev.rolegraph.role.Finding;
import java.util.BitSet;
import java.util.List;

/** Counts where the lines of a document went. */
final class Tally {
    private Tally() {}

    static Coverage of(Lines lines, List<Fact> facts, List<Finding> findings) {
        var inFacts = new BitSet();
        facts.forEach(fact -> inFacts.set(fact.at().line(), fact.at().endLine() + 1));
        var inFindings = new BitSet();
        findings.forEach(finding -> inFindings.set(finding.line()));
        var content = 0;
        var told = 0;
        var found = 0;
        for (var line = 1; line <= lines.count(); line++) {
            if (lines.isContent(line)) {
                content++;
                if (inFacts.get(line)) {
                    told++;
                } else if (inFindings.get(line)) {
                    found++;
                }
            }
        }
        return new Coverage(content, told, content - told - found, found);
    }
}
