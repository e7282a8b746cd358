package dev.rolegraph.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnHostsTests {
    private static final int PORT = 8080;

    private final OwnHosts onLoopback = new OwnHosts("127.0.0.1", List.of());
    private final OwnHosts published = new OwnHosts("192.0.2.7", List.of("roles.example.com", "other.example:9000"));

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "LOCALHOST:8080", "127.0.0.1:8080", "[::1]:8080"})
    void answersForLoopback(String host) {
        assertThat(onLoopback.hasHost(host, PORT)).isTrue();
        assertThat(onLoopback.hasOrigin("http://" + host, PORT)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "localhost:8081",
                "evil.example:8080",
                "localhost.evil.example:8080",
                "127.0.0.1.evil.example:8080",
                "localhost:8080@evil.example",
                "evil.example#localhost:8080",
                "evil.example/localhost:8080",
                "localhost:8080/",
                "roles.example.com",
                "192.0.2.7:8080",
                " "
            })
    void refusesEveryOtherHost(String host) {
        assertThat(onLoopback.hasHost(host, PORT)).isFalse();
        assertThat(onLoopback.hasOrigin("http://" + host, PORT)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "",
                "localhost:8080",
                "file://",
                "chrome-extension://localhost:8080",
                "http:localhost:8080"
            })
    void refusesWhatIsNoOriginOfAWebPage(String origin) {
        assertThat(onLoopback.hasOrigin(origin, PORT)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "roles.example.com",
                "roles.example.com:443",
                "other.example:9000",
                "192.0.2.7:8080",
                "localhost:8080"
            })
    void answersForConfiguredNamesAndItsOwnAddress(String host) {
        assertThat(published.hasHost(host, PORT)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"other.example", "other.example:8080", "roles.example.com.evil.example", "192.0.2.8:8080"})
    void refusesWhatIsNotConfigured(String host) {
        assertThat(published.hasHost(host, PORT)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://roles.example.com", "http://other.example:9000"})
    void answersPagesOfConfiguredNames(String origin) {
        assertThat(published.hasOrigin(origin, PORT)).isTrue();
    }
}
