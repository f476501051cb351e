package org.bantin.newsroom.media;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.bantin.asset.AssetOutcome;
import org.bantin.asset.AssetUpload;
import org.bantin.asset.Assets;
import org.bantin.content.FieldProblem;
import org.bantin.content.Item;
import org.bantin.newsroom.editor.References;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.ProblemJson;
import org.bantin.repository.access.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes uploads in: the body is the file, its name stands in a header. */
@RestController
class AssetController {
    private static final int LONGEST_NAME = 200;

    private final Assets assets;
    private final References references;
    private final ProblemJson problems;
    private final Languages languages;

    AssetController(Assets assets, References references, ProblemJson problems, Languages languages) {
        this.assets = assets;
        this.references = references;
        this.problems = problems;
        this.languages = languages;
    }

    @PostMapping("/newsroom/api/assets")
    ResponseEntity<Map<String, Object>> upload(
            HttpServletRequest request, Actor actor, @RequestHeader("X-File-Name") String encodedName)
            throws IOException {
        Path file = Files.createTempFile("upload", ".part");
        try (InputStream body = request.getInputStream()) {
            Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
            return answer(request, actor, assets.takeIn(actor, new AssetUpload(name(encodedName), file)));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private ResponseEntity<Map<String, Object>> answer(HttpServletRequest request, Actor actor, AssetOutcome outcome) {
        if (outcome instanceof AssetOutcome.Stored stored) {
            return ResponseEntity.status(HttpStatus.CREATED).body(view(actor, stored.asset(), false));
        }
        if (outcome instanceof AssetOutcome.Duplicate duplicate) {
            return ResponseEntity.ok(view(actor, duplicate.existing(), true));
        }
        List<FieldProblem> reasons = outcome instanceof AssetOutcome.Refused refused ? refused.reasons() : List.of();
        return problems.answer(languages.words(request), HttpStatus.UNPROCESSABLE_CONTENT, "file-refused", reasons);
    }

    private Map<String, Object> view(Actor actor, Item asset, boolean duplicate) {
        Map<String, Object> view = references.asset(actor, asset);
        view.put("duplicate", duplicate);
        return view;
    }

    /** Only the last part of the name, without what a file system or a page could take for more. */
    private static String name(String encoded) {
        String name;
        try {
            name = URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            name = encoded;
        }
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return name.isEmpty() ? "file" : name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
}
