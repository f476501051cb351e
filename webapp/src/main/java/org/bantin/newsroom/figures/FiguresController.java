package org.bantin.newsroom.figures;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.bantin.content.audit.AuditEntry;
import org.bantin.content.audit.AuditTrail;
import org.bantin.newsroom.figures.FigureReport.Count;
import org.bantin.newsroom.figures.FigureReport.Owed;
import org.bantin.newsroom.figures.FigureReport.Step;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.Navigation;
import org.bantin.newsroom.shell.Screens;
import org.bantin.newsroom.shell.Times;
import org.bantin.newsroom.shell.Words;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures for editors; the royalty sheet and its tariffs for chief editors and administrators. */
@RestController
@RequestMapping("/newsroom/figures")
class FiguresController {
    private static final List<String> USUAL =
            List.of("article", "photo-story", "conference", "signing", FigureReport.PHOTO);
    private static final int LONGEST_SPAN = 400;
    /** Value of {@code removed}: what was taken off is not counted. */
    private static final String WITHOUT = "without";

    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final PublishedStories stories;
    private final Tariffs tariffs;
    private final FiguresWorkbook workbook;
    private final AuditTrail audit;
    private final Screens screens;
    private final Languages languages;
    private final Times times;
    private final Clock clock;

    FiguresController(
            PublishedStories stories,
            Tariffs tariffs,
            FiguresWorkbook workbook,
            AuditTrail audit,
            Screens screens,
            Languages languages,
            Times times,
            Clock clock) {
        this.stories = stories;
        this.tariffs = tariffs;
        this.workbook = workbook;
        this.audit = audit;
        this.screens = screens;
        this.languages = languages;
        this.times = times;
        this.clock = clock;
    }

    /** A row of the royalty sheet: name, numbers in the order of the kinds, amount. */
    public record Row(String name, List<Double> works, String amount) {}

    /** A kind of work with what is paid for it, as stored or as typed and refused. */
    public record Tariff(String kind, String label, String amount, boolean bad) {}

    /** From one day to another. */
    record Span(LocalDate first, LocalDate last) {}

    @GetMapping
    ResponseEntity<String> show(
            HttpServletRequest request,
            Actor actor,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String removed) {
        require(Navigation.isEditor(actor), actor);
        return page(request, actor, span(from, to), removed, Map.of());
    }

    /** @param refused tariffs as typed that cannot be read, by kind */
    private ResponseEntity<String> page(
            HttpServletRequest request, Actor actor, Span span, String removed, Map<String, String> refused) {
        Words words = languages.words(request);
        List<Published> all = stories.between(span.first(), span.last());
        FigureReport report = new FigureReport(counted(all, removed));
        long length = ChronoUnit.DAYS.between(span.first(), span.last());
        Step step = length <= 45 ? Step.DAY : length <= 190 ? Step.WEEK : Step.MONTH;
        Map<String, Object> model = new HashMap<>();
        model.put("from", span.first().toString());
        model.put("to", span.last().toString());
        model.put("months", months(words));
        model.put("total", report.size());
        model.put("removed", all.stream().filter(Published::takenOff).count());
        model.put("without", removed.equals(WITHOUT));
        model.put("photos", report.photos());
        model.put("wait", report.medianWait().map(wait -> spoken(wait, words)).orElse("–"));
        model.put("step", words.text("newsroom.figures.step." + step.name().toLowerCase(java.util.Locale.ROOT)));
        model.put("byTime", dated(report.by(step, span.first(), span.last())));
        model.put("byPerson", report.by(Published::owner));
        model.put("bySection", report.by(story -> story.section().isEmpty() ? "–" : story.section()));
        model.put("byType", report.by(story -> workbook.label(story.type(), words)));
        model.put("credits", report.credits());
        model.put("pays", pays(actor));
        if (pays(actor)) {
            royalties(model, report, refused, words);
        }
        ResponseEntity<String> page = screens.page(request, actor, "pages/figures", "figures", model);
        return refused.isEmpty()
                ? page
                : ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                        .headers(page.getHeaders())
                        .body(page.getBody());
    }

    @PostMapping("/tariffs")
    ResponseEntity<String> settle(HttpServletRequest request, Actor actor, @RequestParam Map<String, String> sent) {
        require(pays(actor), actor);
        Map<String, Long> amounts = new LinkedHashMap<>();
        Map<String, String> refused = new LinkedHashMap<>();
        sent.forEach((name, value) -> {
            String digits = value.replaceAll("[.,\\s]|đ|₫|(?i:vnd)", "");
            if (name.matches("t-[a-z-]{1,40}") && digits.matches("[0-9]{0,10}")) {
                amounts.put(name.substring(2), digits.isEmpty() ? 0 : Long.parseLong(digits));
            } else if (name.startsWith("t-")) {
                refused.put(name.substring(2), value);
            }
        });
        if (!refused.isEmpty()) {
            Span span = span(sent.getOrDefault("from", ""), sent.getOrDefault("to", ""));
            return page(request, actor, span, sent.getOrDefault("removed", ""), refused);
        }
        tariffs.settle(amounts);
        Map<String, String> details = new LinkedHashMap<>();
        amounts.forEach((kind, amount) -> details.put(kind, amount.toString()));
        audit.append(new AuditEntry(clock.instant(), actor.name(), "tariffs", null, null, "", details));
        Span span = span(sent.getOrDefault("from", ""), sent.getOrDefault("to", ""));
        return ResponseEntity.status(303)
                .location(URI.create("/newsroom/figures?from=" + span.first() + "&to=" + span.last()
                        + (sent.getOrDefault("removed", "").equals(WITHOUT) ? "&removed=" + WITHOUT : "") + "#royalty"))
                .build();
    }

