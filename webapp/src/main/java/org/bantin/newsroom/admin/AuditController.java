package org.bantin.newsroom.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bantin.content.audit.AuditEntry;
import org.bantin.content.audit.AuditFilter;
import org.bantin.content.audit.AuditPage;
import org.bantin.content.audit.AuditTrail;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.Person;
import org.bantin.newsroom.shell.Screens;
import org.bantin.newsroom.shell.Times;
import org.bantin.newsroom.shell.Words;
import org.bantin.repository.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail for administrators: newest first, by person, deed and words of the title. */
@RestController
class AuditController {
    private static final int SIZE = 60;
    private static final int DAYS_WITH_FILTER = 366;
    private static final int MOST_EXPORTED = 20_000;
    private static final int PAGE_EXPORTED = 500;
    private static final List<String> ACTIONS = List.of(
            "created",
            "saved",
            "submit",
            "withdraw",
            "return",
            "approve",
            "unapprove",
            "reopen",
            "published",
            "scheduled",
            "unpublished",
            "corrected",
            "deleted",
            "undeleted",
            "handed-over",
            "imported",
            "user-added",
            "user-changed",
            "user-removed",
            "group-changed",
            "signed-in",
            "password-reset",
            "password-changed",
            "second-factor-on",
            "second-factor-off",
            "sign-in-rules",
            "mail-settings",
            "tariffs");

    private final AuditTrail trail;
    private final Screens screens;
    private final Languages languages;
    private final AuditWords audit;
    private final Times times;
    private final AuditTable table;

    AuditController(
            AuditTrail trail, Screens screens, Languages languages, AuditWords audit, Times times, AuditTable table) {
        this.table = table;
        this.trail = trail;
        this.screens = screens;
        this.languages = languages;
        this.audit = audit;
        this.times = times;
    }

    /** One line of the trail as shown; {@code item} is empty when it was no item. */
    public record Line(
            String when, Person who, boolean machine, String what, String title, String item, List<String> details) {}

    /** A deed to filter by. */
    public record Choice(String value, String label, boolean chosen) {}

    @GetMapping("/newsroom/admin/audit")
    ResponseEntity<String> list(
            HttpServletRequest request,
            Actor actor,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(required = false) @Nullable String after) {
        Words words = languages.words(request);
        AuditFilter filter = filter(by, action, q, from, to);
        AuditPage page = trail.list(actor, filter, blankToNull(after), SIZE);
        Map<String, Object> model = new HashMap<>();
        model.put(
                "lines",
                page.entries().stream().map(entry -> line(entry, words)).toList());
        model.put("next", page.following().orElse(""));
        model.put("by", by);
        model.put("action", action);
        model.put("q", q);
        model.put("from", from);
        model.put("to", to);
        model.put(
                "actions",
                ACTIONS.stream()
                        .map(one -> new Choice(one, words.text("newsroom.audit." + one), one.equals(action)))
                        .toList());
        return screens.page(request, actor, "pages/audit", "audit", model);
    }

    /** The lines that the filter lets through, as a table; at most the newest {@value #MOST_EXPORTED}. */
    @GetMapping("/newsroom/admin/audit/{file:audit\\.(?:csv|xlsx)}")
    ResponseEntity<byte[]> export(
            HttpServletRequest request,
            Actor actor,
            @PathVariable String file,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        Words words = languages.words(request);
        AuditFilter filter = filter(by, action, q, from, to);
        List<AuditEntry> entries = new ArrayList<>();
        String cursor = null;
        do {
            AuditPage page = trail.list(actor, filter, cursor, PAGE_EXPORTED);
            entries.addAll(page.entries());
            cursor = page.following().orElse(null);
        } while (cursor != null && entries.size() < MOST_EXPORTED);
        return table.answer(file, entries, words);
    }

    private AuditFilter filter(String by, String action, String q, String from, String to) {
        boolean narrow = !by.isEmpty() || !action.isEmpty() || !q.isBlank();
        Instant start = day(from)
                .or(() -> narrow ? Optional.of(times.now().minus(DAYS_WITH_FILTER, ChronoUnit.DAYS)) : Optional.empty())
                .orElse(null);
        Instant end = day(to).map(day -> day.plus(1, ChronoUnit.DAYS)).orElse(null);
        return new AuditFilter(blankToNull(by), blankToNull(action), null, null, blankToNull(q), start, end);
    }

    private Optional<Instant> day(String text) {
        return times.day(text).map(times::startOf);
    }

    private Line line(AuditEntry entry, Words words) {
        return new Line(
                times.moment(entry.at(), words),
                Person.of(entry.by(), audit.who(entry, words)),
                audit.machine(entry),
                audit.what(entry, words),
                entry.title(),
                entry.item() == null ? "" : entry.item().value(),
                audit.details(entry, words));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
