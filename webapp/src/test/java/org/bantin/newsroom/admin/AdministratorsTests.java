package org.bantin.newsroom.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.bantin.repository.access.Role;
import org.bantin.repository.account.Account;
import org.bantin.repository.account.UserGroup;
import org.junit.jupiter.api.Test;

class AdministratorsTests {
    private static final UserGroup HOUSE = group(Role.ADMINISTRATOR);
    private static final Account MEMBER =
            new Account("an", "An", Set.of(), Set.of(), true, Set.of(), Set.of("nha"), "");

    @Test
    void countsThoseWhoAdministerByAGroup() {
        assertThat(Administrators.is(MEMBER, List.of(HOUSE))).isTrue();
        assertThat(Administrators.is(MEMBER, List.of(group(Role.EDITOR)))).isFalse();
    }

    @Test
    void somebodyAlwaysAdministers() {
        Account other = new Account("binh", "Bình", Set.of(Role.ADMINISTRATOR), Set.of(), true);
        Account locked = new Account("chi", "Chi", Set.of(Role.ADMINISTRATOR), Set.of(), false);
        List<UserGroup> groups = List.of(HOUSE);
        assertThat(Administrators.remain(List.of(MEMBER, locked), groups, group(Role.EDITOR)))
                .isFalse();
        assertThat(Administrators.remain(List.of(MEMBER, other), groups, group(Role.EDITOR)))
                .isTrue();
    }

    private static UserGroup group(Role role) {
        return new UserGroup("nha", "Nhà", Set.of(role), Set.of(), Set.of());
    }
}
