package org.bantin.newsroom.editor;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bantin.content.ContentProperties;
import org.bantin.content.Item;
import org.bantin.content.Items;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.NotFoundException;
import org.bantin.newsroom.shell.ProblemJson;
import org.bantin.newsroom.shell.Times;
import org.bantin.newsroom.shell.Words;
import org.bantin.publishing.PublishingSchedule;
import org.bantin.repository.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** When a story leaves the site by itself: it goes to those taken off, with its reason, and is never deleted. */
@RestController
class ExpiryController {
    private final Items items;
    private final PublishingSchedule schedule;
    private final ItemViews views;
    private final ProblemJson problems;
    private final Languages languages;
    private final ContentProperties settings;
    private final Times times;

    ExpiryController(
            Items items,
            PublishingSchedule schedule,
            ItemViews views,
            ProblemJson problems,
            Languages languages,
            ContentProperties settings,
            Times times) {
        this.items = items;
        this.schedule = schedule;
        this.views = views;
        this.problems = problems;
        this.languages = languages;
        this.settings = settings;
        this.times = times;
    }

    /** A local time such as 2026-11-30T17:00, and why. */
    record Expiry(@Nullable String at, @Nullable String reason) {}

    @PostMapping("/newsroom/api/items/{id}/expiry")
    ResponseEntity<Map<String, Object>> plan(
            HttpServletRequest request, Actor actor, @PathVariable String id, @RequestBody Expiry expiry) {
        Words words = languages.words(request);
        Item item = NotFoundException.unless(items, actor, id);
        Instant at = LocalDateTime.parse(Objects.requireNonNullElse(expiry.at(), ""))
                .atZone(settings.zone())
                .toInstant();
        if (!at.isAfter(times.now())) {
            return problems.answer(words, HttpStatus.UNPROCESSABLE_CONTENT, "time-passed", List.of());
        }
        if (at.isAfter(times.now().plus(PublishingSchedule.LONGEST_STAY))) {
            return problems.answer(words, HttpStatus.UNPROCESSABLE_CONTENT, "time-too-far", List.of());
        }
        String reason = expiry.reason() == null ? "" : expiry.reason().strip();
        schedule.unpublishAt(actor, item.id(), at, reason.isEmpty() ? words.text("newsroom.expiry.reason") : reason);
        return ResponseEntity.ok(views.of(actor, item, words));
    }

    @DeleteMapping("/newsroom/api/items/{id}/expiry")
    ResponseEntity<Map<String, Object>> stay(HttpServletRequest request, Actor actor, @PathVariable String id) {
        Item item = NotFoundException.unless(items, actor, id);
        schedule.cancelUnpublishing(actor, item.id());
        return ResponseEntity.ok(views.of(actor, NotFoundException.unless(items, actor, id), languages.words(request)));
    }
}
