package org.bantin.newsroom.editor;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bantin.content.ContentProperties;
import org.bantin.content.FieldProblem;
import org.bantin.content.FieldValues;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.Items;
import org.bantin.content.SaveDraft;
import org.bantin.content.SaveOutcome;
import org.bantin.content.SaveRequest;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.NotFoundException;
import org.bantin.newsroom.shell.People;
import org.bantin.newsroom.shell.ProblemJson;
import org.bantin.newsroom.shell.Times;
import org.bantin.newsroom.shell.Words;
import org.bantin.publishing.PublishItem;
import org.bantin.publishing.PublishOutcome;
import org.bantin.publishing.PublishingSchedule;
import org.bantin.publishing.UnpublishItem;
import org.bantin.publishing.UnpublishItem.UnpublishOutcome;
import org.bantin.repository.access.Actor;
import org.bantin.workflow.MoveOutcome;
import org.bantin.workflow.MoveToState;
import org.bantin.workflow.Transition;
import org.bantin.workflow.WorkflowRules;
import org.bantin.workflow.WorkflowStep;
import org.bantin.workflow.WorkflowStep.Does;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Saving, deciding and publishing, in JSON. Every answer that changed something is the item as it is now. */
@RestController
@RequestMapping("/newsroom/api/items")
class ItemController {
    private final Items items;
    private final SaveDraft saveDraft;
    private final MoveToState moveToState;
    private final PublishItem publishItem;
    private final UnpublishItem unpublishItem;
    private final ItemViews views;
    private final FieldJson json;
    private final Happenings happenings;
    private final PhotoTexts photoTexts;
    private final ProblemJson problems;
    private final Languages languages;
    private final People people;
    private final ContentProperties settings;
    private final WorkflowRules rules;
    private final ReadyState ready;
    private final Times times;

    ItemController(
            Items items,
            SaveDraft saveDraft,
            MoveToState moveToState,
            PublishItem publishItem,
            UnpublishItem unpublishItem,
            ItemViews views,
            FieldJson json,
            Happenings happenings,
            PhotoTexts photoTexts,
            ProblemJson problems,
            Languages languages,
            People people,
            ContentProperties settings,
            WorkflowRules rules,
            ReadyState ready,
            Times times) {
        this.items = items;
        this.saveDraft = saveDraft;
        this.moveToState = moveToState;
        this.publishItem = publishItem;
        this.unpublishItem = unpublishItem;
        this.views = views;
        this.json = json;
        this.happenings = happenings;
        this.photoTexts = photoTexts;
        this.problems = problems;
        this.languages = languages;
        this.people = people;
        this.settings = settings;
        this.rules = rules;
        this.ready = ready;
        this.times = times;
    }

    /** A save as the scripts send it. */
    record Save(
            String type,
            long baseRevision,
            Map<String, Object> base,
            Map<String, Object> changes,
            @Nullable String requestKey) {}

    /** A decision. */
    record Move(String transition, @Nullable String reason) {
        Move {
            transition = Objects.requireNonNullElse(transition, "");
        }
    }

    /** A wish to publish; {@code at} is local time of the newsroom, null for now. */
    record Publication(@Nullable String at) {}

    /** Taking off the site. */
    record Removal(@Nullable String reason) {}

    @GetMapping("/{id}")
    Map<String, Object> read(HttpServletRequest request, Actor actor, @PathVariable String id) {
        return views.withForm(actor, find(actor, id), languages.words(request));
    }

    @PostMapping
    ResponseEntity<Map<String, Object>> create(HttpServletRequest request, Actor actor, @RequestBody Save save) {
        return save(request, actor, null, save);
    }

    @PutMapping("/{id}")
    ResponseEntity<Map<String, Object>> change(
            HttpServletRequest request, Actor actor, @PathVariable String id, @RequestBody Save save) {
        return save(request, actor, find(actor, id).id(), save);
    }

    private ResponseEntity<Map<String, Object>> save(
            HttpServletRequest request, Actor actor, @Nullable ItemId id, Save save) {
        Words words = languages.words(request);
        SaveOutcome outcome = saveDraft.execute(
                actor,
                new SaveRequest(
                        id,
                        save.type(),
                        save.baseRevision(),
                        new FieldValues(withoutNulls(save.base())),
                        new FieldValues(withoutNulls(save.changes())),
                        save.requestKey()));
        if (outcome instanceof SaveOutcome.Saved saved) {
            Map<String, Object> view = views.of(actor, saved.item(), words);
            view.put("merged", saved.merged());
            String other = saved.mergedWith();
            if (other != null && !other.equals(actor.name())) {
                view.put("mergedBy", people.of(other).shortName());
            }
            return ResponseEntity.status(id == null ? HttpStatus.CREATED : HttpStatus.OK)
                    .body(view);
        }
        if (outcome instanceof SaveOutcome.Conflict conflict) {
            return conflict(words, conflict);
        }
        List<FieldProblem> why = outcome instanceof SaveOutcome.Refused refused ? refused.problems() : List.of();
        return problems.answer(words, HttpStatus.UNPROCESSABLE_CONTENT, "refused", why);
    }

