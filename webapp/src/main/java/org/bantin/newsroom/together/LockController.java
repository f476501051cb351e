package org.bantin.newsroom.together;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bantin.content.ItemId;
import org.bantin.content.Items;
import org.bantin.content.lock.EditLock;
import org.bantin.content.lock.EditLocks;
import org.bantin.newsroom.shell.NotFoundException;
import org.bantin.newsroom.shell.People;
import org.bantin.newsroom.shell.Person;
import org.bantin.newsroom.shell.Times;
import org.bantin.repository.access.Actor;
import org.bantin.repository.account.Account;
import org.bantin.repository.account.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Who writes in an item, as the editor's scripts ask and say; and who can be mentioned in a comment. */
@RestController
class LockController {
    private final Items items;
    private final EditLocks locks;
    private final Accounts accounts;
    private final People people;
    private final Times times;

    LockController(Items items, EditLocks locks, Accounts accounts, People people, Times times) {
        this.items = items;
        this.locks = locks;
        this.accounts = accounts;
        this.people = people;
        this.times = times;
    }

    /** {@code beat} is a sign of life, {@code claim} asks, {@code take} takes whoever holds it, {@code leave} ends. */
    record Deed(@Nullable String deed) {
        String wanted() {
            return deed == null ? "beat" : deed;
        }
    }

    @PostMapping("/newsroom/api/items/{id}/lock")
    Map<String, String> lock(Actor actor, @PathVariable String id, @RequestBody Deed deed) {
        ItemId item = NotFoundException.unless(items, actor, id).id();
        Optional<EditLock> lock = switch (deed.wanted()) {
            case "claim" -> Optional.of(locks.claim(actor, item));
            case "take" -> Optional.of(locks.takeOver(actor, item));
            case "leave" -> {
                locks.release(actor, item);
                yield Optional.empty();
            }
            default -> locks.heartbeat(actor, item);
        };
        return lock.map(held -> Map.of(
                        "by", held.by(),
                        "name", people.of(held.by()).shortName(),
                        "since", times.clock(held.since())))
                .orElse(Map.of());
    }

    @GetMapping("/newsroom/api/people")
    List<Person> people() {
        return accounts.list().stream()
                .filter(Account::enabled)
                .map(account -> Person.of(account.name(), account.displayName()))
                .toList();
    }
}
