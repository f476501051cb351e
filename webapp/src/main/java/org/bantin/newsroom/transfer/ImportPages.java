package org.bantin.newsroom.transfer;

import jakarta.servlet.http.HttpServletRequest;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bantin.content.Item;
import org.bantin.content.Items;
import org.bantin.content.imports.ImportOutlook;
import org.bantin.content.imports.SiteImport;
import org.bantin.content.imports.SiteImport.Arriving;
import org.bantin.content.imports.SiteImport.Problem;
import org.bantin.content.imports.SiteImport.Stage;
import org.bantin.content.imports.SiteImports;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.People;
import org.bantin.newsroom.shell.Screens;
import org.bantin.newsroom.shell.Times;
import org.bantin.newsroom.shell.Words;
import org.bantin.repository.access.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Makes the pages of imports: numbers, times and reasons in the person's language. */
@Component
class ImportPages {
    private static final int LINES = 50;
    private static final Map<Stage, String> LOOKS = Map.of(
            Stage.ARRIVING, "draft",
            Stage.READING, "pending",
            Stage.READ, "pending",
            Stage.RUNNING, "scheduled",
            Stage.DONE, "published",
            Stage.CANCELLED, "removed",
            Stage.INTERRUPTED, "returned",
            Stage.FAILED, "returned",
            Stage.LEAVING, "scheduled",
            Stage.TAKEN_BACK, "removed");
    private static final List<String> OUTCOMES = List.of(
            "created",
            "updated",
            "unchanged",
            "published",
            "planned",
            "drafts",
            "skipped",
            "media",
            "sections",
            "topics",
            "redirects",
            "pins",
            "blocks",
            "comments",
            "repaired");
    private static final List<String> KINDS =
            List.of("created", "updated", "unchanged", "skipped", "note", "lost", "taken-back", "stayed");

    private final SiteImports imports;
    private final Items items;
    private final Screens screens;
    private final Languages languages;
    private final People people;
    private final Times times;

    ImportPages(SiteImports imports, Items items, Screens screens, Languages languages, People people, Times times) {
        this.imports = imports;
        this.items = items;
        this.screens = screens;
        this.languages = languages;
        this.people = people;
        this.times = times;
    }

    /** An import in the list. */
    public record Row(String id, String name, String look, String stage, String by, String when, String what) {}

    /** A number with what it counts. */
    public record Fact(String word, String number) {}

    /** A file as shown. */
    public record Sent(int number, String name, String size, int percent, boolean pictures, boolean whole) {}

    /** A choice of the form. */
    public record Choice(String value, String label) {}

    /** A category with what is proposed for it. */
    public record CategoryRow(String slug, String name, String above, String stories, String proposal) {}

    /** A line of the report. */
    public record ReportRow(String kind, String word, String record, String what, String item) {}

    ResponseEntity<String> all(HttpServletRequest request, Actor actor, List<SiteImport> found, String problem) {
        Words words = languages.words(request);
        Map<String, Object> model = new HashMap<>();
        model.put("rows", found.stream().map(one -> row(one, words)).toList());
        model.put("problem", problem);
        return screens.page(request, actor, "pages/imports", "transfer", model);
    }

    private Row row(SiteImport one, Words words) {
        return new Row(
                one.id(),
                name(one),
                LOOKS.getOrDefault(one.stage(), "draft"),
                word(one, words),
                people.of(one.by()).shortName(),
                times.moment(one.changed(), words),
                outcome(one, words));
    }

    private static String word(SiteImport one, Words words) {
        boolean half = one.stage() == Stage.ARRIVING && one.whole();
        return words.text(
                "newsroom.import.stage." + (half ? "arrived" : one.stage().id()));
    }

    private static String name(SiteImport one) {
        ImportOutlook outlook = one.outlook();
        String files = one.files().stream().map(Arriving::name).collect(Collectors.joining(", "));
        return outlook == null || outlook.site().isEmpty() ? files : outlook.site();
    }

    private String outcome(SiteImport one, Words words) {
        NumberFormat number = NumberFormat.getIntegerInstance(words.locale());
        if (one.stage() == Stage.ARRIVING && !one.files().isEmpty()) {
            long size = one.files().stream().mapToLong(Arriving::size).sum();
            long here = one.files().stream().mapToLong(Arriving::here).sum();
            return words.text("newsroom.import.sent", 100 * here / Math.max(1, size));
        }
        int stored = one.tally().count("created") + one.tally().count("updated");
        return one.plan() == null
                ? ""
                : words.text(
                        "newsroom.import.outcome",
                        number.format(stored),
                        number.format(one.tally().count("skipped")));
    }

