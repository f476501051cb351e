package org.bantin.newsroom.versions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bantin.content.Item;
import org.bantin.content.Items;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.NotFoundException;
import org.bantin.newsroom.shell.ProblemJson;
import org.bantin.newsroom.shell.Words;
import org.bantin.publishing.CorrectItem;
import org.bantin.publishing.PublishOutcome;
import org.bantin.repository.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Corrections of published stories: whether readers should be told of a change, and telling them. */
@RestController
class CorrectionController {
    private final Items items;
    private final CorrectItem correctItem;
    private final Substance substance;
    private final Languages languages;
    private final ProblemJson problems;

    CorrectionController(
            Items items, CorrectItem correctItem, Substance substance, Languages languages, ProblemJson problems) {
        this.items = items;
        this.correctItem = correctItem;
        this.substance = substance;
        this.languages = languages;
        this.problems = problems;
    }

    /** What was wrong and what is right. */
    record Notice(@Nullable String text) {}

    @GetMapping("/newsroom/api/items/{id}/corrections")
    Map<String, Object> asked(HttpServletRequest request, Actor actor, @PathVariable String id) {
        Item item = NotFoundException.unless(items, actor, id);
        Substance.Answer answer = substance.of(actor, item, languages.words(request));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("fits", correctItem.fits(item.type()));
        body.put("changed", answer.changed());
        body.put("corrected", answer.corrected());
        return body;
    }

    @PostMapping("/newsroom/api/items/{id}/corrections")
    ResponseEntity<Map<String, Object>> correct(
            HttpServletRequest request, Actor actor, @PathVariable String id, @RequestBody Notice notice) {
        Words words = languages.words(request);
        Item item = NotFoundException.unless(items, actor, id);
        PublishOutcome outcome = correctItem.execute(actor, item.id(), notice.text() == null ? "" : notice.text());
        if (outcome instanceof PublishOutcome.Refused refused) {
            return problems.answer(words, HttpStatus.UNPROCESSABLE_CONTENT, "not-published", refused.reasons());
        }
        return ResponseEntity.ok(Map.of("id", id));
    }
}
