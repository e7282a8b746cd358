package dev.rolegraph.security;

import dev.rolegraph.ledger.Access;
import dev.rolegraph.ledger.ApiKey;
import dev.rolegraph.ledger.ApiKeys;
import dev.rolegraph.role.RolegraphException;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lets an admin give keys to others, and take them back. */
@Controller("/keys")
@ExecuteOn(TaskExecutors.BLOCKING)
class KeysController {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@-]{0,99}");

    private final ApiKeys keys;
    private final Callers callers;

    KeysController(ApiKeys keys, Callers callers) {
        this.keys = keys;
        this.callers = callers;
    }

    @Introspected
    record Holder(String name, String access, String createdAt) {
        static Holder of(ApiKey key) {
            return new Holder(key.name(), key.access().name(), key.createdAt().toString());
        }
    }

    @Introspected
    record Wanted(@Nullable String name, @Nullable String access) {}

    /** The only time that anybody sees the key. */
    @Introspected
    record Created(String name, String access, String key) {}

    @Get
    List<Holder> list(HttpRequest<?> request) {
        callers.of(request).require(Permission.ADMIN);
        return keys.all().stream().map(Holder::of).toList();
    }

    @Post
    HttpResponse<Created> create(HttpRequest<?> request, @Body Wanted wanted) {
        callers.of(request).require(Permission.ADMIN);
        var name = checked(wanted.name());
        var access = access(wanted.access());
        var key = Key.random();
        if (!keys.add(name, access, key.hash())) {
            throw new RolegraphException.BadRequest(
                    "There is a key '%s' already: choose another name, or revoke that one first.".formatted(name));
        }
        return HttpResponse.created(new Created(name, access.name(), key.secret()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Delete("/{name}")
    HttpResponse<?> revoke(HttpRequest<?> request, String name) {
        callers.of(request).require(Permission.ADMIN);
        if (name.equals(AdminKey.NAME)) {
            throw new RolegraphException.BadRequest(
                    "The key 'admin' is the one that every other comes from: stop the server and replace it with 'keys create --admin'.");
        }
        if (!keys.remove(checked(name))) {
            throw new RolegraphException.NotFound("There is no key '%s': 'keys list' names all.".formatted(name));
        }
        return HttpResponse.noContent();
    }

    private static String checked(@Nullable String name) {
        if (name == null || !NAME.matcher(name).matches()) {
            throw new RolegraphException.BadRequest(
                    "A key's name has 1 to 100 letters, digits and . _ @ -, and begins with a letter or digit.");
        }
        return name;
    }

    private static Access access(@Nullable String access) {
        return Arrays.stream(Access.values())
                .filter(level -> level.name().equalsIgnoreCase(access))
                .findFirst()
                .orElseThrow(() -> new RolegraphException.BadRequest("A key's access is reader, editor or admin."));
    }
}
