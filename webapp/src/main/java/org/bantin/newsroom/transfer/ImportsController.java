package org.bantin.newsroom.transfer;

import jakarta.servlet.http.HttpServletRequest;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.bantin.content.imports.ImportRefusedException;
import org.bantin.content.imports.SiteImport;
import org.bantin.content.imports.SiteImports;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.NotFoundException;
import org.bantin.newsroom.shell.Words;
import org.bantin.repository.access.Actor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Imports of whole sites as pages: all of them, and one with what can be decided about it at its stage. */
@RestController
@RequestMapping(ImportsController.PLACE)
class ImportsController {
    static final String PLACE = "/newsroom/admin/imports";

    private final SiteImports imports;
    private final ImportPages pages;
    private final Languages languages;

    ImportsController(SiteImports imports, ImportPages pages, Languages languages) {
        this.imports = imports;
        this.pages = pages;
        this.languages = languages;
    }

    @GetMapping
    ResponseEntity<String> all(HttpServletRequest request, Actor actor) {
        return pages.all(request, actor, imports.list(actor), "");
    }

    @GetMapping("/{id}")
    ResponseEntity<String> one(
            HttpServletRequest request,
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "1") int page) {
        return pages.one(request, actor, required(actor, id), kind, page);
    }

    private SiteImport required(Actor actor, String id) {
        return imports.find(actor, id).orElseThrow(() -> new NotFoundException("no import is " + id));
    }

    /** Goes on as was decided before. */
    @PostMapping("/{id}/go-on")
    ResponseEntity<Void> goOn(Actor actor, @PathVariable String id) {
        SiteImport found = required(actor, id);
        if (found.plan() == null) {
            throw new ImportRefusedException("not-now");
        }
        imports.begin(actor, id, found.plan());
        return seeOther(PLACE + "/" + id);
    }

    @PostMapping("/{id}/read")
    ResponseEntity<Void> read(Actor actor, @PathVariable String id) {
        imports.read(actor, id);
        return seeOther(PLACE + "/" + id);
    }

    @PostMapping("/{id}/cancel")
    ResponseEntity<Void> cancel(Actor actor, @PathVariable String id) {
        imports.cancel(actor, id);
        return seeOther(PLACE + "/" + id);
    }

    @PostMapping("/{id}/take-back")
    ResponseEntity<Void> takeBack(Actor actor, @PathVariable String id) {
        imports.takeBack(actor, id);
        return seeOther(PLACE + "/" + id);
    }

    @PostMapping("/{id}/discard")
    ResponseEntity<Void> discard(Actor actor, @PathVariable String id) {
        imports.discard(actor, id);
        return seeOther(PLACE);
    }

    @PostMapping("/{id}/files/{file}/remove")
    ResponseEntity<Void> remove(Actor actor, @PathVariable String id, @PathVariable int file) {
        boolean empty = imports.remove(actor, id, file).files().size() <= 1
                && imports.find(actor, id).isEmpty();
        return seeOther(empty ? PLACE : PLACE + "/" + id);
    }

    @GetMapping("/{id}/report.csv")
    ResponseEntity<StreamingResponseBody> table(HttpServletRequest request, Actor actor, @PathVariable String id) {
        required(actor, id);
        Words words = languages.words(request);
        StreamingResponseBody body = out -> {
            try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
                imports.table(actor, id, words.locale(), writer);
            }
        };
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("import-" + id + ".csv")
                                .build()
                                .toString())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(body);
    }

    private static ResponseEntity<Void> seeOther(String place) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(place))
                .build();
    }

    /** The list again, with why it could not be done. */
    @ExceptionHandler(ImportRefusedException.class)
    ResponseEntity<String> refused(HttpServletRequest request, Actor actor, ImportRefusedException refused) {
        String why =
                pages.text(refused.problem().messageKey(), refused.problem().arguments(), languages.words(request));
        ResponseEntity<String> page = pages.all(request, actor, imports.list(actor), why);
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .headers(page.getHeaders())
                .body(page.getBody());
    }
}
