package dev.rolegraph.ingest;

import dev.rolegraph.graph.Difference;
import dev.rolegraph.graph.GraphVersion;
import dev.rolegraph.graph.Reconciliation;
import dev.rolegraph.graph.Reconciliation.Beside;
import dev.rolegraph.graph.Reconciliation.Part;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Whether the graph is what the ledger says, fact by fact; where it is not, it can be mended while readers go on. */
@Singleton
public class Consistency {
    private static final int DOCUMENTS_AT_ONCE = 25;

    private final AmendedLedger ledger;
    private final Lineage lineage;
    private final Reconciliation reconciliation;

    Consistency(AmendedLedger ledger, Lineage lineage, Reconciliation reconciliation) {
        this.ledger = ledger;
        this.lineage = lineage;
        this.reconciliation = reconciliation;
    }

    /**
     * What a check found.
     *
     * @param count of all differences
     * @param differences the first of them, at most as many as were asked for
     * @param graph what can be read since
     */
    public record Verdict(long count, List<Difference> differences, GraphVersion graph, Instant at) {
        public boolean isConsistent() {
            return count == 0;
        }
    }

    /** Compares everything; each part at the revision that the graph is at then. */
    public Verdict check(int mostDifferences) {
        reconciliation.requireOurs();
        return run(mostDifferences, false);
    }

    /**
     * Makes the graph what the ledger says, part by part; what was mended is in the verdict. A graph that was another
     * ledger's is ours afterwards.
     */
    public Verdict rebuild(int mostDifferences) {
        var graph = reconciliation.graph();
        if (lineage.isOurs(graph)) {
            return run(mostDifferences, true);
        }
        // The ledger may not have come as far; what it records meanwhile is projected afterwards.
        var revision = Math.min(graph.version().revision(), ledger.revision());
        var verdict = run(mostDifferences, true);
        reconciliation.adopt(graph, revision, lineage.at(revision));
        return new Verdict(
                verdict.count(), verdict.differences(), reconciliation.graph().version(), verdict.at());
    }

    private Verdict run(int most, boolean mend) {
        var differences = new ArrayList<Difference>();
        var count = 0L;
        String after = "";
        while (after != null) {
            var from = after;
            var compared = reconciliation.compare(from, revision -> part(revision, from), mend);
            count += compared.differences().size();
            keep(compared.differences(), most, differences);
            after = compared.upTo();
        }
        var beside = reconciliation.compareBeside(
                revision -> new Beside(ledger.curations(revision), ledger.givenNames(revision)), mend);
        count += beside.size();
        keep(beside, most, differences);
        var loose = reconciliation.loose(mend);
        count += loose.size();
        keep(loose, most, differences);
        var at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        return new Verdict(count, differences, reconciliation.record(mend || count == 0, at), at);
    }

    private static void keep(List<Difference> found, int most, List<Difference> kept) {
        found.stream().limit(Math.max(0, most - kept.size())).forEach(kept::add);
    }

    private Part part(long revision, String after) {
        var documents = ledger.documentsAt(revision, after, DOCUMENTS_AT_ONCE);
        return new Part(
                documents,
                documents.size() < DOCUMENTS_AT_ONCE
                        ? null
                        : documents.getLast().documentId());
    }
}
