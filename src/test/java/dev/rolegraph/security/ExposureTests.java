package dev.rolegraph.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolegraph.role.RolegraphException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExposureTests {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "127.0.0.1, -,     true",
                "localhost, -,     true",
                "::1,       -,     true",
                "127.0.0.1, false, false",
                "0.0.0.0,   true,  true",
                "0.0.0.0,   false, false"
            })
    void readsNeedAKeyUnlessTheyStayOnThisMachineOrAreMadePublic(String host, Boolean publicReads, boolean keyless) {
        assertThat(new Exposure(host, publicReads).readsNeedNoKey()).isEqualTo(keyless);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7"})
    void aPublicStartSaysWhoMayRead(String host) {
        assertThatThrownBy(() -> new Exposure(host, null))
                .isInstanceOf(RolegraphException.BadRequest.class)
                .hasMessageContainingAll(host, "ROLEGRAPH_SECURITY_PUBLIC_READS", "MICRONAUT_SERVER_HOST");
    }
}
