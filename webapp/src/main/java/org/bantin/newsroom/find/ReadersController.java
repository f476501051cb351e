package org.bantin.newsroom.find;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bantin.content.FieldProblem;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.Navigation;
import org.bantin.newsroom.shell.Screens;
import org.bantin.newsroom.shell.Times;
import org.bantin.newsroom.shell.Words;
import org.bantin.publishing.journal.Projections;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.access.Actor;
import org.bantin.search.IndexStatus;
import org.bantin.search.LiveSearch;
import org.bantin.search.Reindex;
import org.bantin.search.SearchLog;
import org.bantin.search.SearchQuery;
import org.bantin.search.SearchResult;
import org.bantin.search.SearchTerms;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** What readers searched, what they did not find, and the table of abbreviations and synonyms that helps them. For editors. */
@RestController
@RequestMapping("/newsroom/searches")
class ReadersController {
    private static final String PLACE = "/newsroom/searches";
    private static final int MOST = 40;
    private static final List<Integer> SPANS = List.of(7, 30, 90);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SearchLog log;
    private final SearchTerms terms;
    private final LiveSearch search;
    private final Reindex index;
    private final Projections projections;
    private final Screens screens;
    private final Languages languages;
    private final Times times;

    ReadersController(
            SearchLog log,
            SearchTerms terms,
            LiveSearch search,
            Reindex index,
            Projections projections,
            Screens screens,
            Languages languages,
            Times times) {
        this.log = log;
        this.terms = terms;
        this.search = search;
        this.index = index;
        this.projections = projections;
        this.screens = screens;
        this.languages = languages;
        this.times = times;
    }

    /**
     * A wording with what it finds by now.
     *
     * @param proposal what was probably meant; empty when nothing is known
     */
    public record Row(String text, long times, long without, String last, long now, boolean partly, String proposal) {}

    /** Searches of a day or a week. */
    public record Bar(String label, long times, long without) {}

    /** A question asked again after the table changed. */
    public record Retry(String text, long before, long now, List<String> titles) {}

    @GetMapping
    ResponseEntity<String> show(
            HttpServletRequest request,
            Actor actor,
            @RequestParam(defaultValue = "7") String days,
            @RequestParam(defaultValue = "") String only,
            @RequestParam(defaultValue = "") String tried,
            @RequestParam(defaultValue = "0") String before,
            @RequestParam(defaultValue = "") String entry,
            @RequestParam(defaultValue = "") String gone) {
        onlyEditors(actor);
        Words words = languages.words(request);
        int span = number(days, 7);
        Map<String, Object> model = frame(words, "searches");
        boolean without = only.equals("without");
        model.put("rows", rows(log.top(SPANS.contains(span) ? span : 7, without, MOST), words));
        model.put("without", without);
        model.put("span", span);
        model.put("spans", SPANS);
        model.put("bars", bars(span, words));
        model.put("index", trouble(index.status(), words));
        if (!tried.isBlank()) {
            model.put("retry", retry(tried, number(before, 0)));
            model.put("entry", gone.isEmpty() ? entry : "");
            model.put("gone", !gone.isEmpty());
        }
        return screens.page(request, actor, "pages/searches", "searches", model);
    }

    /** What editors should know of the index; empty when all is well. */
    private static String trouble(IndexStatus status, Words words) {
        String reason = status.reason().substring(status.reason().lastIndexOf('.') + 1);
        boolean rebuilt = status.state() != IndexStatus.State.READY;
        String what = reason.equals("elsewhere") ? words.text("newsroom.searches.index.elsewhere") : "";
        String progress = rebuilt ? words.text("newsroom.searches.index.rebuilt", status.done()) : "";
        return (what + " " + progress).strip();
    }

    @GetMapping("/terms")
    ResponseEntity<String> table(
            HttpServletRequest request,
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String edit) {
        onlyEditors(actor);
        return table(request, actor, q, edit, "", "", List.of(), HttpStatus.OK);
    }

    private ResponseEntity<String> table(
            HttpServletRequest request,
            Actor actor,
            String q,
            String edit,
            String term,
            String meanings,
            List<FieldProblem> problems,
            HttpStatus status) {
        Words words = languages.words(request);
        Map<String, Object> model = frame(words, "terms");
        List<SearchTerms.Term> all = terms.list();
        String wanted = q.strip().toLowerCase(words.locale());
        model.put(
                "terms",
                all.stream()
                        .filter(one -> (one.term() + " " + String.join(" ", one.meanings()))
                                .toLowerCase(words.locale())
                                .contains(wanted))
                        .toList());
        Optional<SearchTerms.Term> edited =
                all.stream().filter(one -> one.itemId().equals(edit)).findFirst();
        model.put("q", q);
        model.put("edit", edited.map(SearchTerms.Term::itemId).orElse(""));
        model.put("term", term.isEmpty() ? edited.map(SearchTerms.Term::term).orElse("") : term);
        model.put(
                "meanings",
                meanings.isEmpty()
                        ? edited.map(one -> String.join("\n", one.meanings())).orElse("")
                        : meanings);
        model.put("error", problems.isEmpty() ? "" : text(problems.get(0), words));
        model.put("badField", problems.isEmpty() ? "" : problems.get(0).field());
        ResponseEntity<String> page = screens.page(request, actor, "pages/search-terms", "searches", model);
        return ResponseEntity.status(status).headers(page.getHeaders()).body(page.getBody());
    }

