package dev.rolegraph.security;

import dev.rolegraph.ledger.Access;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.validator.TokenValidator;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Recognises the holder of a key by the key's hash in the ledger. */
@Singleton
class KeyAuthentication implements TokenValidator<HttpRequest<?>> {
    private final RecentKeys keys;
    private final Scheduler blocking;

    KeyAuthentication(RecentKeys keys, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.keys = keys;
        this.blocking = Schedulers.fromExecutorService(blocking);
    }

    static String role(Access access) {
        return access.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Publisher<Authentication> validateToken(String token, HttpRequest<?> request) {
        return Mono.fromCallable(() -> of(token)).subscribeOn(blocking).flatMap(Mono::justOrEmpty);
    }

    Optional<Authentication> of(String key) {
        return keys.findByHash(new Key(key).hash())
                .map(found -> Authentication.build(found.name(), List.of(role(found.access()))));
    }
}
