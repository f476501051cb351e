package org.bantin.newsroom.tasks;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.Items;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.NotFoundException;
import org.bantin.newsroom.shell.Person;
import org.bantin.newsroom.shell.Screens;
import org.bantin.newsroom.shell.Times;
import org.bantin.newsroom.shell.Words;
import org.bantin.repository.access.Actor;
import org.bantin.repository.account.Account;
import org.bantin.repository.account.Accounts;
import org.bantin.workflow.task.Tasks;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Giving tasks and doing them. */
@RestController
@RequestMapping("/newsroom/tasks")
class TasksController {
    private static final LocalTime END_OF_DAY = LocalTime.of(17, 0);
    private static final int LONGEST = 500;

    private final Tasks tasks;
    private final TaskRows rows;
    private final Items items;
    private final Accounts accounts;
    private final Screens screens;
    private final Languages languages;
    private final Times times;

    TasksController(
            Tasks tasks,
            TaskRows rows,
            Items items,
            Accounts accounts,
            Screens screens,
            Languages languages,
            Times times) {
        this.tasks = tasks;
        this.rows = rows;
        this.items = items;
        this.accounts = accounts;
        this.screens = screens;
        this.languages = languages;
        this.times = times;
    }

    @GetMapping
    ResponseEntity<String> show(
            HttpServletRequest request,
            Actor actor,
            @RequestParam(defaultValue = "mine") String view,
            @RequestParam(defaultValue = "") String item) {
        return page(request, actor, view, item, Map.of());
    }

    @PostMapping
    ResponseEntity<String> add(HttpServletRequest request, Actor actor, @RequestParam Map<String, String> sent) {
        Words words = languages.words(request);
        String title = sent.getOrDefault("title", "").strip();
        String assignee = sent.getOrDefault("assignee", "");
        Map<String, String> errors = new HashMap<>();
        if (title.isEmpty() || title.length() > LONGEST) {
            errors.put("title", words.text("newsroom.tasks.title.missing", LONGEST));
        }
        if (accounts.actor(assignee).isEmpty()) {
            errors.put("assignee", words.text("newsroom.tasks.assignee.missing"));
        }
        Optional<Instant> due = due(sent.getOrDefault("due", ""), sent.getOrDefault("time", ""));
        if (due.isEmpty() && !sent.getOrDefault("due", "").isBlank()) {
            errors.put("due", words.text("newsroom.tasks.due.wrong"));
        }
        String item = sent.getOrDefault("item", "");
        if (!errors.isEmpty()) {
            Map<String, Object> model = new HashMap<>(Map.of("errors", errors, "typed", sent));
            ResponseEntity<String> page = page(request, actor, "given", item, model);
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .headers(page.getHeaders())
                    .body(page.getBody());
        }
        ItemId about = item.isEmpty()
                ? null
                : NotFoundException.unless(items, actor, item).id();
        tasks.add(actor, about, title, assignee, due.orElse(null));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/newsroom/tasks?view=" + (assignee.equals(actor.name()) ? "mine" : "given")))
                .build();
    }

    @PostMapping("/{id}/done")
    ResponseEntity<String> done(
            HttpServletRequest request,
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "mine") String view,
            @RequestParam(defaultValue = "true") boolean done) {
        if (!id.matches("[0-9a-f-]{36}") || tasks.done(actor, id, done).isEmpty()) {
            throw new NotFoundException("no task " + id);
        }
        return request.getHeader("HX-Request") != null
                ? page(request, actor, view, "", Map.of())
                : ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("given".equals(view) ? "/newsroom/tasks?view=given" : "/newsroom/tasks"))
                        .build();
    }

    private ResponseEntity<String> page(
            HttpServletRequest request, Actor actor, String view, String item, Map<String, ?> more) {
        Words words = languages.words(request);
        boolean given = view.equals("given");
        Optional<Item> about =
                item.isEmpty() ? Optional.empty() : Optional.of(NotFoundException.unless(items, actor, item));
        Map<String, Object> model = new HashMap<>();
        model.put("errors", Map.of());
        model.put("typed", Map.of());
        model.putAll(more);
        model.put("view", given ? "given" : "mine");
        model.put("rows", rows.rows(actor, given ? tasks.givenBy(actor, true) : tasks.assignedTo(actor, true), words));
        model.put("item", about.map(one -> one.id().value()).orElse(""));
        model.put("story", about.map(Item::title).orElse(""));
        model.put(
                "people",
                accounts.list().stream()
                        .filter(Account::enabled)
                        .sorted(Comparator.comparing(Account::displayName))
                        .map(account -> Person.of(account.name(), account.displayName()))
                        .toList());
        return screens.page(request, actor, "pages/tasks", "tasks", model);
    }

    private Optional<Instant> due(String day, String time) {
        try {
            LocalTime at = time.isBlank() ? END_OF_DAY : LocalTime.parse(time);
            return times.dayWithinReach(day).map(on -> times.startOf(on).plusSeconds(at.toSecondOfDay()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
