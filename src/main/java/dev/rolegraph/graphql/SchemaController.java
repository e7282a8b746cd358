package dev.rolegraph.graphql;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.util.StringUtils;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/** The schema as a file, for tools that generate code from it. */
@Controller("/schema.graphqls")
@Requires(property = "rolegraph.graphql.introspection", notEquals = StringUtils.FALSE)
class SchemaController {
    private final String sdl = SchemaFactory.sdl();

    @Get(produces = MediaType.TEXT_PLAIN)
    String schema() {
        return sdl;
    }
}
