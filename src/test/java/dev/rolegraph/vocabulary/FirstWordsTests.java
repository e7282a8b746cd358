package dev.rolegraph.vocabulary;

import static dev.rolegraph.vocabulary.ShippedVocabulary.VOCABULARY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstWordsTests {
    private static final List<String> AROUND = List.of(
            "%s",
            "the %s", "%s 3.2+", "%s3", "Google %s framework", "`%s`", "(%s)", "a/%s", "x.%s", "[%s](y)", "– %s: it");
    private static final List<String> SIGNS = List.of(
            " ", "-", ".", "#", "++", "&", "`", "*", "_", "/", "(", "3", "v", "JS", "é", "™", "…", "Ｃ", "\uFE0F", "a");

    @Test
    void noSpellingIsPassedOver() {
        assertThat(spellings()
                        .flatMap(name -> AROUND.stream().map(around -> around.formatted(name)))
                        .filter(FirstWordsTests::isPassedOver))
                .isEmpty();
    }

    @Test
    void noSpellingWithOtherSignsIsPassedOver() {
        var random = new Random(11);
        assertThat(spellings()
                        .flatMap(name ->
                                Stream.generate(() -> changed(name, random)).limit(20))
                        .filter(FirstWordsTests::isPassedOver))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Reads the data of all customers, and asks",
                "- **Owner**: whoever is on call → tells the others",
                "Open the studio",
            })
    void mostTextsArePassedOver(String text) {
        assertThat(VOCABULARY.mayNameTechnology(text)).isFalse();
    }

    private static boolean isPassedOver(String text) {
        return !VOCABULARY.mayNameTechnology(text)
                && (VOCABULARY.technology(text).isPresent()
                        || !VOCABULARY.technologiesIn(text).isEmpty());
    }

    private static String changed(String name, Random random) {
        var at = random.nextInt(name.length() + 1);
        var behind = Math.min(name.length(), at + random.nextInt(2));
        return name.substring(0, at) + SIGNS.get(random.nextInt(SIGNS.size())) + name.substring(behind);
    }

    private static Stream<String> spellings() {
        return VOCABULARY.technologies().stream()
                .flatMap(known -> Stream.concat(Stream.of(known.name()), known.aliases().stream()));
    }
}
