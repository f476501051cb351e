package org.bantin.newsroom.admin;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bantin.repository.access.Role;
import org.bantin.repository.account.Account;
import org.springframework.util.MultiValueMap;

/** What the form of an account or a group sends. */
record UserForm(MultiValueMap<String, String> sent) {
    String text(String field) {
        String value = sent.getFirst(field);
        return value == null ? "" : Normalizer.normalize(value.strip(), Normalizer.Form.NFC);
    }

    String password() {
        String value = sent.getFirst("password");
        return value == null ? "" : value;
    }

    Set<String> several(String field) {
        return sent.getOrDefault(field, List.of()).stream()
                .map(String::strip)
                .filter(value -> value.matches("[\\p{L}\\p{N}._-]+"))
                .collect(Collectors.toSet());
    }

    Set<Role> roles() {
        return several("roles").stream().flatMap(id -> Role.of(id).stream()).collect(Collectors.toSet());
    }

    /** What the form of an account shows, in a certain order. */
    static List<String> mark(Account account) {
        return List.of(
                account.name(),
                account.displayName(),
                account.email(),
                inOrder(account.roles().stream().map(Role::id)),
                inOrder(account.sections().stream()),
                inOrder(account.types().stream()),
                inOrder(account.groups().stream()),
                account.enabled() ? "" : "–");
    }

    private static String inOrder(Stream<String> parts) {
        return parts.sorted().collect(Collectors.joining(", "));
    }

    Account account(String name) {
        return new Account(
                name,
                text("displayName"),
                roles(),
                several("sections"),
                sent.containsKey("enabled"),
                several("types"),
                several("groups"),
                text("email"));
    }
}