    private ResponseEntity<Map<String, Object>> conflict(Words words, SaveOutcome.Conflict conflict) {
        ResponseEntity<Map<String, Object>> answer = problems.answer(words, HttpStatus.CONFLICT, "conflict", List.of());
        Map<String, Object> body = new LinkedHashMap<>();
        if (answer.getBody() != null) {
            body.putAll(answer.getBody());
        }
        Item current = conflict.current();
        body.put(
                "current",
                Map.of(
                        "revision", current.revision(),
                        "by", people.of(current.lastModifiedBy()).shortName(),
                        "at", current.lastModified().toString(),
                        "fields", json.of(current.fields())));
        body.put(
                "fields",
                conflict.fields().stream()
                        .map(field -> Map.of(
                                "field", field.field(),
                                "base", json.value(field.base()),
                                "theirs", json.value(field.theirs()),
                                "mine", json.value(field.mine())))
                        .toList());
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .headers(answer.getHeaders())
                .body(body);
    }

    @PostMapping("/{id}/moves")
    ResponseEntity<Map<String, Object>> move(
            HttpServletRequest request, Actor actor, @PathVariable String id, @RequestBody Move move) {
        Words words = languages.words(request);
        Item item = find(actor, id);
        Transition transition = Transition.of(move.transition())
                .orElseThrow(() -> new NotFoundException("no transition " + move.transition()));
        photoTexts.share(actor, item);
        String reason = move.reason() == null ? "" : move.reason();
        Does does = rules.step(item, transition.id()).map(WorkflowStep::does).orElse(Does.MOVES);
        if (does == Does.PUBLISHES) {
            return publish(request, actor, id, new Publication(null));
        }
        if (does == Does.UNPUBLISHES) {
            return unpublish(request, actor, id, new Removal(reason));
        }
        MoveOutcome outcome = moveToState.execute(actor, item.id(), transition, reason);
        if (outcome instanceof MoveOutcome.Refused refused) {
            return refusal(words, item, "not-moved", refused.reasons());
        }
        return ResponseEntity.ok(views.of(actor, find(actor, id), words));
    }

    @PostMapping("/{id}/publication")
    ResponseEntity<Map<String, Object>> publish(
            HttpServletRequest request, Actor actor, @PathVariable String id, @RequestBody Publication publication) {
        Words words = languages.words(request);
        Item item = find(actor, id);
        photoTexts.share(actor, item);
        Instant at = publication.at() == null
                ? null
                : LocalDateTime.parse(publication.at()).atZone(settings.zone()).toInstant();
        if (at != null && !at.isAfter(times.now())) {
            return problems.answer(words, HttpStatus.UNPROCESSABLE_CONTENT, "time-passed", List.of());
        }
        if (at != null && at.isAfter(times.now().plus(PublishingSchedule.LONGEST_WAIT))) {
            return problems.answer(words, HttpStatus.UNPROCESSABLE_CONTENT, "time-too-far", List.of());
        }
        Optional<WorkflowStep> before =
                rules.allows(actor, item, Does.PUBLISHES) ? Optional.empty() : rules.towardsPublication(actor, item);
        if (before.isPresent()) {
            MoveOutcome approved = moveToState.execute(
                    actor, item.id(), new Transition(before.get().id()), "");
            if (approved instanceof MoveOutcome.Refused refused) {
                return refusal(words, item, "not-published", refused.reasons());
            }
        }
        PublishOutcome outcome = publishItem.execute(actor, item.id(), at);
        if (outcome instanceof PublishOutcome.Refused refused) {
            return refusal(words, item, "not-published", refused.reasons());
        }
        return ResponseEntity.ok(views.of(actor, find(actor, id), words));
    }

    @DeleteMapping("/{id}/publication")
    ResponseEntity<Map<String, Object>> unpublish(
            HttpServletRequest request, Actor actor, @PathVariable String id, @RequestBody Removal removal) {
        Words words = languages.words(request);
        Item item = find(actor, id);
        UnpublishOutcome outcome =
                unpublishItem.execute(actor, item.id(), removal.reason() == null ? "" : removal.reason());
        if (outcome instanceof UnpublishOutcome.Refused refused) {
            return refusal(words, item, "not-unpublished", refused.reasons());
        }
        return ResponseEntity.ok(views.of(actor, find(actor, id), words));
    }

    @GetMapping("/{id}/history")
    List<Happenings.Event> history(HttpServletRequest request, Actor actor, @PathVariable String id) {
        return happenings.of(find(actor, id), languages.words(request));
    }

    private ResponseEntity<Map<String, Object>> refusal(
            Words words, Item item, String kind, List<FieldProblem> reasons) {
        return problems.answer(
                words, HttpStatus.UNPROCESSABLE_CONTENT, kind, reasons, problem -> ready.message(item, problem, words));
    }

    private Item find(Actor actor, String id) {
        return NotFoundException.unless(items, actor, id);
    }

    private static Map<String, Object> withoutNulls(@Nullable Map<String, Object> values) {
        Map<String, Object> kept = new LinkedHashMap<>();
        if (values != null) {
            values.forEach((name, value) -> kept.put(name, value == null ? "" : value));
        }
        return kept;
    }
}
