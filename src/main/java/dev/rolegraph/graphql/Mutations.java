package dev.rolegraph.graphql;

import dev.rolegraph.graph.GlobalId;
import dev.rolegraph.ingest.Imported;
import dev.rolegraph.ingest.Imports;
import dev.rolegraph.ingest.Projector;
import dev.rolegraph.ingest.SourceDocument;
import dev.rolegraph.ledger.Ledger;
import dev.rolegraph.ledger.Revision;
import dev.rolegraph.role.Finding;
import dev.rolegraph.role.RolegraphException;
import dev.rolegraph.security.Caller;
import dev.rolegraph.security.Permission;
import graphql.schema.DataFetchingEnvironment;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The changes that clients can make; each answers when it can be read back, or after two seconds. */
final class Mutations {
    private static final Duration READ_BACK = Duration.ofSeconds(2);

    private final Imports imports;
    private final Ledger ledger;
    private final Projector projector;

    Mutations(Imports imports, Ledger ledger, Projector projector) {
        this.imports = imports;
        this.ledger = ledger;
        this.projector = projector;
    }

    /** An expected failure, as data. */
    record UserError(String code, String message, List<String> path) {}

    record ImportResult(
            String path, Imported.Outcome outcome, @Nullable Revision document, List<Finding> findings) {}

    record ImportDocumentsPayload(
            List<ImportResult> results,
            long revision,
            List<UserError> userErrors,
            @Nullable String clientMutationId) {}

    record RemoveDocumentPayload(
            @Nullable String removedId,
            long revision,
            List<UserError> userErrors,
            @Nullable String clientMutationId) {}

    record PruneDocumentsPayload(
            List<String> removedPaths,
            long revision,
            List<UserError> userErrors,
            @Nullable String clientMutationId) {}

    ImportDocumentsPayload importDocuments(DataFetchingEnvironment environment) {
        var caller = writing(environment);
        var input = input(environment);
        var documents = ((List<?>) Objects.requireNonNull(input.get("documents")))
                .stream()
                        .map(document -> (Map<?, ?>) document)
                        .map(document ->
                                new SourceDocument((String) document.get("path"), (String) document.get("text")))
                        .toList();
        var clientMutationId = (String) input.get("clientMutationId");
        List<Imported> imported;
        try {
            imported = imports.importDocuments(
                    (String) Objects.requireNonNull(input.get("source")),
                    documents,
                    Boolean.TRUE.equals(input.get("dryRun")),
                    caller.name());
        } catch (RolegraphException.BadRequest e) {
            var error = new UserError("BAD_SOURCE", e.getMessage(), List.of("input", "source"));
            return new ImportDocumentsPayload(List.of(), ledger.revision(), List.of(error), clientMutationId);
        }
        var recorded = new HashMap<String, Revision>();
        ledger.documents(imported.stream()
                        .flatMap(result -> Stream.ofNullable(result.documentId()))
                        .toList())
                .forEach(revision -> recorded.put(revision.document().id(), revision));
        var results = imported.stream()
                .map(result -> new ImportResult(
                        result.path(), result.outcome(), recorded.get(result.documentId()), result.findings()))
                .toList();
        return new ImportDocumentsPayload(results, readBack(environment), List.of(), clientMutationId);
    }

    RemoveDocumentPayload removeDocument(DataFetchingEnvironment environment) {
        var caller = writing(environment);
        var input = input(environment);
        var id = (String) Objects.requireNonNull(input.get("id"));
        var clientMutationId = (String) input.get("clientMutationId");
        var parsed = GlobalId.parse(id);
        if (!parsed.type().equals("Document") || !imports.remove(parsed.key(), caller.name())) {
            var error = new UserError(
                    "NOT_FOUND", "There is no document of that id: it may be removed already.", List.of("input", "id"));
            return new RemoveDocumentPayload(null, ledger.revision(), List.of(error), clientMutationId);
        }
        return new RemoveDocumentPayload(id, readBack(environment), List.of(), clientMutationId);
    }

    PruneDocumentsPayload pruneDocuments(DataFetchingEnvironment environment) {
        var caller = writing(environment);
        var input = input(environment);
        var kept = ((List<?>) Objects.requireNonNull(input.get("keepPaths")))
                .stream().map(String.class::cast).toList();
        var removed = imports.prune(
                (String) Objects.requireNonNull(input.get("source")),
                kept,
                Boolean.TRUE.equals(input.get("dryRun")),
                caller.name());
        return new PruneDocumentsPayload(
                removed, readBack(environment), List.of(), (String) input.get("clientMutationId"));
    }

    private static Caller writing(DataFetchingEnvironment environment) {
        Request request = environment.getGraphQlContext().get(Request.class);
        request.caller().require(Permission.WRITE);
        return request.caller();
    }

    /** The ledger's revision, once the graph has it; otherwise the answer says that it is pending. */
    private long readBack(DataFetchingEnvironment environment) {
        var revision = ledger.revision();
        Request request = environment.getGraphQlContext().get(Request.class);
        request.pending(!projector.await(revision, READ_BACK));
        return revision;
    }

    private static Map<String, @Nullable Object> input(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.getArgument("input"));
    }
}
