package org.bantin.newsroom.settings;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bantin.content.FieldProblem;
import org.bantin.content.Item;
import org.bantin.content.Items;
import org.bantin.newsroom.settings.RedirectBook.Wish;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.NotFoundException;
import org.bantin.newsroom.shell.Words;
import org.bantin.publishing.Redirections;
import org.bantin.repository.access.Actor;
import org.bantin.search.DraftSearch;
import org.bantin.search.SearchQuery;
import org.bantin.search.SearchResult;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The redirects that people made: list, add, remove, a table in and out. */
@RestController
@RequestMapping("/newsroom/settings/redirects")
class RedirectsController {
    private static final String PLACE = "/newsroom/settings/redirects";
    private static final int SIZE = 50;
    private static final int MOST_ROWS = 20_000;

    private final RedirectBook book;
    private final Items items;
    private final DraftSearch search;
    private final SettingsScreens screens;
    private final Languages languages;

    RedirectsController(
            RedirectBook book, Items items, DraftSearch search, SettingsScreens screens, Languages languages) {
        this.book = book;
        this.items = items;
        this.search = search;
        this.screens = screens;
        this.languages = languages;
    }

    /** A redirect as a row. */
    public record Row(String id, String from, String to, boolean permanent) {}

    /** A line that an import refused. */
    public record Refused(int line, String text, String why) {}

    @GetMapping
    ResponseEntity<String> list(
            HttpServletRequest request,
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page) {
        return show(request, actor, q, page, new HashMap<>(), true);
    }

    @PostMapping
    ResponseEntity<String> add(HttpServletRequest request, Actor actor, @RequestParam Map<String, String> sent) {
        Wish wish =
                new Wish(sent.getOrDefault("from", ""), sent.getOrDefault("to", ""), !"302".equals(sent.get("status")));
        List<FieldProblem> problems = book.put(actor, wish);
        if (problems.isEmpty()) {
            return screens.saved(PLACE);
        }
        Map<String, Object> model = new HashMap<>();
        model.put("from", wish.from());
        model.put("to", wish.to());
        model.put("badField", problems.get(0).field());
        model.put("error", text(problems.get(0), languages.words(request)));
        return show(request, actor, "", 1, model, false);
    }

    @PostMapping("/{id}/remove")
    ResponseEntity<String> remove(HttpServletRequest request, Actor actor, @PathVariable String id) {
        Item item = NotFoundException.unless(items, actor, id);
        if (!item.type().equals(Redirections.TYPE)) {
            throw new NotFoundException(id + " is no redirect");
        }
        book.remove(actor, item, languages.words(request).text("newsroom.settings.redirects.removed"));
        return screens.saved(PLACE);
    }

    @PostMapping("/import")
    ResponseEntity<String> take(HttpServletRequest request, Actor actor, @RequestParam MultipartFile file)
            throws IOException {
        Words words = languages.words(request);
        List<List<String>> rows = Csv.read(new String(file.getBytes(), StandardCharsets.UTF_8));
        boolean heading =
                !rows.isEmpty() && RedirectText.from(rows.get(0).get(0)).isEmpty();
        List<Wish> wishes = rows.stream()
                .skip(heading ? 1 : 0)
                .limit(MOST_ROWS)
                .map(row -> new Wish(
                        row.get(0),
                        row.size() > 1 ? row.get(1) : "",
                        row.size() < 3 || !row.get(2).strip().matches("302|307|tạm thời|temporary|false")))
                .toList();
        RedirectBook.Import done = book.putAll(actor, wishes, heading ? 2 : 1);
        Map<String, Object> model = new HashMap<>();
        model.put("taken", done.taken());
        model.put(
                "refused",
                done.refused().stream()
                        .map(one -> new Refused(one.line(), one.text(), text(one.problem(), words)))
                        .toList());
        return show(request, actor, "", 1, model, true);
    }

    @GetMapping("/redirects.csv")
    ResponseEntity<byte[]> give(Actor actor) {
        StringBuilder table = new StringBuilder("\uFEFF").append(Csv.line(List.of("from", "to", "status")));
        items.forEach(actor, "settings", item -> {
            if (item.type().equals(Redirections.TYPE)) {
                Row row = row(item);
                table.append(Csv.line(List.of(row.from(), row.to(), row.permanent() ? "301" : "302")));
            }
        });
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("redirects.csv")
                                .build()
                                .toString())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(table.toString().getBytes(StandardCharsets.UTF_8));
    }

    private ResponseEntity<String> show(
            HttpServletRequest request, Actor actor, String q, int page, Map<String, Object> model, boolean fine) {
        search.awaitCurrent();
        int from = Math.max(0, Math.min(page, 1_000) - 1) * SIZE;
        SearchQuery query = new SearchQuery(
                q,
                Map.of("type", List.of(Redirections.TYPE)),
                q.isBlank() ? SearchQuery.Sort.CHANGED : SearchQuery.Sort.RELEVANCE,
                from,
                SIZE,
                List.of());
        SearchResult found = search.search(actor, query);
        List<Row> rows = new ArrayList<>();
        found.hits().forEach(hit -> items.find(actor, hit.id()).ifPresent(item -> rows.add(row(item))));
        model.put("rows", rows);
        model.put("total", found.total());
        model.put("q", q);
        model.put("page", page);
        model.put("more", from + SIZE < found.total());
        return screens.show(request, actor, "redirects", model, fine);
    }

    private static Row row(Item item) {
        return new Row(
                item.id().value(),
                item.fields().text(Redirections.FROM).orElse(""),
                item.fields().text(Redirections.TO).orElse(""),
                !Boolean.FALSE.equals(item.fields().get(Redirections.PERMANENT)));
    }

    private static String text(FieldProblem problem, Words words) {
        return words.text(problem.messageKey(), problem.arguments().toArray());
    }
}
