package org.bantin.repository.account;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bantin.repository.Records;
import org.bantin.repository.access.Role;
import org.jspecify.annotations.Nullable;

/** The groups of users as records of the draft store. Thread-safe. */
final class UserGroups {
    private static final String PLACE = "groups";

    private final Records records;

    UserGroups(Records records) {
        this.records = records;
    }

    Map<String, UserGroup> byId() {
        Map<String, UserGroup> groups = new HashMap<>();
        records.below(PLACE).forEach((id, values) -> groups.put(id, group(id, values)));
        return groups;
    }

    void put(UserGroup group) {
        String roles = group.roles().stream().map(Role::id).collect(Collectors.joining(" "));
        records.put(
                PLACE + "/" + group.id(),
                Map.of(
                        "title", group.title(),
                        "roles", roles,
                        "sections", String.join(" ", group.sections()),
                        "types", String.join(" ", group.types())));
    }

    void remove(String id) {
        records.remove(PLACE + "/" + id);
    }

    private static UserGroup group(String id, Map<String, String> values) {
        Set<Role> roles = words(values.get("roles")).stream()
                .flatMap(role -> Role.of(role).stream())
                .collect(Collectors.toSet());
        return new UserGroup(
                id, values.getOrDefault("title", id), roles, words(values.get("sections")), words(values.get("types")));
    }

    /** Names that are kept in one text, apart by spaces. */
    static Set<String> words(@Nullable String text) {
        return text == null || text.isBlank() ? Set.of() : Set.of(text.strip().split(" +"));
    }
}
