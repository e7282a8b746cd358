package dev.rolegraph.vocabulary;

import static dev.rolegraph.vocabulary.ShippedVocabulary.VOCABULARY;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearRolesTests {
    @ParameterizedTest
    @CsvSource({
        "backend-enginer, Backend Engineer",
        "Backand Engineers, Backend Engineer",
        "Engineer Data, Data Engineer",
        "securty-engineer, Security Engineer",
    })
    void aSlipOfSpellingIsNearTheRoleThatWasMeant(String written, String meant) {
        assertThat(VOCABULARY.role(written).known()).isFalse();
        assertThat(VOCABULARY.nearestRole(written)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kite-engineer",
                "mast engineer",
                "r-developer",
                "x",
                "",
                "engineer",
                "ferry planner of the north sea coast line"
            })
    void anotherNameIsNearNobody(String written) {
        assertThat(VOCABULARY.nearestRole(written)).isEmpty();
    }
}
