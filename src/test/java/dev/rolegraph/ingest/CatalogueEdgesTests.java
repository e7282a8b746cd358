package dev.rolegraph.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolegraph.role.Collaboration;
import dev.rolegraph.role.Slug;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The catalogue hangs together: roles name each other, and most of what one says the other confirms. */
class CatalogueEdgesTests {
    private static final int FEWEST_NAMING = 2;
    private static final double MUTUAL = 0.75;

    private final Catalogue catalogue = Catalogue.shipped();

    @Test
    void leavesNoRoleAlone() {
        var naming = new TreeMap<Slug, Set<Slug>>();
        catalogue
                .roles()
                .values()
                .forEach(role -> role.facts(Collaboration.class)
                        .map(collaboration -> collaboration.with().slug())
                        .filter(partner -> !partner.equals(role.slug()))
                        .forEach(partner -> naming.computeIfAbsent(partner, slug -> new TreeSet<>())
                                .add(role.slug())));

        var alone = catalogue.roles().keySet().stream()
                .filter(role -> naming.getOrDefault(role, Set.of()).size() < FEWEST_NAMING)
                .map(role -> "%s is named by %s only: name it in the documents of its partners"
                        .formatted(role, naming.getOrDefault(role, Set.of())))
                .toList();

        assertThat(alone).isEmpty();
    }

    @Test
    void confirmsMostOfWhatRolesSayOfEachOther() {
        var stating = new TreeMap<String, Set<Slug>>();
        catalogue
                .roles()
                .values()
                .forEach(role -> role.facts(Collaboration.class)
                        .filter(collaboration -> collaboration.kind().isMutual())
                        .forEach(collaboration -> stating.computeIfAbsent(
                                        pair(role.slug(), collaboration.with().slug()), key -> new HashSet<>())
                                .add(role.slug())));

        var oneSided = stating.entrySet().stream()
                .filter(entry -> entry.getValue().size() == 1)
                .map(entry -> "%s: stated by %s alone".formatted(entry.getKey(), entry.getValue()))
                .toList();

        var mutual = 1.0 - (double) oneSided.size() / stating.size();
        System.out.printf("works with, stated from both sides: %.3f of %d pairs%n", mutual, stating.size());
        assertThat(mutual)
                .as(
                        "share of pairs with Works With from both sides; answer some of these where it is true:%n%s",
                        String.join(System.lineSeparator(), oneSided))
                .isGreaterThanOrEqualTo(MUTUAL);
    }

    private static String pair(Slug one, Slug other) {
        return String.join(" – ", new TreeSet<>(List.of(one.value(), other.value())));
    }
}
