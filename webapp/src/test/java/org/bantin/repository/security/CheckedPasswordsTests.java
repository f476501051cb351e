package org.bantin.repository.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.apache.jackrabbit.oak.spi.security.user.util.PasswordUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckedPasswordsTests {
    private final CheckedPasswords passwords = new CheckedPasswords(10_000);
    private String hash = "";

    @BeforeEach
    void hash() throws Exception {
        hash = PasswordUtil.buildPasswordHash("mật khẩu đúng", OakSecurity.PASSWORD_ALGORITHM, 16, 10_000);
    }

    @Test
    void whatWasRightOnceIsStillComparedWithEveryOther() {
        assertThat(passwords.isSame(hash, "mật khẩu đúng")).isTrue();
        assertThat(passwords.isSame(hash, "mật khẩu đúng")).isTrue();
        assertThat(passwords.isSame(hash, "mật khẩu sai")).isFalse();
        assertThat(passwords.isSame(hash, "")).isFalse();
    }

    @Test
    void aChangedPasswordEndsTheOldOneAtOnce() throws Exception {
        assertThat(passwords.isSame(hash, "mật khẩu đúng")).isTrue();
        String changed = PasswordUtil.buildPasswordHash("mật khẩu mới", OakSecurity.PASSWORD_ALGORITHM, 16, 10_000);
        assertThat(passwords.isSame(changed, "mật khẩu đúng")).isFalse();
        assertThat(passwords.isSame(changed, "mật khẩu mới")).isTrue();
    }

    @Test
    void lettersAndMarksTypedApartAreTheSamePassword() throws Exception {
        String apart = Normalizer.normalize("mật khẩu đúng", Normalizer.Form.NFD);
        assertThat(apart).isNotEqualTo("mật khẩu đúng");
        assertThat(passwords.isSame(hash, apart)).isTrue();
        String keptApart = PasswordUtil.buildPasswordHash(apart, OakSecurity.PASSWORD_ALGORITHM, 16, 10_000);
        assertThat(passwords.isSame(keptApart, apart)).isTrue();
        assertThat(passwords.isSame(hash, "mat khau dung")).isFalse();
    }

    @Test
    void withoutAnAccountNoPasswordIsRight() {
        assertThat(passwords.isSame(null, "mật khẩu đúng")).isFalse();
    }
}
