package dev.rolegraph.vocabulary;

import static dev.rolegraph.vocabulary.ShippedVocabulary.VOCABULARY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoleEndsTests {
    private static final List<String> AROUND = List.of(
            "%s", "%ss", "%ses", "the Senior %s Agent", "`%s`", "@%s.md", "[%s](y)", "Our %s II", "%s (lead)", "%s's");
    private static final List<String> SIGNS =
            List.of(" ", "-", ".", "#", "&", "`", "*", "_", "/", "(", "3", "s", "é", "™", "Ｃ", "\uFE0F");

    @Test
    void noSpellingIsPassedOver() {
        assertThat(spellings()
                        .flatMap(name -> AROUND.stream().map(around -> around.formatted(name)))
                        .filter(RoleEndsTests::isPassedOver))
                .isEmpty();
    }

    @Test
    void noSpellingWithOtherSignsIsPassedOver() {
        var random = new Random(13);
        assertThat(spellings()
                        .flatMap(name ->
                                Stream.generate(() -> changed(name, random)).limit(20))
                        .filter(RoleEndsTests::isPassedOver))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Reads what all customers say → and asks", "Keep calls below 200 ms"})
    void textsWithoutNamesArePassedOver(String text) {
        assertThat(VOCABULARY.mayNameRole(text)).isFalse();
    }

    private static boolean isPassedOver(String text) {
        return !VOCABULARY.mayNameRole(text)
                && (VOCABULARY.role(text).known()
                        || VOCABULARY.role(text + " Team").known()
                        || !VOCABULARY.rolesIn(text).isEmpty());
    }

    private static String changed(String name, Random random) {
        var at = random.nextInt(name.length() + 1);
        var behind = Math.min(name.length(), at + random.nextInt(2));
        return name.substring(0, at) + SIGNS.get(random.nextInt(SIGNS.size())) + name.substring(behind);
    }

    /** Short for a team, too. */
    private static Stream<String> spellings() {
        return VOCABULARY.roles().stream()
                .flatMap(known -> Stream.concat(Stream.of(known.name()), known.aliases().stream()))
                .flatMap(name -> Stream.of(name, name.replaceFirst("(?i) team$", "")));
    }
}
