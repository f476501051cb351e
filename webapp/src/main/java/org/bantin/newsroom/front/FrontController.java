package org.bantin.newsroom.front;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bantin.content.FieldProblem;
import org.bantin.newsroom.front.FrontPlaces.Place;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.Navigation;
import org.bantin.newsroom.shell.ProblemJson;
import org.bantin.newsroom.shell.Screens;
import org.bantin.newsroom.shell.Times;
import org.bantin.newsroom.shell.Words;
import org.bantin.rendering.Markup;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The front-page desk over HTTP: its screen, and what its script asks and does. Every answer is the whole state. */
@RestController
class FrontController {
    private static final String PLACE = "front";

    private final FrontDesk desk;
    private final FrontPlaces places;
    private final FrontStories stories;
    private final Screens screens;
    private final Languages languages;
    private final ProblemJson problems;
    private final Times times;
    private final JsonMapper json;

    FrontController(
            FrontDesk desk,
            FrontPlaces places,
            FrontStories stories,
            Screens screens,
            Languages languages,
            ProblemJson problems,
            Times times,
            JsonMapper json) {
        this.desk = desk;
        this.places = places;
        this.stories = stories;
        this.screens = screens;
        this.languages = languages;
        this.problems = problems;
        this.times = times;
        this.json = json;
    }

    /** A section whose page can be arranged as well. */
    public record Other(String path, String title, boolean chosen) {}

    @GetMapping("/newsroom/front")
    ResponseEntity<String> show(HttpServletRequest request, Actor actor, @RequestParam(defaultValue = "") String page) {
        editors(actor);
        Words words = languages.words(request);
        Place place = desk.place(page);
        List<FrontStories.Section> sections = stories.sections(actor);
        Map<String, Object> facts = new LinkedHashMap<>(desk.state(actor, place, words));
        facts.put("areas", place.areas());
        facts.put("section", place.section());
        facts.put("sections", sections);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("front", place.section().isEmpty());
        model.put("page", place.path());
        model.put("exists", Boolean.TRUE.equals(facts.get("exists")));
        model.put("address", "/" + place.section());
        model.put(
                "others",
                sections.stream()
                        .flatMap(section -> places.ofSection(section.name()).stream()
                                .map(path -> new Other(
                                        path, section.title(), section.name().equals(place.section()))))
                        .toList());
        model.put("frontJson", new Markup(json.writeValueAsString(facts).replace("<", "\\u003c")));
        return screens.page(request, actor, "pages/front", PLACE, model);
    }

    @GetMapping("/newsroom/api/front")
    Map<String, Object> state(HttpServletRequest request, Actor actor, @RequestParam String page) {
        editors(actor);
        return desk.state(actor, desk.place(page), languages.words(request));
    }

    @GetMapping("/newsroom/api/front/stories")
    List<FrontStories.Story> stories(
            HttpServletRequest request,
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String section) {
        editors(actor);
        return stories.offered(actor, q, state, section, languages.words(request));
    }

    /**
     * What the script wants.
     *
     * @param revision of the page that the person has seen
     * @param areas how the page shall be
     * @param alert to be put on the site at once
     * @param at moment of a planned change
     * @param id of a planned change
     * @param open whether a plan that is given up comes back on the desk
     */
    record Wish(
            String page,
            long revision,
            @Nullable Map<String, List<Arrangement.Part>> areas,
            Arrangement.@Nullable Part alert,
            @Nullable String at,
            @Nullable String id,
            boolean open) {}

    @PostMapping("/newsroom/api/front")
    ResponseEntity<Map<String, Object>> arrange(HttpServletRequest request, Actor actor, @RequestBody Wish wish) {
        editors(actor);
        Words words = languages.words(request);
        Place place = desk.place(wish.page());
        Arrangement wanted = new Arrangement(wish.areas() == null ? Map.of() : wish.areas());
        boolean done = desk.arrange(actor, place, wish.revision(), wanted, words);
        return ResponseEntity.status(done ? HttpStatus.OK : HttpStatus.CONFLICT).body(desk.state(actor, place, words));
    }

    @PostMapping("/newsroom/api/front/publish")
    ResponseEntity<Map<String, Object>> publish(HttpServletRequest request, Actor actor, @RequestBody Wish wish) {
        editors(actor);
        Words words = languages.words(request);
        Place place = desk.place(wish.page());
        Map<String, Object> now = desk.state(actor, place, words);
        if (wish.revision() > 0 && !Objects.equals(now.get("revision"), wish.revision())) {
            return ResponseEntity.status(HttpStatus.CONFLICT).body(now);
        }
        desk.publish(actor, place, words);
        return ResponseEntity.ok(desk.state(actor, place, words));
    }

    @PostMapping("/newsroom/api/front/schedule")
    ResponseEntity<Map<String, Object>> schedule(HttpServletRequest request, Actor actor, @RequestBody Wish wish) {
        editors(actor);
        Words words = languages.words(request);
        Place place = desk.place(wish.page());
        Instant at = moment(wish.at());
        if (at == null || !at.isAfter(times.now())) {
            FieldProblem late = FieldProblem.of("at", "newsroom.front-desk.past");
            return problems.answer(words, HttpStatus.UNPROCESSABLE_CONTENT, "refused", List.of(late));
        }
        String plan = desk.schedule(actor, place, at, words);
        Map<String, Object> state = new LinkedHashMap<>(desk.state(actor, place, words));
        state.put("planned", plan);
        return ResponseEntity.ok(state);
    }

    @PostMapping("/newsroom/api/front/unschedule")
    Map<String, Object> unschedule(HttpServletRequest request, Actor actor, @RequestBody Wish wish) {
        editors(actor);
        Words words = languages.words(request);
        Place place = desk.place(wish.page());
        desk.unschedule(actor, place, wish.id() == null ? "" : wish.id(), wish.open());
        return desk.state(actor, place, words);
    }

    @PostMapping("/newsroom/api/front/alert")
    Map<String, Object> alert(HttpServletRequest request, Actor actor, @RequestBody Wish wish) {
        editors(actor);
        Words words = languages.words(request);
        Place place = desk.place(wish.page());
        desk.alert(actor, place, wish.alert(), words);
        return desk.state(actor, place, words);
    }

    static @Nullable Instant moment(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : Instant.parse(text);
        } catch (DateTimeParseException notAMoment) {
            return null;
        }
    }

    static void editors(Actor actor) {
        if (!Navigation.isEditor(actor)) {
            throw new AccessDeniedException(actor.name() + " is no editor");
        }
    }
}
