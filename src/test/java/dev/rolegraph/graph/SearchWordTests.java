package dev.rolegraph.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordTests {
    @ParameterizedTest
    @CsvSource({
        "postgresql, postgresql",
        "postg, postgresql",
        "delivery, deliveries",
        "mirco, micro",
        "postgers, postgresql",
        "ostgres, postgresql",
        "postggres, postgresql",
        "pistgres, postgresql",
        "postgres, postgre",
        "a+b, a+bc"
    })
    void isFoundAs(String word, String found) {
        assertThat(new SearchWord(word).is(found)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"go, gi", "data, dxtabase", "react, redaction", "pxstgers, postgresql", "postgresql, post", "a+, aa"})
    void isNotFoundAs(String word, String found) {
        assertThat(new SearchWord(word).is(found)).isFalse();
    }
}