    @GetMapping("/figures.xlsx")
    ResponseEntity<byte[]> sheet(
            HttpServletRequest request,
            Actor actor,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String removed) {
        require(Navigation.isEditor(actor), actor);
        Span span = span(from, to);
        List<Published> found = counted(stories.between(span.first(), span.last()), removed);
        FigureReport report = new FigureReport(found);
        Map<String, Long> paid = tariffs.all();
        List<Owed> owed = pays(actor) ? report.royalties(paid) : List.of();
        byte[] bytes = workbook.of(found, owed, kinds(owed), paid, languages.words(request));
        String name = "so-lieu-" + span.first() + "-" + span.last() + ".xlsx";
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(MediaType.parseMediaType(SHEET))
                .body(bytes);
    }

    /** What was taken off counts, unless somebody wants it otherwise. */
    private static List<Published> counted(List<Published> all, String removed) {
        return removed.equals(WITHOUT)
                ? all.stream().filter(story -> !story.takenOff()).toList()
                : all;
    }

    private void royalties(Map<String, Object> model, FigureReport report, Map<String, String> refused, Words words) {
        model.put("tariffError", refused.isEmpty() ? "" : words.text("newsroom.figures.tariff.wrong"));
        Map<String, Long> paid = tariffs.all();
        List<Owed> owed = report.royalties(paid);
        List<String> kinds = kinds(owed);
        model.put(
                "tariffs",
                kinds.stream()
                        .map(kind -> new Tariff(
                                kind,
                                workbook.label(kind, words),
                                refused.getOrDefault(kind, Long.toString(paid.getOrDefault(kind, 0L))),
                                refused.containsKey(kind)))
                        .toList());
        model.put(
                "owed",
                owed.stream()
                        .map(one -> new Row(
                                one.name(),
                                kinds.stream()
                                        .map(kind -> one.works().getOrDefault(kind, 0d))
                                        .toList(),
                                money(one.amount())))
                        .toList());
        model.put("sum", money(owed.stream().mapToLong(Owed::amount).sum()));
    }

    private static List<String> kinds(List<Owed> owed) {
        TreeSet<String> others = new TreeSet<>();
        owed.forEach(one -> others.addAll(one.works().keySet()));
        List<String> kinds = new ArrayList<>(USUAL);
        others.stream().filter(kind -> !USUAL.contains(kind)).forEach(kinds::add);
        return kinds;
    }

    private static String money(long amount) {
        return String.format(java.util.Locale.ROOT, "%,d", amount).replace(',', '.');
    }

    private List<Count> dated(List<Count> counts) {
        return counts.stream()
                .map(count -> new Count(times.shortDay(times.startOf(LocalDate.parse(count.name()))), count.number()))
                .toList();
    }

    /** The last twelve months as links. */
    private List<Map<String, String>> months(Words words) {
        List<Map<String, String>> months = new ArrayList<>();
        LocalDate first = times.today().withDayOfMonth(1);
        for (int back = 0; back < 12; back++) {
            LocalDate month = first.minusMonths(back);
            months.add(Map.of(
                    "from", month.toString(),
                    "to", month.with(TemporalAdjusters.lastDayOfMonth()).toString(),
                    "label",
                            words.text(
                                    "newsroom.calendar.month",
                                    month.getMonthValue(),
                                    String.valueOf(month.getYear()))));
        }
        return months;
    }

    private static String spoken(Duration wait, Words words) {
        return wait.toHours() < 1
                ? words.text("newsroom.figures.minutes", wait.toMinutes())
                : wait.toHours() < 48
                        ? words.text("newsroom.figures.hours", wait.toHours(), wait.toMinutesPart())
                        : words.text("newsroom.figures.days", wait.toDays());
    }

    private Span span(String from, String to) {
        LocalDate today = times.today();
        LocalDate first = times.day(from).orElse(today.withDayOfMonth(1));
        LocalDate last = times.day(to).orElse(first.with(TemporalAdjusters.lastDayOfMonth()));
        LocalDate end = last.isBefore(first) ? first : last;
        return new Span(first, end.isAfter(first.plusDays(LONGEST_SPAN)) ? first.plusDays(LONGEST_SPAN) : end);
    }

    private static boolean pays(Actor actor) {
        return actor.has(Role.CHIEF_EDITOR) || actor.has(Role.ADMINISTRATOR);
    }

    private static void require(boolean may, Actor actor) {
        if (!may) {
            throw new AccessDeniedException(actor.name() + " may not see the figures");
        }
    }
}
