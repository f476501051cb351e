package org.bantin.newsroom.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bantin.content.FieldProblem;
import org.bantin.content.ItemId;
import org.bantin.newsroom.editor.References;
import org.bantin.newsroom.media.UploadedFile;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.ProblemJson;
import org.bantin.newsroom.shell.Screens;
import org.bantin.newsroom.shell.Words;
import org.bantin.repository.access.Actor;
import org.bantin.workflow.manuscript.ManuscriptOutcome;
import org.bantin.workflow.manuscript.TakeInManuscript;
import org.bantin.workflow.manuscript.TakeInManuscript.Photo;
import org.bantin.workflow.manuscript.TakeInManuscript.Wish;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The screen where Word files are handed in, and the door that takes each. The body is the file, its name stands in a header. */
@RestController
class ManuscriptController {
    private static final long LARGEST = 50L << 20;
    private static final int MOST_PHOTOS = 100;

    private final TakeInManuscript takeInManuscript;
    private final References references;
    private final ProblemJson problems;
    private final Languages languages;
    private final Screens screens;

    ManuscriptController(
            TakeInManuscript takeInManuscript,
            References references,
            ProblemJson problems,
            Languages languages,
            Screens screens) {
        this.takeInManuscript = takeInManuscript;
        this.references = references;
        this.problems = problems;
        this.languages = languages;
        this.screens = screens;
    }

    @GetMapping("/newsroom/intake")
    ResponseEntity<String> screen(HttpServletRequest request, Actor actor) {
        return screens.page(request, actor, "pages/intake", "intake", Map.of());
    }

    @PostMapping("/newsroom/api/manuscripts")
    ResponseEntity<Map<String, Object>> take(
            HttpServletRequest request,
            Actor actor,
            @RequestHeader(UploadedFile.NAME) String encodedName,
            @RequestHeader(name = "X-Request-Key", required = false) @Nullable String requestKey,
            @RequestHeader(name = "X-Photos", required = false) @Nullable String photos,
            @RequestHeader(name = "X-Type", required = false) @Nullable String type)
            throws IOException {
        Words words = languages.words(request);
        if (request.getContentLengthLong() > LARGEST) {
            return refuse(words, List.of(FieldProblem.of("", "intake.docx.tooLarge", LARGEST >> 20)));
        }
        try (UploadedFile file = UploadedFile.of(request, encodedName)) {
            ManuscriptOutcome outcome =
                    takeInManuscript.execute(actor, file.toAssetUpload(), new Wish(requestKey, type, photos(photos)));
            if (outcome instanceof ManuscriptOutcome.Drafted drafted) {
                Map<String, Object> body = new LinkedHashMap<>();
                body.put("item", references.of(drafted.item(), words));
                body.put("report", drafted.report());
                return ResponseEntity.status(HttpStatus.CREATED).body(body);
            }
            return refuse(words, outcome instanceof ManuscriptOutcome.Refused refused ? refused.reasons() : List.of());
        }
    }

    private static List<Photo> photos(@Nullable String list) {
        return list == null
                ? List.of()
                : Stream.of(list.split("[,\\s]+"))
                        .filter(photo -> photo.matches("[0-9a-f-]{36}(=[^=]{0,600})?"))
                        .distinct()
                        .limit(MOST_PHOTOS)
                        .map(photo -> new Photo(
                                new ItemId(photo.substring(0, 36)),
                                photo.length() > 37
                                        ? URLDecoder.decode(
                                                photo.substring(37).replace("+", "%2B"), StandardCharsets.UTF_8)
                                        : ""))
                        .toList();
    }

    private ResponseEntity<Map<String, Object>> refuse(Words words, List<FieldProblem> reasons) {
        return problems.answer(words, HttpStatus.UNPROCESSABLE_CONTENT, "file-refused", reasons);
    }
}
