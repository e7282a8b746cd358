package dev.rolegraph.bench.questions;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Gives back the bytes that were put: as fast as this HTTP server can answer. Not for tests, which share the class path. */
@Controller("/memory")
@Requires(property = "rolegraph.benchmark")
class Memory {
    private final Map<String, byte[]> kept = new ConcurrentHashMap<>();

    @Put(uri = "/{key}", consumes = MediaType.ALL)
    void put(@PathVariable String key, @Body byte[] bytes) {
        kept.put(key, bytes);
    }

    @Get(uri = "/{key}", produces = MediaType.APPLICATION_JSON)
    HttpResponse<byte[]> get(@PathVariable String key) {
        return HttpResponse.ok(kept.get(key));
    }
}
