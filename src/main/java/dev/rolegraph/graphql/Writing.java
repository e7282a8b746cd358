package dev.rolegraph.graphql;

import dev.rolegraph.ingest.Projector;
import dev.rolegraph.ledger.ClientMutations;
import dev.rolegraph.ledger.Ledger;
import dev.rolegraph.role.RolegraphException;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * How mutations are answered: once the change can be read back, or after two seconds; what cannot be done as things are
 * is data, and not an error.
 */
@Singleton
final class Writing {
    private static final Duration READ_BACK = Duration.ofSeconds(2);

    private final ClientMutations mutations;
    private final Ledger ledger;
    private final Projector projector;

    Writing(ClientMutations mutations, Ledger ledger, Projector projector) {
        this.mutations = mutations;
        this.ledger = ledger;
        this.projector = projector;
    }

    /** An expected failure, as data. */
    record UserError(String code, String message, List<String> path) {
        static UserError of(RolegraphException.Refused refused) {
            return new UserError(
                    refused.reason(),
                    String.valueOf(refused.getMessage()),
                    Stream.concat(Stream.of("input"), refused.field().stream()).toList());
        }
    }

    /** Says which revision of the ledger has the change. */
    interface Answer {
        long revision();
    }

    /** How a refusal becomes a payload. */
    interface Refusal<P> {
        P payload(long revision, List<UserError> errors);
    }

    <A extends Answer, P> P answer(
            DataFetchingEnvironment environment, Supplier<A> change, Function<A, P> payload, Refusal<P> refusal) {
        A answer;
        try {
            answer = change.get();
        } catch (RolegraphException.Refused e) {
            return refusal.payload(ledger.revision(), List.of(UserError.of(e)));
        }
        Request request = environment.getGraphQlContext().get(Request.class);
        request.pending(!projector.await(answer.revision(), READ_BACK));
        return payload.apply(answer);
    }

    /** See {@link MutationInput#once}. */
    <A> A once(MutationInput input, Class<A> answer, Supplier<A> change) {
        return input.once(mutations, answer, change);
    }
}
