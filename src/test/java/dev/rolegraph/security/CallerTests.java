package dev.rolegraph.security;

import static dev.rolegraph.security.Permission.ADMIN;
import static dev.rolegraph.security.Permission.READ;
import static dev.rolegraph.security.Permission.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rolegraph.ledger.Access;
import dev.rolegraph.role.RolegraphException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerTests {
    @ParameterizedTest
    @CsvSource({"READER, true, false, false", "EDITOR, true, true, false", "ADMIN, true, true, true"})
    void mayDoWhatTheLevelsBelowMayDo(Access access, boolean read, boolean write, boolean admin) {
        var caller = new Caller("someone", access, true);

        assertThat(caller.may(READ)).isEqualTo(read);
        assertThat(caller.may(WRITE)).isEqualTo(write);
        assertThat(caller.may(ADMIN)).isEqualTo(admin);
    }

    @Test
    void withoutAKeyIsAskedForOne() {
        assertThatThrownBy(() -> Caller.anonymous(true).require(WRITE))
                .isInstanceOf(RolegraphException.Unauthorized.class)
                .hasMessage("This needs an editor's key: send the header 'Authorization: Bearer KEY'.");
        assertThatThrownBy(() -> Caller.anonymous(false).require(READ))
                .isInstanceOf(RolegraphException.Unauthorized.class);
    }

    @Test
    void withTooWeakAKeyIsTold() {
        assertThatThrownBy(() -> new Caller("dashboard", Access.READER, true).require(ADMIN))
                .isInstanceOf(RolegraphException.Forbidden.class)
                .hasMessage("The key 'dashboard' may not do this: use an admin's key.");
    }
}
