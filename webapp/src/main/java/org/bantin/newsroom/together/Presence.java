package org.bantin.newsroom.together;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.ItemSaved;
import org.bantin.content.Items;
import org.bantin.content.imports.ImportMoved;
import org.bantin.newsroom.shell.People;
import org.bantin.newsroom.shell.Person;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.bantin.workflow.ItemMoved;
import org.bantin.workflow.notice.NoticeAdded;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Who has which item open in this process, told to all of them at once by server-sent events, with what others save meanwhile.
 * Kept in memory alone: it begins anew when browsers connect again. One named thread sends, so that no save waits for a browser.
 */
@Component
class Presence {
    private static final long CONNECTED_MILLIS = TimeUnit.MINUTES.toMillis(30);
    private static final long HEARTBEAT_SECONDS = 10;

    private final List<Guest> guests = new CopyOnWriteArrayList<>();
    private final Items items;
    private final People people;
    private final ScheduledExecutorService sender = Executors.newSingleThreadScheduledExecutor(run -> {
        Thread thread = new Thread(run, "newsroom-events");
        thread.setDaemon(true);
        return thread;
    });

    Presence(Items items, People people) {
        this.items = items;
        this.people = people;
        sender.scheduleWithFixedDelay(this::heartbeat, HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    }

    /** One line of a browser and the items that its windows show. */
    private record Guest(Actor actor, String line, Set<String> items, SseEmitter emitter) {
        boolean replaces(Guest other) {
            return !line.isEmpty() && line.equals(other.line) && actor.name().equals(other.actor.name());
        }
    }

    /** Someone in the room as shown. */
    record Here(String id, String name, String initials, String tint) {
        static Here of(Person person) {
            return new Here(person.id(), person.name(), person.initials(), person.tint());
        }
    }

    /** Joins those who have these items open; without any, only notices are told. The same line of the actor is replaced. */
    SseEmitter join(Actor actor, String line, Set<String> items) {
        SseEmitter emitter = new SseEmitter(CONNECTED_MILLIS);
        Guest guest = new Guest(actor, line, Set.copyOf(items), emitter);
        List<Guest> before = guests.stream().filter(guest::replaces).toList();
        guests.add(guest);
        before.forEach(this::leave);
        emitter.onCompletion(() -> leave(guest));
        emitter.onTimeout(emitter::complete);
        emitter.onError(failure -> leave(guest));
        later(() -> guest.items().forEach(this::tellPeople));
        return emitter;
    }

    private void leave(Guest guest) {
        if (guests.remove(guest)) {
            guest.emitter().complete();
            later(() -> guest.items().forEach(this::tellPeople));
        }
    }

    private void later(Runnable work) {
        if (!sender.isShutdown()) {
            sender.execute(work);
        }
    }

    @EventListener
    void saved(ItemSaved event) {
        changed(event.id());
    }

    @EventListener
    void moved(ItemMoved event) {
        changed(event.id());
    }

    @EventListener
    void noticed(NoticeAdded event) {
        later(() -> guests.stream()
                .filter(guest -> guest.actor().name().equals(event.to()))
                .forEach(guest -> send(guest, "notice", Map.of())));
    }

    @EventListener
    void moved(ImportMoved event) {
        later(() -> guests.stream()
                .filter(guest -> guest.actor().has(Role.ADMINISTRATOR))
                .forEach(guest -> send(
                        guest,
                        "import",
                        Map.of("id", event.id(), "stage", event.stage().id()))));
    }

    private void changed(ItemId id) {
        if (guests.stream().noneMatch(guest -> guest.items().contains(id.value()))) {
            return;
        }
        later(() -> items.find(Actor.system("newsroom"), id).ifPresent(this::tellChange));
    }

    private void tellChange(Item item) {
        Map<String, Object> change = Map.of(
                "item", item.id().value(),
                "revision", item.revision(),
                "state", item.state().id(),
                "by", item.lastModifiedBy(),
                "name", people.of(item.lastModifiedBy()).shortName());
        tell(item.id().value(), "changed", change);
    }

    private void tellPeople(String item) {
        List<Here> here = guests.stream()
                .filter(guest -> guest.items().contains(item))
                .map(guest -> people.of(guest.actor().name()))
                .distinct()
                .map(Here::of)
                .toList();
        tell(item, "people", Map.of("item", item, "people", here));
    }

    private void tell(String item, String name, Object data) {
        guests.stream().filter(guest -> guest.items().contains(item)).forEach(guest -> send(guest, name, data));
    }

    private void heartbeat() {
        guests.forEach(guest -> send(guest, "beat", Map.of()));
    }

    private static void send(Guest guest, String name, Object data) {
        try {
            guest.emitter().send(SseEmitter.event().name(name).data(data, MediaType.APPLICATION_JSON));
        } catch (IOException | IllegalStateException e) {
            guest.emitter().complete(); // the browser has gone; completing takes it out of the room
        }
    }

    /** Lets go of the browsers before the server waits for its requests to end. */
    @EventListener
    void closing(ContextClosedEvent event) {
        guests.forEach(guest -> guest.emitter().complete());
        sender.shutdown();
    }
}
