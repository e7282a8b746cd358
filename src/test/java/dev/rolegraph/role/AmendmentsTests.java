package dev.rolegraph.role;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rolegraph.role.Amendment.Alias;
import dev.rolegraph.role.Amendment.Curation;
import dev.rolegraph.role.Amendment.Merge;
import dev.rolegraph.role.Amendment.Withdrawal;
import dev.rolegraph.vocabulary.VocabularyFactory;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What documents say when people have stated something beside them. */
class AmendmentsTests {
    private static final Names NAMES = VocabularyFactory.vocabulary(null);
    private static final Slug ALPHA = new Slug("alpha-engineer");
    private static final Slug BETA = new Slug("beta-engineer");
    private static final Slug GAMMA = new Slug("gamma-engineer");
    private static final Passage HERE = new Passage(3, 3, "as it stands there");

    private static Amendments amendments(Amendment... inOrder) {
        return new Amendments(List.of(inOrder), NAMES);
    }

    private static Collaboration with(String partner, String on) {
        return new Collaboration(NAMES.role(partner), CollaborationKind.WORKS_WITH, on, HERE);
    }

    private static Skill skill(String name, String level) {
        return new Skill(name, Slug.of(name), null, null, level, HERE);
    }

    private static Reading reading(RoleReading... roles) {
        return new Reading(List.of(roles), List.of(), new Coverage(0, 0, 0, 0));
    }

    private static RoleReading role(Slug slug, Fact... facts) {
        return new RoleReading(slug, NAMES.role(slug.value()).name(), List.of(facts));
    }

    private static Merge merge(Slug from, Slug into) {
        return new Merge(
                from,
                NAMES.role(from.value()).name(),
                into,
                NAMES.role(into.value()).name());
    }

    private static Curation curation(Slug role, Stance stance, Fact fact) {
        return new Curation(role, stance, fact, "because");
    }

    @Test
    void without_amendments_a_reading_is_itself() {
        var reading = reading(role(ALPHA, with("Beta Engineer", "plans")));
        assertThat(amendments().applied(reading)).isSameAs(reading);
    }

    @Test
    void a_name_that_is_taken_back_means_itself() {
        var merge = merge(ALPHA, BETA);
        var amendments = amendments(merge, merge(BETA, GAMMA), new Withdrawal(merge));
        assertThat(amendments.role(ALPHA)).isEqualTo(ALPHA);
        assertThat(amendments.role(BETA)).isEqualTo(GAMMA);
        assertThat(amendments.slugsOf(GAMMA)).containsExactlyInAnyOrder(GAMMA, BETA);
        var reading = reading(role(ALPHA, with("Gamma Engineer", "plans")));
        assertThat(amendments.applied(reading)).isEqualTo(reading);
    }

    @Test
    void an_old_name_means_the_role_that_it_became_however_long_the_way() {
        var amendments = amendments(
                new Alias(new Slug("guru"), "Guru", ALPHA, "Alpha Engineer"), merge(ALPHA, BETA), merge(BETA, GAMMA));
        assertThat(amendments.role(new Slug("guru"))).isEqualTo(GAMMA);
        assertThat(amendments.role(NAMES.role("Alpha Engineers")))
                .extracting(RoleName::slug, RoleName::name)
                .containsExactly(GAMMA, "Gamma Engineer");
        assertThat(amendments.slugsOf(GAMMA)).containsExactlyInAnyOrder(GAMMA, BETA, ALPHA, new Slug("guru"));
        assertThat(amendments.slugsOf(ALPHA)).containsExactlyInAnyOrder(ALPHA, new Slug("guru"));
    }

    @Test
    void what_a_merged_role_said_the_other_says_but_for_its_name() {
        var applied = amendments(merge(ALPHA, BETA))
                .applied(reading(
                        role(
                                ALPHA,
                                new Claim(RoleAttribute.NAME, "Alpha Engineer", HERE),
                                new Claim(RoleAttribute.LEVEL, "Senior", HERE),
                                with("Beta Engineer", "plans"),
                                with("Gamma Engineer", "plans")),
                        role(BETA, skill("Rigging", null))));
        assertThat(applied.roles()).hasSize(1);
        assertThat(applied.roles().getFirst().slug()).isEqualTo(BETA);
        assertThat(applied.roles().getFirst().facts())
                .containsExactly(
                        new Claim(RoleAttribute.LEVEL, "Senior", HERE),
                        with("Gamma Engineer", "plans"),
                        skill("Rigging", null));
    }

    @Test
    void a_skill_that_is_taken_back_is_gone_in_every_level() {
        var reading =
                reading(role(ALPHA, skill("Rigging", "Expert"), skill("Rigging", "Basic"), skill("Sailing", null)));
        var amendments = amendments(curation(ALPHA, Stance.WITHDRAWS, skill("rigging", null)));
        assertThat(amendments.applied(reading).roles().getFirst().facts()).containsExactly(skill("Sailing", null));
    }

    @Test
    void a_collaboration_that_is_taken_back_is_gone_whichever_side_states_it() {
        var amendments = amendments(curation(ALPHA, Stance.WITHDRAWS, with("Beta Engineer", "plans")));
        var reading = reading(
                role(BETA, with("Alpha Engineers", "Plans"), with("Alpha Engineer", "roofs")),
                role(GAMMA, with("Alpha Engineer", "plans")));
        assertThat(amendments.applied(reading).roles())
                .flatExtracting(RoleReading::facts)
                .containsExactly(with("Alpha Engineer", "roofs"), with("Alpha Engineer", "plans"));
    }

    @Test
    void phrases_of_one_topic_are_taken_back_together() {
        var amendments = amendments(curation(ALPHA, Stance.WITHDRAWS, with("Beta Engineer", "service contracts")));
        var reading = reading(role(ALPHA, with("Beta Engineer", "API contracts")));
        assertThat(amendments.applied(reading).roles().getFirst().facts()).isEmpty();
    }

    @Test
    void the_last_curation_of_a_fact_holds() {
        var against = curation(ALPHA, Stance.WITHDRAWS, skill("Rigging", null));
        var since = curation(ALPHA, Stance.SUPPORTS, skill("Rigging", "Expert"));
        var reading = reading(role(ALPHA, skill("Rigging", "Basic")));
        var amendments = amendments(against, since);
        assertThat(amendments.applied(reading)).isEqualTo(reading);
        assertThat(Arrays.asList(against, since))
                .filteredOn(amendments::isInForce)
                .containsExactly(since);
        assertThat(amendments.supports(CuratedFact.of(ALPHA, skill("Rigging", null), NAMES)))
                .isTrue();
    }

    @Test
    void a_curation_goes_with_its_role_when_that_is_merged() {
        var amendments = amendments(curation(ALPHA, Stance.WITHDRAWS, skill("Rigging", null)), merge(ALPHA, BETA));
        assertThat(amendments
                        .applied(reading(role(BETA, skill("Rigging", null))))
                        .roles()
                        .getFirst()
                        .facts())
                .isEmpty();
    }
}
