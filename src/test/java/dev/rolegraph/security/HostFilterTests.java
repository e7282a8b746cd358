package dev.rolegraph.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostFilterTests {
    private static HostFilter filter(boolean readsNeedNoKey) {
        return new HostFilter(new Exposure("0.0.0.0", readsNeedNoKey), new OwnHosts("0.0.0.0", List.of()));
    }

    @ParameterizedTest
    @CsvSource({"evil.example, http://evil.example", "localhost:8080, http://evil.example", "'', http://localhost:8080"
    })
    void where_reads_need_no_key_pages_from_elsewhere_are_refused(String host, String origin) {
        var request = HttpRequest.GET("/graphql").header(HttpHeaders.HOST, host).header(HttpHeaders.ORIGIN, origin);
        var refused = filter(true).refuse(request);
        assertThat(refused).isNotNull();
        assertThat(refused.status().getCode()).isEqualTo(HttpStatus.FORBIDDEN.getCode());
    }

    @Test
    void where_everybody_needs_a_key_the_name_does_not_matter() {
        var request = HttpRequest.GET("/graphql").header(HttpHeaders.HOST, "roles.example.com");
        assertThat(filter(false).refuse(request)).isNull();
    }
}
