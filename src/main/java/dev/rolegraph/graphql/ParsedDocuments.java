package dev.rolegraph.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.rolegraph.role.RolegraphException;
import graphql.ExecutionInput;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.schema.GraphQLSchema;
import graphql.validation.GoodFaithIntrospectionExceeded;
import graphql.validation.QueryComplexityLimits;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** GraphQL documents, parsed and held against the schema once: clients send the same ones again and again. */
@Singleton
class ParsedDocuments {
    private final GraphQLSchema schema;
    private final Limits limits;
    private final QueryComplexityLimits complexity;
    private final ParserOptions options;
    private final Cache<String, PreparsedDocumentEntry> valid;

    ParsedDocuments(
            GraphQLSchema schema,
            Limits limits,
            MeterRegistry meters,
            @Property(name = "rolegraph.graphql.cache.documents", defaultValue = "500000") long characters) {
        this.schema = schema;
        this.limits = limits;
        this.complexity = QueryComplexityLimits.newLimits()
                .maxDepth(limits.depth())
                .maxFieldsCount(limits.fields())
                .build();
        this.options = ParserOptions.getDefaultOperationParserOptions()
                .transform(builder -> builder.maxCharacters(limits.characters()).maxTokens(limits.tokens()));
        this.valid = Caffeine.newBuilder()
                .maximumWeight(characters)
                .<String, PreparsedDocumentEntry>weigher((text, entry) -> text.length())
                .recordStats()
                .build();
        CaffeineCacheMetrics.monitor(meters, valid, "graphql.documents");
    }

    /**
     * A document, or what is wrong with it.
     *
     * @throws RolegraphException.LimitExceeded where it is too long to be looked at
     */
    PreparsedDocumentEntry parsed(String text) {
        // Before the cache: to hash five million characters takes longer than to refuse them.
        if (text.length() > limits.characters()) {
            throw new RolegraphException.LimitExceeded(
                    "The document has %d characters and the limit is %d: ask less at once, or send values as variables."
                            .formatted(text.length(), limits.characters()));
        }
        var known = valid.getIfPresent(text);
        if (known != null) {
            return known;
        }
        var entry = parse(text);
        if (!entry.hasErrors()) {
            valid.put(text, entry);
        }
        return entry;
    }

    private List<? extends GraphQLError> errors(Document document) {
        var subscriptions = document.getDefinitionsOfType(OperationDefinition.class).stream()
                .filter(operation -> operation.getOperation() == OperationDefinition.Operation.SUBSCRIPTION)
                .map(OperationDefinition::getSelectionSet);
        var fragments = document.getDefinitionsOfType(FragmentDefinition.class).stream()
                .filter(fragment -> fragment.getTypeCondition()
                        .getName()
                        .equals(Objects.requireNonNull(schema.getSubscriptionType())
                                .getName()))
                .map(FragmentDefinition::getSelectionSet);
        if (Stream.concat(subscriptions, fragments).anyMatch(ParsedDocuments::isConditional)) {
            // The engine's own rules fail where there is no field left.
            throw new RolegraphException.BadRequest(
                    "A subscription is to exactly one field: @skip and @include cannot be applied to it.");
        }
        try {
            return ParseAndValidate.validate(schema, document, rule -> true, Locale.ENGLISH, complexity);
        } catch (GoodFaithIntrospectionExceeded e) {
            throw new RolegraphException.LimitExceeded(
                    "Introspection asks too much at once: name __schema or __type, and of types each of fields, inputFields, "
                            + "interfaces and possibleTypes, once in a question, and at most 500 fields in all.");
        }
    }

    private static boolean isConditional(SelectionSet selected) {
        return selected.getSelections().stream()
                .anyMatch(selection -> selection instanceof DirectivesContainer<?> root
                                && (root.hasDirective("skip") || root.hasDirective("include"))
                        || selection instanceof InlineFragment inline && isConditional(inline.getSelectionSet()));
    }

    /** The engine's sentences tell where it stopped to look, and not what to do. */
    private void refuseTooMuch(List<? extends GraphQLError> errors) {
        for (var error : errors) {
            switch (error instanceof ValidationError invalid ? invalid.getValidationErrorType() : null) {
                case ValidationErrorType.MaxQueryDepthExceeded ->
                    throw new RolegraphException.LimitExceeded(
                            "The question has a depth of more than %d fields: ask for fewer levels at once."
                                    .formatted(limits.depth()));
                case ValidationErrorType.MaxQueryFieldsExceeded ->
                    throw new RolegraphException.LimitExceeded(
                            "The question has more than %d fields, fragments counted wherever they are used: ask in several requests."
                                    .formatted(limits.fields()));
                case null, default -> {}
            }
        }
    }

    private PreparsedDocumentEntry parse(String text) {
        var input = ExecutionInput.newExecutionInput(text).build();
        input.getGraphQLContext().put(ParserOptions.class, options);
        var result = ParseAndValidate.parse(input);
        var cause = result.getSyntaxException();
        if (cause instanceof ParseCancelledException || cause instanceof ParseCancelledTooDeepException) {
            throw new RolegraphException.LimitExceeded(
                    "The document has more than %d tokens, or is nested deeper than any question needs: ask less at once."
                            .formatted(limits.tokens()));
        }
        List<? extends GraphQLError> errors = result.isFailure() ? result.getErrors() : errors(result.getDocument());
        refuseTooMuch(errors);
        return errors.isEmpty() ? new PreparsedDocumentEntry(result.getDocument()) : new PreparsedDocumentEntry(errors);
    }
}
