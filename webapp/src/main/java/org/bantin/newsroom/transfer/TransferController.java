package org.bantin.newsroom.transfer;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bantin.content.ContentFiles;
import org.bantin.content.FieldProblem;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.NotFoundException;
import org.bantin.newsroom.shell.ProblemJson;
import org.bantin.newsroom.shell.Screens;
import org.bantin.newsroom.shell.Words;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Import and export of content files: looked at before anything changes, taken in one by one, each with its result. */
@RestController
class TransferController {
    private final ContentFiles files;
    private final WaitingFiles waiting;
    private final Screens screens;
    private final ProblemJson problems;
    private final Languages languages;

    TransferController(
            ContentFiles files, WaitingFiles waiting, Screens screens, ProblemJson problems, Languages languages) {
        this.files = files;
        this.waiting = waiting;
        this.screens = screens;
        this.problems = problems;
        this.languages = languages;
    }

    /** The wish for one file. */
    record Wish(String token, String conflict, @Nullable String parent, boolean publishing) {}

    @GetMapping("/newsroom/admin/transfer")
    ResponseEntity<String> show(
            HttpServletRequest request,
            Actor actor,
            @RequestParam(defaultValue = "") String workspace,
            @RequestParam(defaultValue = "") String path) {
        administrators(actor);
        List<String> choices = new ArrayList<>();
        for (ContentFiles.Conflict conflict : ContentFiles.Conflict.values()) {
            choices.add(conflict.id());
        }
        return screens.page(
                request,
                actor,
                "pages/transfer",
                "transfer",
                Map.of(
                        "choices",
                        choices,
                        "usual",
                        "new-identifiers",
                        "path",
                        workspace.isEmpty() ? path : "/" + workspace));
    }

    /** Takes a file, or an archive of files, and says what importing each would meet. */
    @PostMapping("/newsroom/api/transfer/files")
    ResponseEntity<?> send(HttpServletRequest request, Actor actor, @RequestHeader("X-File-Name") String encoded)
            throws IOException {
        administrators(actor);
        Words words = languages.words(request);
        String name = URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        List<Map<String, Object>> answer = new ArrayList<>();
        try (InputStream body = request.getInputStream()) {
            for (WaitingFiles.Waiting one : waiting.keep(actor, name, body)) {
                answer.add(look(one, words));
            }
        } catch (WaitingFiles.TooMuchException e) {
            return refused(words, "newsroom.transfer.too-much", name);
        }
        return answer.isEmpty()
                ? refused(words, "newsroom.transfer.nothing", name)
                : ResponseEntity.status(HttpStatus.CREATED).body(answer);
    }

    private Map<String, Object> look(WaitingFiles.Waiting one, Words words) throws IOException {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("name", one.name());
        try {
            if (!files.accepts(one.file())) {
                throw new IllegalArgumentException(words.text("newsroom.transfer.no-content-file"));
            }
            ContentFiles.Outlook outlook = files.look(one.file(), null);
            view.put("token", one.token());
            view.put("path", outlook.path());
            view.put("nodes", outlook.nodes());
            view.put("pathTaken", outlook.pathTaken());
            view.put("takenAt", outlook.takenAt().stream().limit(5).toList());
            view.put("taken", outlook.takenAt().size());
        } catch (IllegalArgumentException e) {
            waiting.drop(one);
            view.put(
                    "problem", String.valueOf(e.getMessage()).replace(one.file().toString(), one.name()));
        }
        return view;
    }

    @PostMapping("/newsroom/api/transfer")
    ResponseEntity<Map<String, Object>> take(HttpServletRequest request, Actor actor, @RequestBody Wish wish)
            throws IOException {
        administrators(actor);
        Words words = languages.words(request);
        WaitingFiles.Waiting one = waiting.find(actor, wish.token())
                .orElseThrow(() -> new NotFoundException("no file waits under " + wish.token()));
        ContentFiles.Conflict conflict = ContentFiles.Conflict.of(wish.conflict())
                .orElseThrow(() -> new NotFoundException("no choice " + wish.conflict()));
        String parent = wish.parent() == null || wish.parent().isBlank()
                ? null
                : wish.parent().strip();
        try {
            ContentFiles.Taken taken =
                    files.take(actor, one.file(), new ContentFiles.Wish(conflict, parent, wish.publishing()));
            waiting.drop(one);
            return ResponseEntity.ok(
                    Map.of("path", taken.path(), "nodes", taken.nodes(), "published", taken.journalNumber() > 0));
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage()).replace(one.file().toString(), one.name());
            return problems.answer(
                    words,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "refused",
                    List.of(FieldProblem.of("", "newsroom.transfer.refused")),
                    problem -> message);
        }
    }

    /** Whoever may read a node may write it out. */
    @GetMapping("/newsroom/transfer/export")
    ResponseEntity<byte[]> export(
            Actor actor,
            @RequestParam(defaultValue = "") String workspace,
            @RequestParam String path,
            @RequestParam(defaultValue = "yaml") String format)
            throws IOException {
        String absolute = (workspace.isEmpty() ? "" : "/" + workspace) + path.strip();
        Path directory = Files.createTempDirectory("export");
        try {
            Path file = files.write(actor, absolute, format.equals("yaml"), directory);
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            String name = file.getFileName().toString();
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_OCTET_STREAM)
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename(name, StandardCharsets.UTF_8)
                                    .build()
                                    .toString())
                    .body(bytes);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(String.valueOf(e.getMessage()));
        } finally {
            Files.deleteIfExists(directory);
        }
    }

    private static void administrators(Actor actor) {
        if (!actor.has(Role.ADMINISTRATOR)) {
            throw new AccessDeniedException(actor.name() + " may not import content files; administrators may");
        }
    }

    private ResponseEntity<Map<String, Object>> refused(Words words, String key, String name) {
        return problems.answer(
                words, HttpStatus.UNPROCESSABLE_CONTENT, "refused", List.of(FieldProblem.of("", key, name)));
    }
}
