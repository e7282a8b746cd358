package dev.rolegraph.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.net.URI;
import java.util.List;

/** The page on which people ask. All that it loads comes from this server, and its policy lets it reach no other. */
@Controller
class GraphiqlPage {
    /** Styles may stand in elements, because the editor measures and places its lines that way. */
    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "font-src data:",
            "img-src 'self' data:",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'");

    /** In the order of the tabs. */
    static final List<String> EXAMPLES = List.of(
            "1-who-works-with-whom",
            "2-what-a-role-needs",
            "3-find-roles",
            "4-draw-the-neighbourhood",
            "5-how-much-there-is");

    private final String page = Packaged.text("graphiql/page.html");
    private final List<String> examples = EXAMPLES.stream()
            .map(name -> Packaged.text("examples/" + name + ".graphql"))
            .toList();

    @Get("/")
    HttpResponse<?> home() {
        return HttpResponse.temporaryRedirect(URI.create("/graphiql"));
    }

    @Get(value = "/graphiql", produces = MediaType.TEXT_HTML)
    HttpResponse<String> page() {
        return HttpResponse.ok(page)
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff");
    }

    @Get("/graphiql/examples")
    List<String> examples() {
        return examples;
    }
}
