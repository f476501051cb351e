package org.bantin.newsroom.dialog;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bantin.content.form.FormTarget;
import org.bantin.content.form.FormTarget.NewNode;
import org.bantin.content.form.Forms;
import org.bantin.content.form.NodeChoices;
import org.bantin.definition.resource.Resources;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.NotFoundException;
import org.bantin.rendering.PageDesigns;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Forms over HTTP, for the scripts of the newsroom.
 *
 * <ul>
 *   <li>{@code GET /newsroom/api/forms?dialog=m:components/text&workspace=website&path=/home/main/0} opens the form of a node;
 *   <li>with {@code &nodeType=mgnl:component&template=m:components/text} it opens an empty form for a new node below the path;
 *   <li>{@code POST /newsroom/api/forms} with {@code {dialog, workspace, path, creation?: {nodeType, template, name, before},
 *       base, values}} saves; answers are those of {@link FormDoor#save};
 *   <li>{@code GET /newsroom/api/forms/choices} lists and finds what a link may point to.
 * </ul>
 */
@RestController
@RequestMapping("/newsroom/api/forms")
class FormController {
    private static final int PAGE = 50;

    private final FormDoor door;
    private final NodeChoices nodes;
    private final IndexedChoices indexed;
    private final FormLinks links;
    private final Resources resources;
    private final RestOptions rest;
    private final Languages languages;
    private final PageDesigns designs;

    FormController(
            FormDoor door,
            NodeChoices nodes,
            IndexedChoices indexed,
            FormLinks links,
            Resources resources,
            RestOptions rest,
            Languages languages,
            PageDesigns designs) {
        this.designs = designs;
        this.door = door;
        this.nodes = nodes;
        this.indexed = indexed;
        this.links = links;
        this.resources = resources;
        this.rest = rest;
        this.languages = languages;
    }

    /** A save as the scripts send it. */
    record Sent(
            String dialog,
            String workspace,
            String path,
            @Nullable Creation creation,
            @Nullable Map<String, Object> base,
            @Nullable Map<String, Object> values) {
        Sent {
            Objects.requireNonNull(dialog, "dialog");
            Objects.requireNonNull(workspace, "workspace");
            Objects.requireNonNull(path, "path");
        }
    }

    /** A node to be made. */
    record Creation(
            String nodeType,
            @Nullable String template,
            @Nullable String name,
            @Nullable String before) {
        NewNode node() {
            return new NewNode(
                    nodeType,
                    name,
                    before,
                    template == null || template.isEmpty() ? Map.of() : Map.of("mgnl:template", template));
        }
    }

    @GetMapping
    Map<String, Object> open(
            HttpServletRequest request,
            Actor actor,
            @RequestParam String dialog,
            @RequestParam String workspace,
            @RequestParam(defaultValue = "/") String path,
            @RequestParam(required = false) @Nullable String nodeType,
            @RequestParam(required = false) @Nullable String template) {
        NewNode fresh = nodeType == null ? null : new Creation(nodeType, template, null, null).node();
        return door.open(actor, door.form(dialog), target(workspace, path, fresh), languages.words(request));
    }

    @PostMapping
    ResponseEntity<Map<String, Object>> save(HttpServletRequest request, Actor actor, @RequestBody Sent sent) {
        NewNode fresh = sent.creation() == null ? null : sent.creation().node();
        if (fresh == null && sent.workspace().equals("website") && !designs.permits(actor, sent.path(), "write")) {
            throw new AccessDeniedException(actor.name() + " may not change " + sent.path());
        }
        Forms.Save save = new Forms.Save(
                sent.base() == null ? Map.of() : sent.base(), sent.values() == null ? Map.of() : sent.values());
        return door.save(
                actor,
                door.form(sent.dialog()),
                target(sent.workspace(), sent.path(), fresh),
                save,
                languages.words(request));
    }

    private static FormTarget target(String workspace, String path, @Nullable NewNode fresh) {
        try {
            return new FormTarget(workspace, path, fresh);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(String.valueOf(e.getMessage()));
        }
    }

    /** What a link field may point to: children of a path, or what is found by words. */
    @GetMapping("/choices")
    List<Map<String, Object>> choices(
            Actor actor,
            @RequestParam String workspace,
            @RequestParam(defaultValue = "/") String root,
            @RequestParam(defaultValue = "") String path,
            @RequestParam(defaultValue = "") List<String> types,
            @RequestParam(defaultValue = "") String titleProperty,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int from) {
        if (workspace.equals("resources")) {
            return files(q.isBlank() ? path : q);
        }
        target(workspace, path.isEmpty() ? root : path, null);
        NodeChoices.Source source = new NodeChoices.Source(workspace, root, types, titleProperty);
        boolean top = path.isEmpty() || path.equals(root);
        List<NodeChoices.Choice> found = !q.isBlank() || top ? indexed.find(actor, source, q, from, PAGE) : List.of();
        if (found.isEmpty()) {
            found = q.isBlank()
                    ? nodes.children(actor, source, path, Math.max(0, from), PAGE)
                    : nodes.search(actor, source, q, PAGE);
        }
        List<Map<String, Object>> answer = new ArrayList<>();
        for (NodeChoices.Choice choice : found) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("fits", choice.fits());
            one.put("folder", choice.folder());
            one.put("link", links.link(actor, choice));
            answer.add(one);
        }
        return answer;
    }

    /** Titles of stored links. */
    @GetMapping("/links")
    Map<String, FormLinks.Link> links(Actor actor, @RequestParam String workspace, @RequestParam List<String> value) {
        return links.of(actor, workspace, value);
    }

    /** Choices that a REST client of a module offers; empty when its service does not answer. */
    @GetMapping("/remote")
    List<FormShape.Option> remote(
            @RequestParam String client,
            @RequestParam String call,
            @RequestParam String items,
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String label) {
        return rest.of(client, call, items, id, label);
    }

    private List<Map<String, Object>> files(String text) {
        String wanted = text.strip().toLowerCase(java.util.Locale.ROOT);
        return resources.matching("/.*").stream()
                .filter(path -> wanted.isEmpty()
                        || path.toLowerCase(java.util.Locale.ROOT).contains(wanted))
                .limit(PAGE)
                .map(path -> Map.<String, Object>of("fits", true, "folder", false, "link", FormLinks.file(path)))
                .toList();
    }
}
