package dev.rolegraph.graphql;

import dev.rolegraph.graph.GlobalId;
import dev.rolegraph.graph.Questions;
import dev.rolegraph.ingest.AmendedLedger;
import dev.rolegraph.ingest.Change;
import dev.rolegraph.ingest.Consistency;
import dev.rolegraph.ingest.Editor;
import dev.rolegraph.ingest.History;
import dev.rolegraph.ingest.Imports;
import dev.rolegraph.ledger.Ledger;
import dev.rolegraph.ledger.Revision;
import dev.rolegraph.role.Names;
import dev.rolegraph.role.Reading;
import dev.rolegraph.security.Permission;
import graphql.GraphQL;
import graphql.TypeResolutionEnvironment;
import graphql.scalars.ExtendedScalars;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeRuntimeWiring;
import graphql.schema.idl.WiringFactory;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Ties the schema's fields to what answers them. */
@Factory
final class SchemaFactory {
    /** Fields of the graph that need more than it. */
    private static final Set<String> BESIDE_THE_GRAPH = Set.of("document", "node", "nodes");

    /** Fields that find one thing or none. */
    private static final Set<String> FINDING = Set.of("role", "skill", "technology", "topic");

    /** The schema as it is served to clients and tools. */
    static String sdl() {
        try (var file = SchemaFactory.class.getResourceAsStream("/schema.graphqls")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Singleton
    Documents documents(Ledger ledger, Questions questions) {
        return new Documents(ledger, questions);
    }

    @Singleton
    GraphQLSchema schema(
            Questions questions,
            Documents documents,
            Ledger ledger,
            Imports imports,
            Editor editor,
            Writing writing,
            Consistency consistency,
            Answers answers,
            Subscriptions subscriptions,
            History history,
            AmendedLedger amended,
            Names names) {
        var lag = new Lag(ledger);
        var graph = new GraphFields(questions, answers);
        var mutations = new Mutations(imports, ledger, writing);
        var amendments = new AmendmentMutations(editor, questions, writing);
        var changes = new Changes(history);
        var nodes = new NodeFields(graph);
        var snapshots = new RoleSnapshots(ledger, amended, names);
        var operations = new Operations(consistency, answers);
        var wiring = RuntimeWiring.newRuntimeWiring()
                .scalar(ExtendedScalars.DateTime)
                .wiringFactory(new AnswersInMaps())
                .type("Node", type -> type.typeResolver(SchemaFactory::concreteType))
                .type("Fact", type -> type.typeResolver(SchemaFactory::concreteType))
                .type("Query", type -> {
                    Questions.fields().stream()
                            .filter(field -> !BESIDE_THE_GRAPH.contains(field))
                            .forEach(field -> type.dataFetcher(
                                    field, reading(FINDING.contains(field) ? lag.finding(graph::root) : graph::root)));
                    // The ledger has these while the graph is away.
                    return type.dataFetcher("node", reading(lag.finding(nodes::one)))
                            .dataFetcher("nodes", reading(lag.finding(nodes::many)))
                            .dataFetcher("document", reading(documents::byGlobalId))
                            .dataFetcher("changes", reading(changes::read))
                            .dataFetcher("roleAt", reading(snapshots::read));
                })
                .type(
                        "Mutation",
                        type -> type.dataFetcher("importDocuments", mutations::importDocuments)
                                .dataFetcher("removeDocument", mutations::removeDocument)
                                .dataFetcher("pruneDocuments", mutations::pruneDocuments)
                                .dataFetcher("curate", amendments::curate)
                                .dataFetcher("defineAlias", amendments::defineAlias)
                                .dataFetcher("mergeRoles", amendments::mergeRoles)
                                .dataFetcher("withdrawName", amendments::withdrawName)
                                .dataFetcher("checkGraph", operations::checkGraph)
                                .dataFetcher("rebuildGraph", operations::rebuildGraph))
                .type(
                        "CuratePayload",
                        type -> type.dataFetcher("role", amendments.role())
                                .dataFetcher("curation", amendments.curation()))
                .type("DefineAliasPayload", type -> type.dataFetcher("role", amendments.role()))
                .type("MergeRolesPayload", type -> type.dataFetcher("role", amendments.role()))
                .type(
                        "WithdrawNamePayload",
                        type -> type.dataFetcher("role", amendments.role())
                                .dataFetcher("restored", amendments.restored()))
                .type("Subscription", type -> type.dataFetcher("changes", subscriptions::changes))
                .type(ChangeFields.TYPE, ChangeFields::wire)
                .type("Completeness", new CompletenessFields(lag)::wire)
                .type(
                        "GraphStatus",
                        type -> type.dataFetcher("ledgerRevision", environment -> ledgerRevision(environment, ledger))
                                .dataFetcher("graphRevision", SchemaFactory::graphRevision))
                .type("Document", documentFields(documents))
                .build();
        return new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(sdl()), wiring);
    }

    /** Made at the start, so that a schema that does not fit stops it. */
    @Context
    GraphQL graphQL(GraphQLSchema schema, ParsedDocuments documents, Limits limits) {
        var failures = new Failures();
        return GraphQL.newGraphQL(schema)
                .defaultDataFetcherExceptionHandler(failures)
                .preparsedDocumentProvider(
                        (input, parse) -> CompletableFuture.completedFuture(documents.parsed(input.getQuery())))
                .instrumentation(new OperationInstrumentation(schema, limits))
                .build();
    }

    private static UnaryOperator<TypeRuntimeWiring.Builder> documentFields(Documents documents) {
        return type -> {
            Documents.GRAPH_FIELDS.forEach(field -> type.dataFetcher(field, documents::inGraph));
            return type.dataFetcher(
                            "id",
                            Documents.shared(revision ->
                                    GlobalId.of("Document", revision.document().id())))
                    .dataFetcher(
                            "source",
                            Documents.shared(revision -> revision.document().source()))
                    .dataFetcher(
                            "path",
                            Documents.shared(revision -> revision.document().path()))
                    .dataFetcher("revision", Documents.shared(Revision::number))
                    .dataFetcher("recordedAt", Documents.shared(Documents::recordedAt))
                    .dataFetcher("text", Documents.recorded(Revision::text))
                    .dataFetcher("findings", Documents.recorded(Documents.ofReading(Reading::findings)))
                    .dataFetcher("coverage", Documents.recorded(Documents.ofReading(Reading::coverage)));
        };
    }

    private static <T> DataFetcher<T> reading(DataFetcher<T> answer) {
        return environment -> {
            Request request = environment.getGraphQlContext().get(Request.class);
            request.caller().require(Permission.READ);
            return answer.get(environment);
        };
    }

    private static long ledgerRevision(DataFetchingEnvironment environment, Ledger ledger) {
        environment.getGraphQlContext().<Request>get(Request.class).readsLedger();
        return ledger.revision();
    }

    private static @Nullable Long graphRevision(DataFetchingEnvironment environment) {
        Request request = environment.getGraphQlContext().get(Request.class);
        return request.graphRevision();
    }

    private static GraphQLObjectType concreteType(TypeResolutionEnvironment environment) {
        var type = switch (environment.<Object>getObject()) {
            case Map<?, ?> answer -> String.valueOf(answer.get("__typename"));
            case Change _ -> ChangeFields.TYPE;
            default -> "Document";
        };
        return environment.getSchema().getObjectType(type);
    }

    private static final class AnswersInMaps implements WiringFactory {
        @Override
        public DataFetcher<?> getDefaultDataFetcher(FieldWiringEnvironment environment) {
            return GraphFields.below(environment.getFieldDefinition().getName());
        }
    }
}
