package org.bantin.newsroom.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bantin.definition.DefinitionProblem;
import org.bantin.definition.DefinitionSource;
import org.bantin.definition.Definitions;
import org.bantin.definition.resource.Resource;
import org.bantin.definition.resource.Resources;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.NotFoundException;
import org.bantin.newsroom.shell.Screens;
import org.bantin.newsroom.shell.Words;
import org.bantin.repository.access.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What light modules define, where each piece comes from, and where something is wrong: file, line, advice. */
@RestController
@RequestMapping("/newsroom/admin/definitions")
class DefinitionsController {
    private static final int PAGE = 100;

    private final Definitions definitions;
    private final Resources resources;
    private final Screens screens;
    private final Languages languages;

    DefinitionsController(Definitions definitions, Resources resources, Screens screens, Languages languages) {
        this.definitions = definitions;
        this.resources = resources;
        this.screens = screens;
        this.languages = languages;
    }

    /** A problem as shown; {@code look} is the colour family. */
    public record Problem(String look, String icon, String level, String file, int line, String message) {}

    /** A definition as listed. */
    public record Row(String kind, String id, String module, String file, int problems, boolean error) {}

    /** A choice of a filter, with how many there are. */
    public record Choice(String value, int number, boolean chosen) {}

    /** A line of a file or of a resolved definition; {@code from} names where it was written when that is elsewhere. */
    public record Line(int number, String text, String from, boolean bad) {}

    @GetMapping
    ResponseEntity<String> list(
            HttpServletRequest request,
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String module,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "false") boolean bad,
            @RequestParam(defaultValue = "1") int page) {
        Words words = languages.words(request);
        List<DefinitionSource.Entry> all = definitions.entries();
        List<DefinitionProblem> problems = definitions.problems();
        Map<String, List<DefinitionProblem>> byFile = new LinkedHashMap<>();
        problems.forEach(problem ->
                byFile.computeIfAbsent(problem.file(), any -> new ArrayList<>()).add(problem));
        String wanted = q.strip().toLowerCase(Locale.ROOT);
        List<Row> rows = all.stream()
                .filter(entry -> module.isEmpty() || entry.module().equals(module))
                .filter(entry -> kind.isEmpty() || entry.kind().equals(kind))
                .filter(entry -> !bad || byFile.containsKey(entry.file()))
                .filter(entry -> wanted.isEmpty()
                        || (entry.id() + " " + entry.file())
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted))
                .map(entry -> row(entry, byFile.getOrDefault(entry.file(), List.of())))
                .toList();
        int at = Math.max(1, page);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("q", q);
        model.put("module", module);
        model.put("kind", kind);
        model.put("bad", bad);
        model.put("page", at);
        model.put("more", at * PAGE < rows.size());
        model.put("total", rows.size());
        model.put("rows", rows.subList(Math.min(rows.size(), (at - 1) * PAGE), Math.min(rows.size(), at * PAGE)));
        model.put(
                "modules",
                choices(all.stream().map(DefinitionSource.Entry::module).toList(), module));
        model.put(
                "kinds", choices(all.stream().map(DefinitionSource.Entry::kind).toList(), kind));
        model.put(
                "problems",
                problems.stream()
                        .filter(problem -> module.isEmpty() || problem.module().equals(module))
                        .filter(problem -> wanted.isEmpty() || fits(problem, wanted))
                        .map(problem -> problem(problem, words))
                        .toList());
        return screens.page(request, actor, "pages/definitions", "definitions", model);
    }

    private static boolean fits(DefinitionProblem problem, String wanted) {
        return (problem.file() + " " + problem.message())
                .toLowerCase(Locale.ROOT)
                .contains(wanted);
    }

    private static Row row(DefinitionSource.Entry entry, List<DefinitionProblem> problems) {
        boolean error = problems.stream().anyMatch(one -> one.severity() == DefinitionProblem.Severity.ERROR);
        return new Row(entry.kind(), entry.id(), entry.module(), entry.file(), problems.size(), error);
    }

    private static List<Choice> choices(List<String> values, String chosen) {
        Map<String, Integer> counts = new java.util.TreeMap<>();
        values.forEach(value -> counts.merge(value, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(count -> new Choice(
                        count.getKey(), count.getValue(), count.getKey().equals(chosen)))
                .toList();
    }

    private static Problem problem(DefinitionProblem problem, Words words) {
        String level = problem.severity().name().toLowerCase(Locale.ROOT);
        return new Problem(
                level.equals("error") ? "danger" : level.equals("warning") ? "warn" : "draft",
                level.equals("error")
                        ? "exclamation-octagon"
                        : level.equals("warning") ? "exclamation-triangle" : "info-circle",
                words.text("newsroom.definitions." + level),
                problem.file(),
                problem.line(),
                problem.message());
    }

    @GetMapping("/show")
    ResponseEntity<String> show(
            HttpServletRequest request, Actor actor, @RequestParam String kind, @RequestParam String id) {
        Words words = languages.words(request);
        DefinitionSource source =
                definitions.source(kind, id).orElseThrow(() -> new NotFoundException("no " + kind + " " + id));
        Set<String> files = new LinkedHashSet<>();
        files.add(source.file());
        files.addAll(source.parts());
        List<Problem> problems = definitions.problems().stream()
                .filter(problem -> files.contains(problem.file()))
                .map(problem -> problem(problem, words))
                .toList();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("kind", kind);
        model.put("id", id);
        model.put("module", source.module());
        model.put("file", source.file());
        model.put("parts", source.parts());
        model.put("problems", problems);
        model.put("resolved", resolved(source));
        model.put("texts", files.stream().map(file -> text(file, problems)).toList());
        return screens.page(request, actor, "pages/definition", "definitions", model);
    }

    private static List<Line> resolved(DefinitionSource source) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (DefinitionSource.Line line : source.resolved()) {
            String from =
                    line.file().equals(source.file()) || line.file().isEmpty() ? "" : line.file() + ":" + line.line();
            lines.add(new Line(++number, line.text(), from, false));
        }
        return lines;
    }

    /** A file as it is written, with the lines marked that something is wrong with. */
    public record Text(String file, List<Line> lines) {}

    private Text text(String file, List<Problem> problems) {
        String text = resources.find(file).map(Resource::text).orElse("");
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\r?\n", -1)) {
            int at = ++number;
            boolean bad = problems.stream().anyMatch(one -> one.file().equals(file) && one.line() == at);
            lines.add(new Line(at, line, "", bad));
        }
        return new Text(file, lines);
    }
}