    @PostMapping("/terms")
    ResponseEntity<String> put(
            HttpServletRequest request,
            Actor actor,
            @RequestParam(defaultValue = "") String term,
            @RequestParam(defaultValue = "") String meanings,
            @RequestParam(defaultValue = "") String query,
            @RequestParam(defaultValue = "") String id) {
        onlyEditors(actor);
        long before = query.isBlank() ? 0 : found(query).total();
        List<String> each =
                Arrays.stream(meanings.split("[\n;]")).map(String::strip).toList();
        SearchTerms.Change change = terms.put(actor, id.isBlank() ? null : id, term, each);
        if (!change.done()) {
            return table(request, actor, "", id, term, meanings, change.problems(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        projections.awaitApplied(change.number(), PATIENCE);
        return query.isBlank()
                ? seeOther(PLACE + "/terms?saved")
                : seeOther(address(query, before).queryParam("entry", change.itemId()));
    }

    @PostMapping("/terms/{id}/remove")
    ResponseEntity<String> remove(
            HttpServletRequest request,
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String query) {
        onlyEditors(actor);
        long before = query.isBlank() ? 0 : found(query).total();
        String reason = languages.words(request).text("newsroom.searches.removed");
        SearchTerms.Change change = terms.remove(actor, id, reason);
        if (!change.done()) {
            return table(request, actor, "", "", "", "", change.problems(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        projections.awaitApplied(change.number(), PATIENCE);
        return query.isBlank()
                ? seeOther(PLACE + "/terms?saved")
                : seeOther(address(query, before).queryParam("gone", "1"));
    }

    private static UriComponentsBuilder address(String query, long before) {
        return UriComponentsBuilder.fromPath(PLACE)
                .queryParam("only", "without")
                .queryParam("tried", query)
                .queryParam("before", before);
    }

    private static ResponseEntity<String> seeOther(UriComponentsBuilder address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(address.encode(StandardCharsets.UTF_8).build().toUri())
                .build();
    }

    private static ResponseEntity<String> seeOther(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }

    private Map<String, Object> frame(Words words, String tab) {
        Map<String, Object> model = new HashMap<>();
        model.put("tab", tab);
        model.put("heading", words.text("newsroom.searches." + tab));
        return model;
    }

    private SearchResult found(String text) {
        return search.search(SearchQuery.of(text, 0, 3));
    }

    private List<Row> rows(List<SearchLog.Entry> entries, Words words) {
        return entries.stream()
                .map(entry -> {
                    SearchResult now = found(entry.text());
                    String proposal = now.didYouMean() == null ? "" : now.didYouMean();
                    return new Row(
                            entry.text(),
                            entry.times(),
                            entry.withoutResult(),
                            times.shortDay(entry.last().atTime(12, 0).toInstant(ZoneOffset.UTC)),
                            now.total(),
                            now.relaxed(),
                            proposal);
                })
                .toList();
    }

    private Retry retry(String text, long before) {
        SearchResult now = found(text);
        return new Retry(
                text,
                before,
                now.total(),
                now.hits().stream().map(SearchResult.Hit::title).toList());
    }

    /** Days of one week, weeks of a longer time. */
    private List<Bar> bars(int span, Words words) {
        List<SearchLog.Day> days = log.days(span);
        int step = span <= 7 ? 1 : 7;
        List<Bar> bars = new java.util.ArrayList<>();
        for (int from = days.size() % step == 0 ? 0 : days.size() % step - step; from < days.size(); from += step) {
            List<SearchLog.Day> part = days.subList(Math.max(0, from), from + step);
            String first = times.shortDay(part.get(0).day().atTime(12, 0).toInstant(ZoneOffset.UTC));
            bars.add(new Bar(
                    step == 1 ? first : words.text("newsroom.searches.week", first),
                    part.stream().mapToLong(SearchLog.Day::times).sum(),
                    part.stream().mapToLong(SearchLog.Day::withoutResult).sum()));
        }
        return bars;
    }

    private static void onlyEditors(Actor actor) {
        if (!Navigation.isEditor(actor)) {
            throw new AccessDeniedException(actor.name() + " is no editor and does not see what readers searched");
        }
    }

    private static int number(String text, int otherwise) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : otherwise;
    }

    private static String text(FieldProblem problem, Words words) {
        return words.text(problem.messageKey(), problem.arguments().toArray());
    }
}
