package org.bantin.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.bantin.repository.account.Account;
import org.bantin.repository.account.Accounts;
import org.bantin.repository.account.FormerAccount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsTests {
    private static final String PASSWORD = "một mật khẩu dài";
    private static final Account LAN = new Account("lan", "Nguyễn Thị Lan", Set.of(Role.REPORTER), Set.of(), true);

    private TestRepository repository;
    private Accounts accounts;

    @BeforeEach
    void open() {
        repository = TestRepository.inMemory();
        accounts = repository.accounts();
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void aNewStoreHasNobodyWhoCanSignIn() {
        assertThat(accounts.empty()).isTrue();
        assertThat(accounts.authenticate("admin", "admin")).isEmpty();
        accounts.add(LAN, PASSWORD);
        assertThat(accounts.empty()).isFalse();
    }

    @Test
    void signsInWithTheRightPasswordOnly() {
        accounts.add(LAN, PASSWORD);
        assertThat(accounts.authenticate("lan", PASSWORD))
                .contains(new Actor("lan", "Nguyễn Thị Lan", Set.of(Role.REPORTER), Set.of(), false));
        assertThat(accounts.authenticate(" Lan ", PASSWORD)).isPresent();
        assertThat(accounts.authenticate("lan", "một mật khẩu khác")).isEmpty();
        assertThat(accounts.authenticate("minh", PASSWORD)).isEmpty();
        assertThat(accounts.authenticate("", "")).isEmpty();
    }

    @Test
    void aRemovedAccountLeavesItsNameBehindAndNobodyTakesIt() {
        accounts.add(LAN, PASSWORD);
        accounts.update(new Account("lan", "Nguyễn Thị Lan", Set.of(Role.REPORTER), Set.of(), false));
        assertThat(accounts.displayName("lan")).as("locked").contains("Nguyễn Thị Lan");
        accounts.remove(new FormerAccount("lan", "Nguyễn Thị Lan", false, Instant.EPOCH, "admin"));
        assertThat(accounts.list()).isEmpty();
        assertThat(accounts.authenticate("lan", PASSWORD)).isEmpty();
        assertThat(accounts.displayName("lan")).contains("Nguyễn Thị Lan");
        assertThatThrownBy(() -> accounts.add(LAN, PASSWORD)).isInstanceOf(IllegalArgumentException.class);
        accounts.readmit("lan");
        accounts.add(LAN, PASSWORD);
        assertThat(accounts.authenticate("lan", PASSWORD)).isPresent();
        assertThat(accounts.former()).isEmpty();
    }

    @Test
    void storesPasswordsAsSlowHashes() {
        accounts.add(LAN, PASSWORD);
        String stored = repository
                .sessions()
                .read(
                        StoreName.DRAFT,
                        Actor.system("test"),
                        session -> session.getWorkspace()
                                .getQueryManager()
                                .createQuery("SELECT * FROM [rep:User] WHERE [rep:authorizableId] = 'lan'", "JCR-SQL2")
                                .execute()
                                .getNodes()
                                .nextNode()
                                .getProperty("rep:password")
                                .getString());
        assertThat(stored)
                .startsWith("{PBKDF2WithHmacSHA512}")
                .contains("-10000-")
                .doesNotContain("mật");
    }

    @Test
    void changesRolesSectionsNameAndPassword() {
        accounts.add(LAN, PASSWORD);
        Account promoted = new Account(
                "lan", "Lan", Set.of(Role.EDITOR, Role.PHOTO_LIBRARIAN), Set.of("lao-dong", "van-hoa"), true);
        accounts.update(promoted);
        assertThat(accounts.list()).containsExactly(promoted);
        accounts.update(LAN);
        assertThat(accounts.list()).containsExactly(LAN);
        accounts.changePassword("lan", "một mật khẩu mới hơn");
        assertThat(accounts.authenticate("lan", PASSWORD)).isEmpty();
        assertThat(accounts.authenticate("lan", "một mật khẩu mới hơn")).isPresent();
    }

    @Test
    void aDisabledAccountCannotSignInAndCanBeEnabledAgain() {
        accounts.add(LAN, PASSWORD);
        accounts.update(new Account("lan", "Lan", Set.of(Role.REPORTER), Set.of(), false));
        assertThat(accounts.authenticate("lan", PASSWORD)).isEmpty();
        assertThat(accounts.actor("lan")).isEmpty();
        accounts.update(LAN);
        assertThat(accounts.actor("lan")).isPresent();
    }

    @Test
    void refusesANameThatIsTaken() {
        accounts.add(LAN, PASSWORD);
        assertThatThrownBy(() -> accounts.add(LAN, PASSWORD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("taken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Lan", "l", "role:editor", "anonymous", "publisher", "a/b", "lan@nha", "../x", "nguyễn"})
    void refusesNamesThatCannotBeNames(String name) {
        Account account = new Account(name, "x", Set.of(Role.REPORTER), Set.of(), true);
        assertThatThrownBy(() -> accounts.add(account, PASSWORD)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "aaaaaaaaaaaaaa", "my-name-is-lan"})
    void refusesWeakPasswords(String password) {
        assertThatThrownBy(() -> accounts.add(LAN, password))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("password");
        assertThat(accounts.empty()).isTrue();
    }

    @Test
    void peopleMayBeCalledLikeARole() {
        accounts.add(new Account("editor", "Biên tập viên", Set.of(Role.REPORTER), Set.of(), true), PASSWORD);
        assertThat(accounts.authenticate("editor", PASSWORD).orElseThrow().roles())
                .containsExactly(Role.REPORTER);
    }
}
