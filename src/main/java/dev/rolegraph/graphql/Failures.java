package dev.rolegraph.graphql;

import dev.rolegraph.role.RolegraphException;
import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.language.SourceLocation;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What clients are told of failures: a code and a sentence, never what is inside. */
final class Failures implements DataFetcherExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    /** How the engine prints them, and how GraphQL writes them; those without others in them first. */
    private static final Map<Pattern, String> LITERALS = Map.of(
            Pattern.compile("EnumValue\\{name='(\\w*)'}"), "$1",
            Pattern.compile("StringValue\\{value='([^']*)'}"), "\"$1\"",
            Pattern.compile("(?:Int|Float)Value\\{value=([^{}]*)}"), "$1",
            Pattern.compile("BooleanValue\\{value=(\\w*)}"), "$1",
            Pattern.compile("NullValue\\{}"), "null",
            Pattern.compile("VariableReference\\{name='(\\w*)'}"), "\\$$1",
            Pattern.compile("ArrayValue\\{values=\\[([^{}]*)]}"), "[$1]",
            Pattern.compile("ObjectField\\{name='(\\w*)', value=([^{}]*)}"), "$1: $2",
            Pattern.compile("ObjectValue\\{objectFields=\\[([^{}]*)]}"), "($1)");

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters parameters) {
        return CompletableFuture.completedFuture(DataFetcherExceptionHandlerResult.newResult(
                        error(parameters.getException(), parameters.getDataFetchingEnvironment()))
                .build());
    }

    /** What is said of a field that failed. */
    static GraphQLError error(Throwable failure, DataFetchingEnvironment environment) {
        Request request = environment.getGraphQlContext().get(Request.class);
        return new SaidError(
                message(failure, request.id()),
                List.of(environment.getField().getSourceLocation()),
                environment.getExecutionStepInfo().getPath().toList(),
                extensions(code(unwrapped(failure)), request.id()));
    }

    private static String message(Throwable thrown, String requestId) {
        var cause = unwrapped(thrown);
        if (cause instanceof RolegraphException expected) {
            LOG.info("Request {}: {} {}", requestId, expected.code(), expected.getMessage());
            return String.valueOf(expected.getMessage());
        }
        LOG.error("Request {} failed", requestId, cause);
        return "Something went wrong here, not in your request. Try again, or report the request " + requestId + ".";
    }

    private static Throwable unwrapped(Throwable thrown) {
        return thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
    }

    private static String code(Throwable cause) {
        return cause instanceof RolegraphException expected ? expected.code() : "INTERNAL_ERROR";
    }

    static Map<String, Object> extensions(String code, String requestId) {
        return Map.of("code", code, "requestId", requestId);
    }

    /** The result of a request of which nothing came but a failure. */
    static ExecutionResult result(Throwable failure, String requestId) {
        var extensions = extensions(code(unwrapped(failure)), requestId);
        return ExecutionResult.newExecutionResult()
                .addError(new SaidError(message(failure, requestId), List.of(), null, extensions))
                .build();
    }

    /** @param figures what was asked and what the limit is */
    static GraphQLError limitExceeded(String message, Map<String, Object> figures, String requestId) {
        LOG.info("Request {}: LIMIT_EXCEEDED {}", requestId, message);
        var extensions = new HashMap<>(extensions("LIMIT_EXCEEDED", requestId));
        extensions.putAll(figures);
        return new SaidError(message, List.of(), null, extensions);
    }

    /** Gives the errors that the engine itself finds in a request a code, like all others. */
    static ExecutionResult coded(ExecutionResult result, String requestId) {
        if (result.getErrors().stream().allMatch(Failures::hasCode)) {
            return result;
        }
        List<GraphQLError> errors = result.getErrors().stream()
                .map(error -> hasCode(error) ? error : coded(error, requestId))
                .toList();
        return result.transform(builder -> builder.errors(errors));
    }

    /** The code that an error of a finished answer has. */
    static String code(GraphQLError error) {
        return String.valueOf(error.getExtensions().get("code"));
    }

    private static String codeOfEngine(GraphQLError error) {
        return switch (error.getErrorType()) {
            case ErrorType.DataFetchingException, ErrorType.NullValueInNonNullableField -> "INTERNAL_ERROR";
            case ErrorType.ExecutionAborted -> "LIMIT_EXCEEDED";
            default -> "BAD_REQUEST";
        };
    }

    /** The engine names values that do not fit by their Java classes, and prints literals with theirs. */
    private static String plain(String message) {
        var plain = message.replaceAll("'(Linked)?HashMap'", "'object'")
                .replace("'Map'", "'object'")
                .replace("'ArrayList'", "'list'")
                .replaceAll("'(Integer|Long|BigInteger|Double|Float|BigDecimal)'", "'number'");
        String before;
        do {
            before = plain;
            for (var literal : LITERALS.entrySet()) {
                plain = literal.getKey().matcher(plain).replaceAll(literal.getValue());
            }
        } while (!plain.equals(before));
        return plain;
    }

    private static boolean hasCode(GraphQLError error) {
        return error.getExtensions() != null && error.getExtensions().containsKey("code");
    }

    private static GraphQLError coded(GraphQLError error, String requestId) {
        var extensions = extensions(codeOfEngine(error), requestId);
        LOG.info("Request {}: {} {}", requestId, extensions.get("code"), error.getMessage());
        var locations = Objects.requireNonNullElse(error.getLocations(), List.<SourceLocation>of());
        return new SaidError(plain(error.getMessage()), locations, error.getPath(), extensions);
    }
}
