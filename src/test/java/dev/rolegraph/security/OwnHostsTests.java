package dev.rolegraph.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnHostsTests {
    private final OwnHosts onLoopback = new OwnHosts("127.0.0.1", List.of());
    private final OwnHosts published = new OwnHosts("box.example", List.of("roles.example.com", " other.example:9000"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:8080",
                "LOCALHOST:8580",
                "localhost",
                "127.0.0.1:8080",
                "[::1]:8080",
                "192.0.2.7:8080",
                "10.0.0.3"
            })
    void answersForLoopbackAndForAddresses(String host) {
        assertThat(onLoopback.hasHost(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "evil.example:8080",
                "localhost.evil.example:8080",
                "127.0.0.1.evil.example:8080",
                "localhost:8080@evil.example",
                "evil.example#localhost:8080",
                "evil.example/localhost:8080",
                "localhost:8080/",
                "roles.example.com",
                "127.0.0.1.nip.example",
                "0x7f000001.example",
                " "
            })
    void refusesEveryOtherName(String host) {
        assertThat(onLoopback.hasHost(host)).isFalse();
        assertThat(onLoopback.hasOrigin("http://" + host, "localhost:8080")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"roles.example.com", "roles.example.com:443", "other.example:9000", "box.example:8080"})
    void answersForConfiguredNamesAndTheOneItListensOn(String host) {
        assertThat(published.hasHost(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"other.example:8080", "roles.example.com.evil.example", "example.com"})
    void refusesWhatIsNotConfigured(String host) {
        assertThat(published.hasHost(host)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, localhost:8080",
        "http://LOCALHOST:8580, localhost:8580",
        "http://127.0.0.1, 127.0.0.1",
        "http://127.0.0.1:80, 127.0.0.1",
        "https://[::1]:8443, [::1]:8443"
    })
    void answersItsOwnPages(String origin, String host) {
        assertThat(onLoopback.hasOrigin(origin, host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "localhost:8080",
                "file://",
                "chrome-extension://localhost:8080",
                "http:localhost:8080",
                "http://localhost:3000",
                "http://localhost",
                "http://127.0.0.1:8080",
                "http://192.0.2.7:8080"
            })
    void refusesPagesOfOtherServersAndWhatIsNoPage(String origin) {
        assertThat(onLoopback.hasOrigin(origin, "localhost:8080")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://roles.example.com, roles.example.com",
        "http://other.example:9000, box.example:8080",
        "https://roles.example.com, 10.0.0.3:8080"
    })
    void answersPagesOfConfiguredNames(String origin, String host) {
        assertThat(published.hasOrigin(origin, host)).isTrue();
    }
}
