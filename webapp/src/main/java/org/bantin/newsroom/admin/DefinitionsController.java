package org.bantin.newsroom.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bantin.definition.Definitions;
import org.bantin.newsroom.shell.Kinds;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.Screens;
import org.bantin.newsroom.shell.Words;
import org.bantin.repository.access.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What light modules define, and where something is wrong in them: file, line, advice. */
@RestController
class DefinitionsController {
    private static final List<String> COUNTED =
            List.of("contentTypes", "dialogs", "templates", "apps", "workflows", "restEndpoints", "virtualUriMappings");

    private final Definitions definitions;
    private final Kinds kinds;
    private final Screens screens;
    private final Languages languages;

    DefinitionsController(Definitions definitions, Kinds kinds, Screens screens, Languages languages) {
        this.definitions = definitions;
        this.kinds = kinds;
        this.screens = screens;
        this.languages = languages;
    }

    /** A problem as shown; {@code look} is the colour family. */
    public record Problem(String look, String icon, String level, String place, String message) {}

    /** A content type. */
    public record Type(Kinds.Kind kind, String module, String workspace, int fields) {}

    /** How many definitions there are of one kind. */
    public record Count(String kind, int number) {}

    @GetMapping("/newsroom/admin/definitions")
    ResponseEntity<String> show(HttpServletRequest request, Actor actor) {
        Words words = languages.words(request);
        List<Problem> problems = definitions.problems().stream()
                .map(problem -> {
                    String level = problem.severity().name().toLowerCase(Locale.ROOT);
                    String place = problem.file() + (problem.line() > 0 ? ":" + problem.line() : "");
                    return new Problem(
                            level.equals("error") ? "danger" : level.equals("warning") ? "warn" : "draft",
                            level.equals("error") ? "exclamation-octagon" : "exclamation-triangle",
                            words.text("newsroom.definitions." + level),
                            place,
                            problem.message());
                })
                .toList();
        List<Type> types = definitions.contentTypes().stream()
                .map(type -> new Type(
                        kinds.of(type.name(), words),
                        type.module(),
                        type.workspace(),
                        type.properties().size()))
                .toList();
        List<Count> counts = COUNTED.stream()
                .map(kind -> new Count(kind, definitions.ids(kind).size()))
                .toList();
        return screens.page(
                request,
                actor,
                "pages/definitions",
                "definitions",
                Map.of("problems", problems, "types", types, "counts", counts));
    }
}
