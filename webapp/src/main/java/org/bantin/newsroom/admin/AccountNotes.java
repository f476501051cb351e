package org.bantin.newsroom.admin;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bantin.content.audit.AuditEntry;
import org.bantin.content.audit.AuditTrail;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.bantin.repository.account.Account;
import org.springframework.stereotype.Component;

/** Writes into the audit trail what was done to an account, with the rights that it has since. */
@Component
class AccountNotes {
    private final AuditTrail audit;
    private final Clock clock;

    AccountNotes(AuditTrail audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    void note(Actor actor, String action, Account account) {
        String roles = account.roles().stream().map(Role::id).sorted().collect(Collectors.joining(", "));
        Map<String, String> details = new HashMap<>(Map.of("roles", roles));
        details.put("enabled", String.valueOf(account.enabled()));
        limits("sections", account.sections(), details);
        limits("types", account.types(), details);
        limits("groups", account.groups(), details);
        audit.append(new AuditEntry(clock.instant(), actor.name(), action, null, null, account.name(), details));
    }

    private static void limits(String name, Set<String> values, Map<String, String> details) {
        if (!values.isEmpty()) {
            details.put(name, values.stream().sorted().collect(Collectors.joining(", ")));
        }
    }
}
