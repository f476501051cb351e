package org.bantin.newsroom.together;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bantin.content.Items;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.NotFoundException;
import org.bantin.newsroom.shell.People;
import org.bantin.newsroom.shell.Person;
import org.bantin.newsroom.shell.Times;
import org.bantin.newsroom.shell.Words;
import org.bantin.repository.access.Actor;
import org.bantin.workflow.notice.Notice;
import org.bantin.workflow.notice.Notices;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The streams of events that open pages listen to, and a person's notices. */
@RestController
class EventController {
    private static final int SHOWN = 40;
    private static final int WINDOWS = 100;

    private final Presence presence;
    private final Notices notices;
    private final Items items;
    private final People people;
    private final Languages languages;
    private final Times times;

    EventController(Presence presence, Notices notices, Items items, People people, Languages languages, Times times) {
        this.people = people;
        this.presence = presence;
        this.notices = notices;
        this.items = items;
        this.languages = languages;
        this.times = times;
    }

    /** A notice as shown. */
    record Shown(
            String item,
            String who,
            String initials,
            String tint,
            String what,
            String title,
            String text,
            String when,
            boolean fresh) {}

    /** The one line of a browser: notices, and what happens to the stories that its windows show. A story that is gone is left out. A
     * further request of the same line takes the place of the one before. */
    @GetMapping(path = "/newsroom/api/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(
            Actor actor,
            @RequestParam(defaultValue = "") String line,
            @RequestParam(name = "items", defaultValue = "") List<String> shown) {
        return presence.join(
                actor,
                line,
                shown.stream().limit(WINDOWS).filter(id -> mayRead(actor, id)).collect(Collectors.toSet()));
    }

    private boolean mayRead(Actor actor, String id) {
        try {
            NotFoundException.unless(items, actor, id);
            return true;
        } catch (NotFoundException gone) {
            return false;
        }
    }

    @GetMapping("/newsroom/api/notices/count")
    Map<String, Integer> count(Actor actor) {
        return Map.of("unread", notices.unread(actor));
    }

    @GetMapping("/newsroom/api/notices")
    List<Shown> list(HttpServletRequest request, Actor actor) {
        Words words = languages.words(request);
        return notices.list(actor, SHOWN).stream()
                .map(notice -> shown(notice, words))
                .toList();
    }

    @PostMapping("/newsroom/api/notices/read")
    Map<String, Integer> read(Actor actor) {
        notices.markRead(
                actor, notices.list(actor, SHOWN).stream().map(Notice::id).toList());
        return Map.of("unread", notices.unread(actor));
    }

    private Shown shown(Notice notice, Words words) {
        Person person = people.of(notice.by());
        String what = words.within("newsroom.notice.", notice.kind());
        return new Shown(
                notice.item() == null ? "" : notice.item().value(),
                person.shortName(),
                person.initials(),
                person.tint(),
                what,
                notice.title(),
                notice.text(),
                times.moment(notice.at(), words),
                !notice.read());
    }
}
