package dev.rolegraph.document;

import dev.rolegraph.role.Claim;
import dev.rolegraph.role.Fact;
import dev.rolegraph.role.Finding;
import dev.rolegraph.role.RoleAttribute;
import dev.rolegraph.role.Technology;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The facts found so far, each once. */
final class Facts {
    private final Set<Fact> all = new LinkedHashSet<>();
    private final Set<RoleAttribute> claimed = EnumSet.noneOf(RoleAttribute.class);
    private final Set<String> technologies = new HashSet<>();
    private final BitSet told = new BitSet();
    private final List<Finding> findings = new ArrayList<>();

    /** Adds a fact that says all that its lines say: they need no statement besides. */
    void tell(Fact fact) {
        mention(fact);
        told.set(fact.at().line(), fact.at().endLine() + 1);
    }

    /** Adds a fact that its lines mention among other things. */
    void mention(Fact fact) {
        all.add(fact);
        if (fact instanceof Technology technology) {
            technologies.add(technology.at().line() + " " + technology.name());
        }
        if (fact instanceof Claim claim) {
            claimed.add(claim.attribute());
        }
    }

    /** Whether a line was found to name this technology. */
    boolean namesTechnology(int line, String name) {
        return technologies.contains(line + " " + name);
    }

    boolean claims(RoleAttribute attribute) {
        return claimed.contains(attribute);
    }

    int count() {
        return all.size();
    }

    boolean isTold(Item item) {
        return isToldAt(item.first());
    }

    boolean isToldAt(int line) {
        return told.get(line);
    }

    void find(Finding finding) {
        findings.add(finding);
    }

    List<Finding> findings() {
        return findings;
    }

    /** In the order of the document. */
    List<Fact> inOrder() {
        var sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingInt(fact -> fact.at().line()));
        return sorted;
    }
}
