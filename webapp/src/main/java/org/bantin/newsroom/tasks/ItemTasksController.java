package org.bantin.newsroom.tasks;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bantin.content.FieldProblem;
import org.bantin.content.Item;
import org.bantin.content.Items;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.NotFoundException;
import org.bantin.newsroom.shell.ProblemJson;
import org.bantin.newsroom.shell.Times;
import org.bantin.newsroom.shell.Words;
import org.bantin.repository.access.Actor;
import org.bantin.repository.account.Accounts;
import org.bantin.workflow.task.Task;
import org.bantin.workflow.task.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tasks about one story, in JSON, given and done without leaving it. Every answer is the whole list as it is now. */
@RestController
class ItemTasksController {
    private static final int LONGEST = 500;
    private static final LocalTime END_OF_DAY = LocalTime.of(17, 0);

    private final Tasks tasks;
    private final TaskRows rows;
    private final Items items;
    private final Accounts accounts;
    private final Languages languages;
    private final Times times;
    private final ProblemJson problems;

    ItemTasksController(
            Tasks tasks,
            TaskRows rows,
            Items items,
            Accounts accounts,
            Languages languages,
            Times times,
            ProblemJson problems) {
        this.tasks = tasks;
        this.rows = rows;
        this.items = items;
        this.accounts = accounts;
        this.languages = languages;
        this.times = times;
        this.problems = problems;
    }

    /** A task as the scripts send it; {@code due} is a day or a day with a time, both local. */
    record Give(
            @Nullable String title,
            @Nullable String assignee,
            @Nullable String due) {}

    /** Done or open again. */
    record Tick(boolean done) {}

    @GetMapping("/newsroom/api/items/{id}/tasks")
    List<Map<String, Object>> list(HttpServletRequest request, Actor actor, @PathVariable String id) {
        return view(actor, NotFoundException.unless(items, actor, id), languages.words(request));
    }

    @PostMapping("/newsroom/api/items/{id}/tasks")
    ResponseEntity<?> give(HttpServletRequest request, Actor actor, @PathVariable String id, @RequestBody Give give) {
        Item item = NotFoundException.unless(items, actor, id);
        Words words = languages.words(request);
        String title = give.title() == null ? "" : give.title().strip();
        String assignee = give.assignee() == null ? "" : give.assignee();
        String day = give.due() == null ? "" : give.due().strip();
        List<FieldProblem> wrong = new ArrayList<>();
        if (title.isEmpty() || title.length() > LONGEST) {
            wrong.add(FieldProblem.of("title", "newsroom.tasks.title.missing", LONGEST));
        }
        if (accounts.actor(assignee).isEmpty()) {
            wrong.add(FieldProblem.of("assignee", "newsroom.tasks.assignee.missing"));
        }
        Instant due = null;
        try {
            due = day.isEmpty() ? null : moment(day);
        } catch (DateTimeParseException e) {
            wrong.add(FieldProblem.of("due", "newsroom.tasks.due.wrong"));
        }
        if (!wrong.isEmpty()) {
            return problems.answer(words, HttpStatus.UNPROCESSABLE_CONTENT, "refused", wrong);
        }
        tasks.add(actor, item.id(), title, assignee, due);
        return ResponseEntity.status(HttpStatus.CREATED).body(view(actor, item, words));
    }

    @PutMapping("/newsroom/api/items/{id}/tasks/{task}")
    List<Map<String, Object>> tick(
            HttpServletRequest request,
            Actor actor,
            @PathVariable String id,
            @PathVariable String task,
            @RequestBody Tick tick) {
        Item item = NotFoundException.unless(items, actor, id);
        boolean here =
                tasks.of(actor, item.id()).stream().anyMatch(one -> one.id().equals(task));
        if (!here || tasks.done(actor, task, tick.done()).isEmpty()) {
            throw new NotFoundException("no task " + task);
        }
        return view(actor, item, languages.words(request));
    }

    private Instant moment(String text) {
        int clock = text.indexOf('T');
        LocalTime at = clock < 0 ? END_OF_DAY : LocalTime.parse(text.substring(clock + 1));
        return times.dayWithinReach(clock < 0 ? text : text.substring(0, clock))
                .map(day -> times.startOf(day).plusSeconds(at.toSecondOfDay()))
                .orElseThrow(() -> new DateTimeParseException("no day within reach", text, 0));
    }

    private List<Map<String, Object>> view(Actor actor, Item item, Words words) {
        List<Task> found = tasks.of(actor, item.id());
        List<Map<String, Object>> view = new ArrayList<>();
        for (TaskRows.Row row : rows.rows(actor, found, words)) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", row.id());
            one.put("title", row.title());
            one.put("open", row.open());
            one.put("due", row.due());
            one.put("late", row.late());
            one.put("assignee", row.assignee());
            one.put("giver", row.giver().shortName());
            one.put(
                    "mine",
                    found.stream()
                            .anyMatch(task -> task.id().equals(row.id())
                                    && (task.by().equals(actor.name())
                                            || task.assignee().equals(actor.name()))));
            view.add(one);
        }
        return view;
    }
}
