package dev.rolegraph.graphql;

import dev.rolegraph.role.RolegraphException;
import dev.rolegraph.security.Caller;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One client's conversation by the protocol graphql-transport-ws: what is said in which order, and with which code it
 * ends where the client does not keep to it.
 */
final class Conversation {
    /** How a client's side is reached. */
    interface Line {
        /** Completes when the client's machine has it. */
        CompletionStage<?> send(String text);

        void close(int code, String reason);
    }

    private static final int MOST_OPERATIONS = 100;

    private final Line line;
    private final Function<Map<String, Object>, Caller> callers;
    private final BiFunction<Caller, Map<String, Object>, Flux<Answer>> answers;
    private final Executor threads;
    private final Map<String, Disposable.Swap> operations = new ConcurrentHashMap<>();
    private final AtomicInteger unsentErrors = new AtomicInteger();
    private volatile boolean isInitialised;
    private volatile @Nullable Caller caller;

    /**
     * @param callers who a client is, by what it says at first; may take its time
     * @param answers to an operation's parameters; what fails is an answer, too
     */
    Conversation(
            Line line,
            Function<Map<String, Object>, Caller> callers,
            BiFunction<Caller, Map<String, Object>, Flux<Answer>> answers,
            Executor threads) {
        this.line = line;
        this.callers = callers;
        this.answers = answers;
        this.threads = threads;
    }

    /** Whether the client has begun, be it acknowledged or not yet. */
    boolean isInitialised() {
        return isInitialised;
    }

    /** Messages come one after the other. */
    void receive(String text) {
        var message = SocketMessage.parse(text);
        if (message.isEmpty()) {
            line.close(4400, "This is no message of graphql-transport-ws");
            return;
        }
        switch (message.get()) {
            case SocketMessage.Init init -> initialise(init);
            case SocketMessage.Ping ping -> line.send(SocketMessage.pong(ping.payload()));
            case SocketMessage.Pong _ -> {}
            case SocketMessage.Subscribe subscribe -> subscribe(subscribe);
            case SocketMessage.Complete complete -> end(complete.id());
        }
    }

    private void initialise(SocketMessage.Init init) {
        if (isInitialised) {
            line.close(4429, "Too many initialisation requests");
            return;
        }
        isInitialised = true;
        threads.execute(() -> {
            try {
                caller = callers.apply(init.payload());
                line.send(SocketMessage.acknowledged());
            } catch (RolegraphException.Unauthorized e) {
                line.close(4403, "Forbidden");
            } catch (RuntimeException e) {
                line.close(4500, "Something went wrong here: try again");
            }
        });
    }

    private void subscribe(SocketMessage.Subscribe asked) {
        var known = caller;
        if (known == null) {
            line.close(4401, "Unauthorized");
            return;
        }
        var id = asked.id();
        if (operations.size() + unsentErrors.get() >= MOST_OPERATIONS) {
            line.close(4400, "More than %d operations at once".formatted(MOST_OPERATIONS));
            return;
        }
        var operation = Disposables.swap();
        if (operations.putIfAbsent(id, operation) != null) {
            // A close frame has room for 123 bytes.
            line.close(4409, "Subscriber for %.80s already exists".formatted(id));
            return;
        }
        operation.update(answers.apply(known, asked.payload())
                // The next is asked for once this one is with the client.
                .concatMap(answer -> send(id, operation, answer), 0)
                .then(Mono.defer(() -> operations.remove(id, operation)
                        ? Mono.fromCompletionStage(line.send(SocketMessage.complete(id)))
                        : Mono.empty()))
                .subscribe(sent -> {}, failure -> operations.remove(id, operation)));
    }

    /** After an error of the whole operation nothing more is said of it. */
    private Mono<?> send(String id, Disposable operation, Answer answer) {
        if (answer.failure() == null) {
            return Mono.fromCompletionStage(line.send(SocketMessage.next(id, answer)));
        }
        // The id is free again before the client can know it; what waits for the client stays counted, and so bounded.
        unsentErrors.incrementAndGet();
        operations.remove(id, operation);
        return Mono.fromCompletionStage(line.send(SocketMessage.error(id, answer)))
                .doFinally(end -> unsentErrors.decrementAndGet());
    }

    private void end(String id) {
        var operation = operations.remove(id);
        if (operation != null) {
            operation.dispose();
        }
    }

    /** The client is gone, or is to go. */
    void end() {
        operations.keySet().forEach(this::end);
    }
}
