package org.bantin.newsroom.signin.oidc;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bantin.content.Slug;
import org.bantin.content.audit.AuditEntry;
import org.bantin.content.audit.AuditTrail;
import org.bantin.newsroom.signin.Digests;
import org.bantin.newsroom.signin.NewsroomProperties;
import org.bantin.newsroom.signin.session.CurrentActor;
import org.bantin.repository.Records;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.bantin.repository.account.Account;
import org.bantin.repository.account.Accounts;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Whose account somebody has whom the identity provider vouches for: the one linked before, the one with the same mail address
 * if the provider has verified it, or a new one where that is allowed. The claim's roles take the place of those given here.
 */
@Component
class OidcAccounts {
    private static final String LINKS = "oidc/";

    private final Accounts accounts;
    private final Records records;
    private final CurrentActor actors;
    private final AuditTrail audit;
    private final NewsroomProperties.Oidc settings;
    private final Clock clock;

    OidcAccounts(
            Accounts accounts,
            Records records,
            CurrentActor actors,
            AuditTrail audit,
            NewsroomProperties properties,
            Clock clock) {
        this.accounts = accounts;
        this.records = records;
        this.actors = actors;
        this.audit = audit;
        this.settings = properties.oidc();
        this.clock = clock;
    }

    Optional<Actor> of(OidcUser user) {
        String link = link(String.valueOf(user.getIssuer()), Objects.requireNonNull(user.getSubject(), "subject"));
        Set<Role> roles = roles(user);
        Optional<String> name = records.find(link)
                .map(values -> values.getOrDefault("name", ""))
                .or(() -> verified(user).flatMap(accounts::nameOf))
                .or(() -> settings.create() && !roles.isEmpty() ? Optional.of(create(user, roles)) : Optional.empty());
        name.ifPresent(found -> {
            records.put(link, Map.of("name", found));
            align(found, roles);
            actors.changed(found);
        });
        return name.flatMap(accounts::actor);
    }

    /** The name of who is linked to a subject of the provider. */
    Optional<String> linked(String issuer, String subject) {
        return records.find(link(issuer, subject)).map(values -> values.getOrDefault("name", ""));
    }

    private static String link(String issuer, String subject) {
        return LINKS + Digests.sha256(issuer + " " + subject);
    }

    private static Optional<String> verified(OidcUser user) {
        return Boolean.TRUE.equals(user.getEmailVerified()) ? Optional.ofNullable(user.getEmail()) : Optional.empty();
    }

    private Set<Role> roles(OidcUser user) {
        Object claim = user.getClaims().get(settings.rolesClaim());
        Collection<?> values = claim instanceof Collection<?> many ? many : claim == null ? List.of() : List.of(claim);
        Set<Role> roles = new HashSet<>();
        for (Object value : values) {
            Optional.ofNullable(settings.roles().get(String.valueOf(value)))
                    .flatMap(Role::of)
                    .ifPresent(roles::add);
        }
        return roles;
    }

    private void align(String name, Set<Role> roles) {
        accounts.list().stream()
                .filter(account -> account.name().equals(name))
                .filter(account -> !roles.isEmpty() && !account.roles().equals(roles))
                .findFirst()
                .ifPresent(account -> accounts.update(new Account(
                        account.name(),
                        account.displayName(),
                        roles,
                        account.sections(),
                        account.enabled(),
                        account.types(),
                        account.groups(),
                        account.email())));
    }

    private String create(OidcUser user, Set<Role> roles) {
        String wanted = Optional.ofNullable(user.getPreferredUsername())
                .or(() -> Optional.ofNullable(user.getEmail()).map(mail -> mail.replaceFirst("@.*", "")))
                .orElse("user");
        String base = Slug.of(wanted, "user").value();
        String start = base.matches("[a-z].{2,}") ? base : "u-" + base;
        String name = start;
        for (int number = 2; taken(name); number++) {
            name = start + "-" + number;
        }
        String shown = Optional.ofNullable(user.getFullName()).orElse(name);
        Account account = new Account(
                name,
                shown,
                roles,
                Set.of(),
                true,
                Set.of(),
                Set.of(),
                verified(user).orElse(""));
        accounts.addWithoutPassword(account);
        audit.append(new AuditEntry(clock.instant(), name, "user-added", null, null, name, Map.of("how", "oidc")));
        return name;
    }

    private boolean taken(String name) {
        return accounts.former(name).isPresent()
                || accounts.list().stream().anyMatch(account -> account.name().equals(name));
    }
}
