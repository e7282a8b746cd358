package dev.rolegraph.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoleWordsTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Site Engineer",
                "site_engineer-2",
                "DATA ENGINEERS III",
                "platform crew",
                "other billing services",
                "Bau Ingenieur/Engineer",
                "Unit “architect”",
                "the*designer*",
                "zig-zag"
            })
    void whatEndsLikeARoleIsSeenAtAGlance(String phrase) {
        assertThat(RoleWords.mayEndIn(phrase)).isTrue();
        assertThat(RoleWords.mayEndIn("see (" + phrase + "), then go → on")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "engine", "steam", "It rains – 3 days", "reengineering -"})
    void whatHoldsNoSuchWordIsPassedOver(String phrase) {
        assertThat(RoleWords.mayEndIn(phrase)).isFalse();
    }
}
