package org.bantin.newsroom.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bantin.content.FieldProblem;
import org.bantin.content.ItemId;
import org.bantin.content.form.FormTarget;
import org.bantin.content.page.PageRow;
import org.bantin.content.page.PageTree;
import org.bantin.content.page.PageVerbs.Done;
import org.bantin.content.page.PageVersions;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.NotFoundException;
import org.bantin.newsroom.shell.People;
import org.bantin.newsroom.shell.ProblemJson;
import org.bantin.newsroom.shell.Times;
import org.bantin.newsroom.shell.Words;
import org.bantin.rendering.PageDesigns;
import org.bantin.repository.access.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Pages over HTTP, for the scripts of the tree and of the page editor. Deeds answer where the node is and where it was. */
@RestController
@RequestMapping("/newsroom/api/pages")
class PagesController {
    private final PageTree tree;
    private final PageRows rows;
    private final PageDeeds deeds;
    private final PageDesigns designs;
    private final PageVersions versions;
    private final People people;
    private final Times times;
    private final ProblemJson problems;
    private final Languages languages;

    PagesController(
            PageTree tree,
            PageRows rows,
            PageDeeds deeds,
            PageDesigns designs,
            PageVersions versions,
            People people,
            Times times,
            ProblemJson problems,
            Languages languages) {
        this.tree = tree;
        this.rows = rows;
        this.deeds = deeds;
        this.designs = designs;
        this.versions = versions;
        this.people = people;
        this.times = times;
        this.problems = problems;
        this.languages = languages;
    }

    @GetMapping
    List<Map<String, Object>> children(
            HttpServletRequest request, Actor actor, @RequestParam(defaultValue = "/") String path) {
        return rows.of(tree.children(actor, checked(path)), languages.words(request));
    }

    @GetMapping("/find")
    List<Map<String, Object>> find(HttpServletRequest request, Actor actor, @RequestParam String q) {
        return q.isBlank() ? List.of() : rows.of(tree.find(actor, q), languages.words(request));
    }

    /** One page as it stands now. */
    @GetMapping("/page")
    Map<String, Object> page(HttpServletRequest request, Actor actor, @RequestParam String path) {
        PageRow row = tree.row(actor, checked(path)).orElseThrow(() -> new NotFoundException("no page " + path));
        return rows.of(row, languages.words(request));
    }

    /** Kept versions of a page, the newest first. */
    @GetMapping("/versions")
    List<Map<String, String>> versions(HttpServletRequest request, Actor actor, @RequestParam String path) {
        Words words = languages.words(request);
        return versions.list(actor, checked(path)).stream()
                .map(kept -> Map.of(
                        "name", kept.name(),
                        "occasion", kept.occasion(),
                        "when", times.moment(kept.at(), words),
                        "by", kept.by().isEmpty() ? "" : people.of(kept.by()).shortName()))
                .toList();
    }

    /** Templates for a new page. */
    @GetMapping("/templates")
    List<PageDesigns.Design> templates(
            HttpServletRequest request, Actor actor, @RequestParam(defaultValue = "/") String path) {
        return designs.pages(actor, checked(path), languages.words(request).locale());
    }

    /** What may stand in an area. */
    @GetMapping("/area")
    PageDesigns.AreaRule area(HttpServletRequest request, Actor actor, @RequestParam String path) {
        return designs.area(actor, checked(path), languages.words(request).locale());
    }

    /** Titles of templates and of areas, in the person's language. */
    @GetMapping("/labels")
    Map<String, String> labels(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") List<String> template,
            @RequestParam(defaultValue = "") List<String> text) {
        Words words = languages.words(request);
        Map<String, String> labels = new LinkedHashMap<>();
        for (String id : template) {
            designs.design(id, words.locale()).ifPresent(design -> labels.put(id, design.title()));
        }
        for (String key : text) {
            labels.put(key, words.text(key));
        }
        return labels;
    }

    @PostMapping("/{verb}")
    ResponseEntity<Map<String, Object>> act(
            HttpServletRequest request, Actor actor, @PathVariable String verb, @RequestBody PageDeeds.Wish wish) {
        Words words = languages.words(request);
        checked(wish.pathOr("/"));
        checked(wish.parentOr("/"));
        return answer(deeds.act(actor, verb, wish), words);
    }

    private ResponseEntity<Map<String, Object>> answer(Done done, Words words) {
        List<FieldProblem> reasons = done.problems();
        if (!reasons.isEmpty()) {
            return problems.answer(words, HttpStatus.UNPROCESSABLE_CONTENT, "refused", reasons);
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", done.id());
        body.put("path", done.path());
        if (done.from() != null) {
            Map<String, Object> from = new LinkedHashMap<>();
            from.put("parent", done.from().parent());
            from.put("before", done.from().before());
            body.put("from", from);
        }
        return ResponseEntity.ok(body);
    }

    static String checked(String path) {
        try {
            return FormTarget.existing("website", path).path();
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(String.valueOf(e.getMessage()));
        }
    }

    static ItemId id(String text) {
        try {
            return new ItemId(text);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("not an identifier: " + text);
        }
    }
}
