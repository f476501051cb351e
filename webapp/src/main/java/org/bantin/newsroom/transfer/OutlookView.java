package org.bantin.newsroom.transfer;

import java.text.NumberFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bantin.content.imports.ImportOutlook;
import org.bantin.content.imports.ImportPlan;
import org.bantin.content.imports.SiteImport;
import org.bantin.content.imports.SiteImport.Arriving;
import org.bantin.content.imports.SiteImports;
import org.bantin.newsroom.shell.Times;
import org.bantin.newsroom.shell.Words;
import org.bantin.newsroom.transfer.ImportPages.CategoryRow;
import org.bantin.newsroom.transfer.ImportPages.Fact;

/** What is in an export, as the page shows it. */
record OutlookView(SiteImports imports, Times times, Words words) {
    private static final Set<String> KNOWN = Set.of("post", "page", "attachment");

    /** Somebody who wrote there. */
    public record AuthorRow(String login, String name, String byline, String stories) {}

    /** A further kind of posts, or a host of pictures. */
    public record Option(String id, String number, boolean chosen) {}

    Map<String, Object> model(ImportOutlook outlook, SiteImport one) {
        ImportPlan plan = one.plan() == null ? ImportPlan.USUAL : one.plan();
        Map<String, Object> model = new HashMap<>();
        model.put("site", outlook.site());
        model.put("address", outlook.address());
        model.put("inside", inside(outlook));
        model.put("dates", dates(outlook.dates()));
        model.put("categories", categories(outlook, one));
        model.put("authors", authors(outlook, plan));
        model.put("kindsThere", kinds(outlook, plan));
        model.put("pages", outlook.count("page"));
        model.put("withPages", plan.types().contains("page"));
        model.put("attachments", number(outlook.count("attachment")));
        model.put("archives", one.files().stream().anyMatch(Arriving::pictures));
        model.put("hosts", hosts(outlook, plan));
        model.put("publish", plan.publish());
        model.put("otherwise", plan.otherwise());
        List<Fact> left = new ArrayList<>();
        outlook.left().forEach((why, count) -> left.add(new Fact(word(why), number(count))));
        model.put("left", left);
        model.put("damaged", outlook.damaged().stream().map(this::word).toList());
        return model;
    }

    private String word(String why) {
        return imports.word(why, words.locale());
    }

    private String number(int count) {
        return NumberFormat.getIntegerInstance(words.locale()).format(count);
    }

    private List<Fact> inside(ImportOutlook outlook) {
        List<Fact> facts = new ArrayList<>();
        for (String kind : List.of("post", "page", "attachment")) {
            facts.add(new Fact(words.text("newsroom.import.in." + kind), number(outlook.count(kind))));
        }
        facts.add(new Fact(
                words.text("newsroom.import.in.categories"),
                number(outlook.categories().size())));
        facts.add(new Fact(words.text("newsroom.import.in.tags"), number(outlook.tags())));
        facts.add(new Fact(
                words.text("newsroom.import.in.authors"),
                number(outlook.authors().size())));
        return facts;
    }

    private String dates(ImportOutlook.Dates dates) {
        Instant from = dates.from();
        Instant to = dates.to();
        return from == null || to == null ? "" : words.text("newsroom.import.dates", day(from), day(to));
    }

    private String day(Instant instant) {
        var day = times.local(instant).toLocalDate();
        return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    private List<CategoryRow> categories(ImportOutlook outlook, SiteImport one) {
        ImportPlan plan = one.plan();
        return outlook.categories().stream()
                .map(category -> new CategoryRow(
                        category.slug(),
                        category.name(),
                        String.join(" › ", category.above()),
                        number(category.stories()),
                        plan == null
                                ? category.proposal()
                                : plan.sections().getOrDefault(category.slug(), category.proposal())))
                .toList();
    }

    private List<AuthorRow> authors(ImportOutlook outlook, ImportPlan plan) {
        return outlook.authors().stream()
                .map(author -> new AuthorRow(
                        author.login(),
                        author.name(),
                        plan.bylines().getOrDefault(author.login(), author.name()),
                        number(author.stories())))
                .toList();
    }

    private List<Option> kinds(ImportOutlook outlook, ImportPlan plan) {
        List<Option> kinds = new ArrayList<>();
        outlook.kinds().forEach((kind, count) -> {
            if (!KNOWN.contains(kind) && !outlook.left().containsKey("type " + kind)) {
                kinds.add(new Option(kind, number(count), plan.types().contains(kind)));
            }
        });
        return kinds;
    }

    private List<Option> hosts(ImportOutlook outlook, ImportPlan plan) {
        List<Option> hosts = new ArrayList<>();
        outlook.hosts()
                .forEach((host, count) ->
                        hosts.add(new Option(host, number(count), plan.hosts().contains(host))));
        return hosts;
    }
}
