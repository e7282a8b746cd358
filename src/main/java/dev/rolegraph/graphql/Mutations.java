package dev.rolegraph.graphql;

import dev.rolegraph.graph.GlobalId;
import dev.rolegraph.ingest.Imported;
import dev.rolegraph.ingest.Imports;
import dev.rolegraph.ingest.SourceDocument;
import dev.rolegraph.ledger.Ledger;
import dev.rolegraph.ledger.Revision;
import dev.rolegraph.role.Finding;
import dev.rolegraph.role.RolegraphException;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The changes of documents that clients can make. */
final class Mutations {
    private final Imports imports;
    private final Ledger ledger;
    private final Writing writing;

    Mutations(Imports imports, Ledger ledger, Writing writing) {
        this.imports = imports;
        this.ledger = ledger;
        this.writing = writing;
    }

    record ImportResult(
            String path, Imported.Outcome outcome, @Nullable Revision document, List<Finding> findings) {}

    record ImportDocumentsPayload(
            List<ImportResult> results,
            long revision,
            List<Writing.UserError> userErrors,
            @Nullable String clientMutationId) {}

    record RemoveDocumentPayload(
            @Nullable String removedId,
            long revision,
            List<Writing.UserError> userErrors,
            @Nullable String clientMutationId) {}

    record PruneDocumentsPayload(
            List<String> removedPaths,
            long revision,
            List<Writing.UserError> userErrors,
            @Nullable String clientMutationId) {}

    /** What is answered to one change, however often it is sent. */
    private record ImportAnswer(List<Imported> imported, long revision) implements Writing.Answer {}

    private record RemoveAnswer(String removedId, long revision) implements Writing.Answer {}

    private record PruneAnswer(List<String> removedPaths, long revision) implements Writing.Answer {}

    ImportDocumentsPayload importDocuments(DataFetchingEnvironment environment) {
        var input = MutationInput.of(environment);
        return writing.answer(
                environment,
                () -> imported(input),
                answer -> new ImportDocumentsPayload(
                        results(answer.imported()), answer.revision(), List.of(), input.clientMutationId()),
                (revision, errors) ->
                        new ImportDocumentsPayload(List.of(), revision, errors, input.clientMutationId()));
    }

    private ImportAnswer imported(MutationInput input) {
        var documents = input.list("documents").stream()
                .map(document -> (Map<?, ?>) document)
                .map(document -> new SourceDocument((String) document.get("path"), (String) document.get("text")))
                .toList();
        var source = input.text("source");
        var author = input.caller().name();
        // A try leaves nothing behind, and a change without an id need not be made as a whole.
        if (input.flag("dryRun") || input.clientMutationId() == null) {
            var imported = imports.importDocuments(source, documents, input.flag("dryRun"), author);
            return new ImportAnswer(imported, ledger.revision());
        }
        var readied = imports.read(source, documents);
        return writing.once(
                input, ImportAnswer.class, () -> new ImportAnswer(imports.record(readied, author), ledger.revision()));
    }

    private List<ImportResult> results(List<Imported> imported) {
        var recorded = new HashMap<String, Revision>();
        ledger.documents(imported.stream()
                        .flatMap(result -> Stream.ofNullable(result.documentId()))
                        .toList())
                .forEach(revision -> recorded.put(revision.document().id(), revision));
        return imported.stream()
                .map(result -> new ImportResult(
                        result.path(), result.outcome(), recorded.get(result.documentId()), result.findings()))
                .toList();
    }

    RemoveDocumentPayload removeDocument(DataFetchingEnvironment environment) {
        var input = MutationInput.of(environment);
        return writing.answer(
                environment,
                () -> writing.once(input, RemoveAnswer.class, () -> removed(input)),
                answer -> new RemoveDocumentPayload(
                        answer.removedId(), answer.revision(), List.of(), input.clientMutationId()),
                (revision, errors) -> new RemoveDocumentPayload(null, revision, errors, input.clientMutationId()));
    }

    private RemoveAnswer removed(MutationInput input) {
        var id = input.text("id");
        var parsed = GlobalId.parse(id);
        if (!parsed.type().equals("Document")
                || !imports.remove(parsed.key(), input.caller().name())) {
            throw new RolegraphException.Refused(
                    "NOT_FOUND", "There is no document of that id: it may be removed already.", List.of("id"));
        }
        return new RemoveAnswer(id, ledger.revision());
    }

    PruneDocumentsPayload pruneDocuments(DataFetchingEnvironment environment) {
        var input = MutationInput.of(environment);
        return writing.answer(
                environment,
                () -> input.flag("dryRun")
                        ? pruned(input)
                        : writing.once(input, PruneAnswer.class, () -> pruned(input)),
                answer -> new PruneDocumentsPayload(
                        answer.removedPaths(), answer.revision(), List.of(), input.clientMutationId()),
                (revision, errors) -> new PruneDocumentsPayload(List.of(), revision, errors, input.clientMutationId()));
    }

    private PruneAnswer pruned(MutationInput input) {
        var kept = input.list("keepPaths").stream().map(String.class::cast).toList();
        var removed = imports.prune(
                input.text("source"), kept, input.flag("dryRun"), input.caller().name());
        return new PruneAnswer(removed, ledger.revision());
    }
}
