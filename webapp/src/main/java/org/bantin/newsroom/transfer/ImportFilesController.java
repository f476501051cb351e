package org.bantin.newsroom.transfer;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bantin.content.imports.ImportPlan;
import org.bantin.content.imports.ImportRefusedException;
import org.bantin.content.imports.SiteImport;
import org.bantin.content.imports.SiteImport.Arriving;
import org.bantin.content.imports.SiteImports;
import org.bantin.content.imports.SiteImports.Piece;
import org.bantin.content.imports.SiteImports.Upload;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.NotFoundException;
import org.bantin.newsroom.shell.ProblemJson;
import org.bantin.repository.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the script of the import screen asks: files piece by piece, and how far an import is. */
@RestController
@RequestMapping(ImportsController.PLACE)
class ImportFilesController {
    private final SiteImports imports;
    private final ProblemJson problems;
    private final Languages languages;

    ImportFilesController(SiteImports imports, ProblemJson problems, Languages languages) {
        this.imports = imports;
        this.problems = problems;
        this.languages = languages;
    }

    /** A file that is about to be sent; without an import a new one begins. */
    record Announced(@Nullable String id, String name, long size, long modified, boolean pictures) {}

    /** Where a file is sent, and how much of it is here already. */
    record Place(String id, int file, long here) {}

    @PostMapping("/files")
    Place announce(Actor actor, @RequestBody Announced wish) {
        Upload file = new Upload(wish.name(), wish.size(), wish.modified(), wish.pictures());
        SiteImport to = wish.id() == null ? imports.open(actor, file) : imports.add(actor, wish.id(), file);
        List<Arriving> same = to.files().stream()
                .filter(one -> one.size() == wish.size()
                        && one.modified() == wish.modified()
                        && one.pictures() == wish.pictures())
                .toList();
        Arriving place = same.get(same.size() - 1);
        return new Place(to.id(), place.number(), place.here());
    }

    @PostMapping("/{id}/files/{file}")
    Map<String, Object> piece(
            HttpServletRequest request,
            Actor actor,
            @PathVariable String id,
            @PathVariable int file,
            @RequestParam long at)
            throws IOException {
        try (InputStream bytes = request.getInputStream()) {
            return Map.of("here", imports.receive(actor, new Piece(id, file, at), bytes));
        }
    }

    @PostMapping("/{id}/reading")
    Map<String, Object> read(Actor actor, @PathVariable String id) {
        return state(imports.read(actor, id));
    }

    /** What was decided; what is left out is as usual. */
    record Decided(
            @Nullable Map<String, String> sections,
            @Nullable String otherwise,
            @Nullable Map<String, String> bylines,
            boolean drafts,
            @Nullable Set<String> types,
            @Nullable Set<String> hosts) {
        ImportPlan plan() {
            return new ImportPlan(
                    sections == null ? Map.of() : sections,
                    otherwise == null ? "" : otherwise.strip(),
                    bylines == null ? Map.of() : bylines,
                    !drafts,
                    types == null ? ImportPlan.USUAL.types() : types,
                    hosts == null ? Set.of() : hosts);
        }
    }

    @PostMapping("/{id}/begin")
    Map<String, Object> begin(Actor actor, @PathVariable String id, @RequestBody Decided decided) {
        return state(imports.begin(actor, id, decided.plan()));
    }

    @GetMapping("/{id}/state")
    Map<String, Object> state(Actor actor, @PathVariable String id) {
        return state(imports.find(actor, id).orElseThrow(() -> new NotFoundException("no import is " + id)));
    }

    private static Map<String, Object> state(SiteImport found) {
        return Map.of(
                "stage", found.stage().id(),
                "step", found.progress().step(),
                "percent", found.progress().percent(),
                "items", found.progress().items(),
                "skipped", found.tally().count("skipped"),
                "media", found.tally().count("media"));
    }

    @ExceptionHandler(ImportRefusedException.class)
    ResponseEntity<Map<String, Object>> refused(HttpServletRequest request, ImportRefusedException refused) {
        boolean gap = refused.problem().messageKey().endsWith(".gap");
        return problems.answer(
                languages.words(request),
                gap ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT,
                "refused",
                List.of(refused.problem()));
    }
}
