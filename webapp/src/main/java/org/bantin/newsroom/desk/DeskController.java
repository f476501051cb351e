package org.bantin.newsroom.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bantin.content.Item;
import org.bantin.content.Items;
import org.bantin.newsroom.editor.Naming;
import org.bantin.newsroom.settings.SiteOwner;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.Navigation;
import org.bantin.newsroom.shell.NotFoundException;
import org.bantin.newsroom.shell.Screens;
import org.bantin.newsroom.shell.Times;
import org.bantin.newsroom.shell.Words;
import org.bantin.newsroom.tasks.TaskRows;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The start pages: the editors' board or list, a reporter's own stories, and a quick look at one item. */
@RestController
class DeskController {
    private final Desk desk;
    private final OwnStories stories;
    private final Peek peek;
    private final Screens screens;
    private final Languages languages;
    private final Items items;
    private final Naming naming;
    private final Times times;
    private final TaskRows taskRows;
    private final KeptFilters keptFilters;
    private final SiteOwner siteOwner;
    private final FirstSteps firstSteps;

    DeskController(
            Desk desk,
            OwnStories stories,
            Peek peek,
            Screens screens,
            Languages languages,
            Items items,
            Naming naming,
            Times times,
            TaskRows taskRows,
            KeptFilters keptFilters,
            SiteOwner siteOwner,
            FirstSteps firstSteps) {
        this.taskRows = taskRows;
        this.keptFilters = keptFilters;
        this.siteOwner = siteOwner;
        this.firstSteps = firstSteps;
        this.desk = desk;
        this.stories = stories;
        this.peek = peek;
        this.screens = screens;
        this.languages = languages;
        this.items = items;
        this.naming = naming;
        this.times = times;
    }

    @GetMapping("/newsroom")
    ResponseEntity<Void> start(Actor actor) {
        String place = Navigation.isEditor(actor) ? "/newsroom/desk" : "/newsroom/mine";
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(place))
                .build();
    }

    @GetMapping("/newsroom/desk")
    ResponseEntity<String> desk(HttpServletRequest request, Actor actor, @RequestParam Map<String, String> asked) {
        if (!Navigation.isEditor(actor)) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/newsroom/mine"))
                    .build();
        }
        Optional<String> kept = keptFilters.recall(actor, asked, request.getQueryString());
        if (kept.isPresent()) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create("/newsroom/desk?" + kept.get()))
                    .build();
        }
        Words words = languages.words(request);
        DeskFilter filter = DeskFilter.of(asked);
        Map<String, Object> model = new HashMap<>(desk.of(actor, filter, words));
        model.put("today", times.today(words));
        List<FirstSteps.Step> steps = firstSteps.of(actor);
        model.put("firstSteps", steps);
        model.put("ownerGaps", steps.isEmpty() ? ownerGaps(actor, words) : "");
        model.put("clock", times.clock(times.now()));
        return screens.page(request, actor, "pages/desk", "desk", model);
    }

    /** What the law wants at the foot of the site and is missing, for those who can mend it. */
    private String ownerGaps(Actor actor, Words words) {
        return !actor.has(Role.ADMINISTRATOR)
                ? ""
                : siteOwner.missing().stream()
                        .map(field -> words.text("newsroom.settings.owner." + field))
                        .collect(Collectors.joining(", "));
    }

    @GetMapping("/newsroom/mine")
    ResponseEntity<String> mine(HttpServletRequest request, Actor actor) {
        Words words = languages.words(request);
        Map<String, Object> model = new HashMap<>(stories.of(actor, words));
        model.put("asked", taskRows.asked(actor, words));
        model.put("today", times.today(words));
        return screens.page(request, actor, "pages/mine", "mine", model);
    }

    @GetMapping("/newsroom/items/{id}/peek")
    ResponseEntity<String> peek(HttpServletRequest request, Actor actor, @PathVariable String id) {
        Item item = NotFoundException.unless(items, actor, id);
        Words words = languages.words(request);
        Map<String, Object> model = new HashMap<>(peek.of(actor, item, words));
        model.put("title", naming.title(item, words));
        return screens.page(request, actor, "pages/peek", "desk", model);
    }
}
