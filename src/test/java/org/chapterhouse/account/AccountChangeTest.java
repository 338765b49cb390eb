package org.chapterhouse.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.chapterhouse.problem.Invalid;
import org.junit.jupiter.api.Test;

class AccountChangeTest {

    @Test
    void disablingNeedsAReasonThatFits() {
        assertThat(AccountChange.disabling(" Left\nthe house ").reason()).isEqualTo("Left the house");
        assertThat(AccountChange.disabling("x".repeat(200)).reason()).hasSize(200);
        for (String unfit : new String[] {null, "", " \n\u0000 ", "x".repeat(201)}) {
            assertThatThrownBy(() -> AccountChange.disabling(unfit)).isInstanceOf(Invalid.class);
        }
    }

    @Test
    void aReasonIsForDisablingOnly() {
        assertThat(AccountChange.enabling().reason()).isNull();
        assertThat(new AccountChange(Role.EDITOR, null, " ").reason()).isNull();
        assertThatThrownBy(() -> new AccountChange(null, false, "Back")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new AccountChange(Role.EDITOR, null, "Why not"))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void anotherRoleAndDisablingEndAdministering() {
        assertThat(AccountChange.to(Role.EDITOR).endsAdministering()).isTrue();
        assertThat(AccountChange.disabling("Left").endsAdministering()).isTrue();
        assertThat(new AccountChange(Role.ADMIN, true, "Left").endsAdministering())
                .isTrue();
        assertThat(AccountChange.to(Role.ADMIN).endsAdministering()).isFalse();
        assertThat(AccountChange.enabling().endsAdministering()).isFalse();
        assertThat(new AccountChange(null, null, null).endsAdministering()).isFalse();
    }
}