    ResponseEntity<String> one(HttpServletRequest request, Actor actor, SiteImport one, String kind, int page) {
        Words words = languages.words(request);
        Map<String, Object> model = new HashMap<>();
        model.put("row", row(one, words));
        model.put("stage", one.stage().id());
        model.put("busy", one.stage().busy());
        model.put("goesOn", one.stage().mayGoOn() && one.whole());
        model.put("whole", one.whole());
        model.put("files", one.files().stream().map(file -> sent(file, words)).toList());
        model.put("percent", one.progress().percent());
        model.put("step", one.progress().step());
        Problem problem = one.problem();
        model.put("problem", problem == null ? "" : text(problem.key(), problem.arguments(), words));
        ImportOutlook outlook = one.outlook();
        if (outlook != null) {
            model.putAll(new OutlookView(imports, times, words).model(outlook, one));
            model.put("sections", sections(actor));
        }
        report(one, actor, kind, page, model, words);
        return screens.page(request, actor, "pages/import", "transfer", model);
    }

    private static Sent sent(Arriving file, Words words) {
        long megabytes = file.size() >> 20;
        NumberFormat number = NumberFormat.getIntegerInstance(words.locale());
        return new Sent(
                file.number(),
                file.name(),
                megabytes > 0
                        ? number.format(megabytes) + " MB"
                        : number.format(Math.max(1, file.size() >> 10)) + " KB",
                (int) (100 * file.here() / Math.max(1, file.size())),
                file.pictures(),
                file.whole());
    }

    private List<Choice> sections(Actor actor) {
        List<Choice> found = new ArrayList<>();
        items.forEach(actor, "category", item -> {
            if (item.type().equals("section")) {
                found.add(new Choice(item.id().value(), item.title()));
            }
        });
        return found;
    }

    private void report(SiteImport one, Actor actor, String kind, int page, Map<String, Object> model, Words words) {
        NumberFormat number = NumberFormat.getIntegerInstance(words.locale());
        List<Fact> counts = new ArrayList<>();
        for (String outcome : OUTCOMES) {
            int count = one.tally().count(outcome);
            if (count > 0) {
                counts.add(new Fact(imports.word("count." + outcome, words.locale()), number.format(count)));
            }
        }
        model.put("counts", counts);
        model.put("reasons", facts(one.tally().reasons(), words));
        model.put("losses", facts(one.tally().losses(), words));
        String shown = KINDS.contains(kind) ? kind : "";
        int from = (Math.max(1, Math.min(page, 100_000)) - 1) * LINES;
        SiteImports.Lines lines = imports.lines(actor, one.id(), shown, from, LINES, words.locale());
        model.put(
                "lines",
                lines.some().stream().map(line -> reportRow(line, actor, words)).toList());
        model.put(
                "kinds",
                KINDS.stream()
                        .map(id -> new Choice(id, words.text("newsroom.import.kind." + id)))
                        .toList());
        model.put("kind", shown);
        model.put("page", page);
        model.put("total", lines.total());
        model.put("more", from + LINES < lines.total());
    }

    private ReportRow reportRow(SiteImports.Line line, Actor actor, Words words) {
        boolean there = !line.item().isEmpty()
                && items.find(actor, new org.bantin.content.ItemId(line.item()))
                        .filter(ImportPages::stands)
                        .isPresent();
        return new ReportRow(
                line.kind(),
                words.text("newsroom.import.kind." + line.kind()),
                line.record(),
                line.what(),
                there ? line.item() : "");
    }

    private static boolean stands(Item item) {
        return !item.path().startsWith("/trash/");
    }

    private List<Fact> facts(Map<String, Integer> counted, Words words) {
        NumberFormat number = NumberFormat.getIntegerInstance(words.locale());
        List<Fact> facts = new ArrayList<>();
        counted.forEach((what, count) -> facts.add(new Fact(imports.word(what, words.locale()), number.format(count))));
        return facts;
    }

    String text(String key, List<?> arguments, Words words) {
        return words.text(key, arguments.toArray());
    }
}
