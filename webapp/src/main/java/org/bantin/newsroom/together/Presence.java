package org.bantin.newsroom.together;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.ItemSaved;
import org.bantin.content.Items;
import org.bantin.newsroom.shell.People;
import org.bantin.newsroom.shell.Person;
import org.bantin.repository.access.Actor;
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
    private static final long HEARTBEAT_SECONDS = 20;

    private final Map<String, List<Guest>> rooms = new ConcurrentHashMap<>();
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

    /** One open browser tab. */
    private record Guest(Actor actor, SseEmitter emitter) {}

    /** Someone in the room as shown. */
    record Here(String id, String name, String initials, String tint) {
        static Here of(Person person) {
            return new Here(person.id(), person.name(), person.initials(), person.tint());
        }
    }

    /** Joins the room of an item, or the lobby (empty name), where only notices are told. */
    SseEmitter join(Actor actor, String room) {
        SseEmitter emitter = new SseEmitter(CONNECTED_MILLIS);
        Guest guest = new Guest(actor, emitter);
        rooms.computeIfAbsent(room, name -> new CopyOnWriteArrayList<>()).add(guest);
        emitter.onCompletion(() -> leave(room, guest));
        emitter.onTimeout(emitter::complete);
        emitter.onError(failure -> leave(room, guest));
        later(() -> tellPeople(room));
        return emitter;
    }

    private void leave(String room, Guest guest) {
        rooms.computeIfPresent(room, (name, guests) -> {
            guests.remove(guest);
            return guests.isEmpty() ? null : guests;
        });
        later(() -> tellPeople(room));
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
        later(() -> rooms.values()
                .forEach(guests -> guests.stream()
                        .filter(guest -> guest.actor().name().equals(event.to()))
                        .forEach(guest -> send(guest, "notice", Map.of()))));
    }

    private void changed(ItemId id) {
        if (!rooms.containsKey(id.value())) {
            return;
        }
        later(() -> items.find(Actor.system("newsroom"), id).ifPresent(this::tellChange));
    }

    private void tellChange(Item item) {
        Map<String, Object> change = Map.of(
                "revision", item.revision(),
                "state", item.state().id(),
                "by", item.lastModifiedBy(),
                "name", people.of(item.lastModifiedBy()).shortName());
        guests(item.id().value()).forEach(guest -> send(guest, "changed", change));
    }

    private void tellPeople(String room) {
        List<Here> here = guests(room).stream()
                .map(guest -> people.of(guest.actor().name()))
                .distinct()
                .map(Here::of)
                .toList();
        guests(room).forEach(guest -> send(guest, "people", here));
    }

    private void heartbeat() {
        rooms.values().forEach(guests -> guests.forEach(guest -> send(guest, "beat", Map.of())));
    }

    private List<Guest> guests(String room) {
        return rooms.getOrDefault(room, List.of());
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
        rooms.values().forEach(guests -> guests.forEach(guest -> guest.emitter().complete()));
        sender.shutdown();
    }
}
