package org.bantin.newsroom.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bantin.content.AuditEntry;
import org.bantin.content.AuditFilter;
import org.bantin.content.AuditPage;
import org.bantin.content.AuditTrail;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.People;
import org.bantin.newsroom.shell.Person;
import org.bantin.newsroom.shell.Screens;
import org.bantin.newsroom.shell.Times;
import org.bantin.newsroom.shell.Words;
import org.bantin.repository.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail for administrators: newest first, by person, deed and words of the title. */
@RestController
class AuditController {
    private static final int SIZE = 60;
    private static final int DAYS_WITH_FILTER = 366;
    private static final List<String> ACTIONS = List.of(
            "created",
            "saved",
            "submit",
            "withdraw",
            "return",
            "approve",
            "reopen",
            "published",
            "scheduled",
            "unpublished",
            "user-added",
            "user-changed");

    private final AuditTrail trail;
    private final Screens screens;
    private final Languages languages;
    private final People people;
    private final Times times;

    AuditController(AuditTrail trail, Screens screens, Languages languages, People people, Times times) {
        this.trail = trail;
        this.screens = screens;
        this.languages = languages;
        this.people = people;
        this.times = times;
    }

    /** One line of the trail as shown; {@code item} is empty when it was no item. */
    public record Line(String when, Person who, String what, String title, String item, String details) {}

    /** A deed to filter by. */
    public record Choice(String value, String label, boolean chosen) {}

    @GetMapping("/newsroom/admin/audit")
    ResponseEntity<String> list(
            HttpServletRequest request,
            Actor actor,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after) {
        Words words = languages.words(request);
        boolean narrow = !by.isEmpty() || !action.isEmpty() || !q.isBlank();
        Instant from = narrow ? times.now().minus(DAYS_WITH_FILTER, ChronoUnit.DAYS) : null;
        AuditFilter filter =
                new AuditFilter(blankToNull(by), blankToNull(action), null, null, blankToNull(q), from, null);
        AuditPage page = trail.list(actor, filter, blankToNull(after), SIZE);
        Map<String, Object> model = new HashMap<>();
        model.put(
                "lines",
                page.entries().stream().map(entry -> line(entry, words)).toList());
        model.put("next", page.following().orElse(""));
        model.put("by", by);
        model.put("action", action);
        model.put("q", q);
        model.put(
                "actions",
                ACTIONS.stream()
                        .map(one -> new Choice(one, words.text("newsroom.audit." + one), one.equals(action)))
                        .toList());
        return screens.page(request, actor, "pages/audit", "audit", model);
    }

    private Line line(AuditEntry entry, Words words) {
        String details = entry.details().entrySet().stream()
                .map(detail -> detail.getKey() + ": " + detail.getValue())
                .collect(Collectors.joining(" · "));
        return new Line(
                times.moment(entry.at(), words),
                people.of(entry.by()),
                words.first(List.of("newsroom.audit." + entry.action()), entry.action()),
                entry.title(),
                entry.item() == null ? "" : entry.item().value(),
                details);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
