package org.bantin.newsroom.apps;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.bantin.content.FieldProblem;
import org.bantin.content.ItemId;
import org.bantin.content.form.FormTarget;
import org.bantin.content.form.Forms;
import org.bantin.content.form.NodeRows;
import org.bantin.content.form.NodeVerbs;
import org.bantin.content.trash.DeleteItem;
import org.bantin.content.trash.DeleteOutcome;
import org.bantin.newsroom.dialog.FormDoor;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.NotFoundException;
import org.bantin.newsroom.shell.ProblemJson;
import org.bantin.newsroom.shell.Words;
import org.bantin.publishing.PublishItem;
import org.bantin.publishing.PublishNodes;
import org.bantin.publishing.PublishOutcome;
import org.bantin.publishing.UnpublishItem;
import org.bantin.repository.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Saving and doing in apps, in JSON. */
@RestController
@RequestMapping("/newsroom/api/apps/{name}")
class AppDeedsController {
    private final AppsController screens;
    private final FormDoor forms;
    private final NodeRows rows;
    private final NodeVerbs verbs;
    private final DeleteItem deleteItem;
    private final PublishItem publishItem;
    private final PublishNodes publishNodes;
    private final UnpublishItem unpublishItem;
    private final ProblemJson problems;
    private final Languages languages;

    AppDeedsController(
            AppsController screens,
            FormDoor forms,
            NodeRows rows,
            NodeVerbs verbs,
            DeleteItem deleteItem,
            PublishItem publishItem,
            PublishNodes publishNodes,
            UnpublishItem unpublishItem,
            ProblemJson problems,
            Languages languages) {
        this.screens = screens;
        this.forms = forms;
        this.rows = rows;
        this.verbs = verbs;
        this.deleteItem = deleteItem;
        this.publishItem = publishItem;
        this.publishNodes = publishNodes;
        this.unpublishItem = unpublishItem;
        this.problems = problems;
        this.languages = languages;
    }

    /** A form as sent. */
    record Sent(
            String path,
            boolean fresh,
            @Nullable Map<String, Object> base,
            @Nullable Map<String, Object> values) {}

    /** A deed; {@code text} is a name, a target folder or a reason. */
    record Wish(String path, @Nullable String text) {}

    @PostMapping("/form")
    ResponseEntity<Map<String, Object>> save(
            HttpServletRequest request, Actor actor, @PathVariable String name, @RequestBody Sent sent) {
        AppDefinition app = screens.find(actor, name);
        String path = AppsController.target(app, sent.path()).path();
        FormTarget target =
                new FormTarget(app.workspace(), path, sent.fresh() ? AppsController.creation(app, actor) : null);
        Forms.Save save = new Forms.Save(
                sent.base() == null ? Map.of() : sent.base(), sent.values() == null ? Map.of() : sent.values());
        return forms.save(actor, app.form(), target, save, languages.words(request));
    }

    @PostMapping("/deeds/{verb}")
    ResponseEntity<Map<String, Object>> act(
            HttpServletRequest request,
            Actor actor,
            @PathVariable String name,
            @PathVariable String verb,
            @RequestBody Wish wish) {
        Words words = languages.words(request);
        AppDefinition app = screens.find(actor, name);
        String path = AppsController.target(app, wish.path()).path();
        AppAction action = app.actions().stream()
                .filter(one -> one.verb().id().equals(verb) && Apps.mayUse(actor, one.roles()))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("app " + name + " has no action " + verb));
        String text = wish.text() == null ? "" : wish.text().strip();
        List<FieldProblem> reasons = switch (action.verb()) {
            case ADD_FOLDER ->
                verbs.addFolder(actor, app.workspace(), path, text).problems();
            case RENAME -> verbs.rename(actor, app.workspace(), path, text).problems();
            case MOVE ->
                verbs.move(
                                actor,
                                app.workspace(),
                                path,
                                AppsController.target(app, text).path())
                        .problems();
            case DUPLICATE -> verbs.duplicate(actor, app.workspace(), path).problems();
            case DELETE -> delete(actor, app, path);
            case PUBLISH -> publish(actor, app, row(actor, app, path));
            case UNPUBLISH -> unpublish(actor, app, row(actor, app, path), text);
            default -> throw new NotFoundException("action " + verb + " is no deed of one step");
        };
        return reasons.isEmpty()
                ? ResponseEntity.ok(Map.of("path", path))
                : problems.answer(words, HttpStatus.UNPROCESSABLE_CONTENT, "refused", reasons);
    }

    private NodeRows.Row row(Actor actor, AppDefinition app, String path) {
        return rows.row(actor, app.workspace(), path, List.of())
                .orElseThrow(() -> new NotFoundException("no node " + path));
    }

    private List<FieldProblem> delete(Actor actor, AppDefinition app, String path) {
        NodeRows.Row row = row(actor, app, path);
        if (row.folder()) {
            return verbs.removeFolder(actor, app.workspace(), path).problems();
        }
        DeleteOutcome outcome = deleteItem.execute(actor, new ItemId(row.id()), "");
        return outcome instanceof DeleteOutcome.Refused refused ? refused.problems() : List.of();
    }

    private List<FieldProblem> publish(Actor actor, AppDefinition app, NodeRows.Row row) {
        ItemId id = new ItemId(row.id());
        if (app.contentType().isEmpty()) {
            publishNodes.execute(actor, List.of(id));
            return List.of();
        }
        return publishItem.execute(actor, id, null) instanceof PublishOutcome.Refused refused
                ? refused.reasons()
                : List.of();
    }

    private List<FieldProblem> unpublish(Actor actor, AppDefinition app, NodeRows.Row row, String reason) {
        if (app.contentType().isEmpty()) {
            if (reason.isBlank()) {
                return List.of(FieldProblem.of("reason", "publishing.problem.reason-required"));
            }
            publishNodes.withdraw(actor, List.of(new ItemId(row.id())));
            return List.of();
        }
        return unpublishItem.execute(actor, new ItemId(row.id()), reason)
                        instanceof UnpublishItem.UnpublishOutcome.Refused refused
                ? refused.reasons()
                : List.of();
    }
}
