package dev.rolegraph.security;

import dev.rolegraph.ledger.Access;
import dev.rolegraph.role.RolegraphException;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Comparator;

/** Tells who makes a request. */
@Singleton
public class Callers {
    private final Exposure exposure;
    private final KeyAuthentication keys;

    Callers(Exposure exposure, KeyAuthentication keys) {
        this.exposure = exposure;
        this.keys = keys;
    }

    /** @throws RolegraphException.Unauthorized where the request carries credentials that are not valid */
    public Caller of(HttpRequest<?> request) {
        var authentication = request.getUserPrincipal(Authentication.class);
        if (authentication.isPresent()) {
            return known(authentication.get());
        }
        if (request.getHeaders().contains(HttpHeaders.AUTHORIZATION)) {
            throw notValid();
        }
        return anonymous();
    }

    /** Who makes a request without a key. */
    public Caller anonymous() {
        return Caller.anonymous(exposure.readsNeedNoKey());
    }

    /**
     * The holder of a key that came by another way than a header. Asks the ledger: not for an event loop.
     *
     * @throws RolegraphException.Unauthorized where the key is not valid
     */
    public Caller holding(String key) {
        return keys.of(key).map(Callers::known).orElseThrow(Callers::notValid);
    }

    private static Caller known(Authentication authentication) {
        var access = Arrays.stream(Access.values())
                .filter(level -> authentication.getRoles().contains(KeyAuthentication.role(level)))
                .max(Comparator.naturalOrder());
        return new Caller(authentication.getName(), access.orElse(null), true);
    }

    private static RolegraphException notValid() {
        return new RolegraphException.Unauthorized(
                "The key is not valid: check the header 'Authorization: Bearer KEY', or ask an admin for a new one.");
    }
}
