package org.bantin.newsroom.editor;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.ItemRights;
import org.bantin.content.ItemState;
import org.bantin.content.Items;
import org.bantin.definition.ContentTypeDefinition;
import org.bantin.definition.Definitions;
import org.bantin.newsroom.shell.Badge;
import org.bantin.newsroom.shell.Kinds;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.Navigation;
import org.bantin.newsroom.shell.NotFoundException;
import org.bantin.newsroom.shell.People;
import org.bantin.newsroom.shell.Screens;
import org.bantin.newsroom.shell.Times;
import org.bantin.newsroom.shell.Words;
import org.bantin.rendering.Markup;
import org.bantin.rendering.RenderContext;
import org.bantin.rendering.Renderer;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.access.Actor;
import org.bantin.workflow.LastLooks;
import org.bantin.workflow.manuscript.IntakeReports;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The editor's page, for a new item or a stored one, and the preview. */
@RestController
class EditorController {
    private final Items items;
    private final Definitions definitions;
    private final EditorForms forms;
    private final ItemViews views;
    private final ItemRights rights;
    private final Happenings happenings;
    private final Naming naming;
    private final Screens screens;
    private final Languages languages;
    private final Kinds kinds;
    private final Renderer renderer;
    private final JsonMapper mapper;
    private final IntakeReports intakeReports;
    private final LastLooks lastLooks;
    private final People people;
    private final Times times;

    EditorController(
            Items items,
            Definitions definitions,
            EditorForms forms,
            ItemViews views,
            ItemRights rights,
            Happenings happenings,
            Naming naming,
            Screens screens,
            Languages languages,
            Kinds kinds,
            Renderer renderer,
            JsonMapper mapper,
            IntakeReports intakeReports,
            LastLooks lastLooks,
            People people,
            Times times) {
        this.lastLooks = lastLooks;
        this.people = people;
        this.times = times;
        this.items = items;
        this.definitions = definitions;
        this.forms = forms;
        this.views = views;
        this.rights = rights;
        this.happenings = happenings;
        this.naming = naming;
        this.screens = screens;
        this.languages = languages;
        this.kinds = kinds;
        this.renderer = renderer;
        this.mapper = mapper;
        this.intakeReports = intakeReports;
    }

    @GetMapping("/newsroom/new/{type}")
    ResponseEntity<String> begin(HttpServletRequest request, Actor actor, @PathVariable String type) {
        ContentTypeDefinition definition = type(type);
        if (!rights.mayCreate(actor, definition)) {
            throw new AccessDeniedException(actor.name() + " may not create " + type);
        }
        Words words = languages.words(request);
        Map<String, Object> model = model(definition, views.blank(definition, words), words);
        model.put("title", words.text("newsroom.new", kinds.of(type, words).label()));
        model.put("state", Badge.of(ItemState.DRAFT, words));
        model.put("editable", true);
        return screens.page(request, actor, "pages/editor", Navigation.isEditor(actor) ? "desk" : "mine", model);
    }

    @GetMapping("/newsroom/items/{id}")
    ResponseEntity<String> open(HttpServletRequest request, Actor actor, @PathVariable String id) {
        Item item = NotFoundException.unless(items, actor, id);
        Words words = languages.words(request);
        Map<String, Object> view = views.of(actor, item, words);
        since(actor, item, words).ifPresent(since -> view.put("since", since));
        intakeReports.of(actor, item.id()).ifPresent(report -> view.put("intake", report));
        Map<String, Object> model = model(type(item.type()), view, words);
        model.put("title", naming.title(item, words));
        model.put("state", Badge.of(item.state(), words));
        model.put("editable", view.get("editable"));
        happenings.lastReturn(actor, item, words).ifPresent(returned -> model.put("returned", returned));
        happenings.lastRemoval(item, words).ifPresent(removed -> model.put("removed", removed));
        item.publication().ifPresent(stamp -> model.put("publicAddress", stamp.address()));
        item.fields()
                .text("section")
                .flatMap(section -> items.find(actor, new ItemId(section)))
                .ifPresent(section -> model.put("section", naming.title(section, words)));
        return screens.page(request, actor, "pages/editor", Navigation.isEditor(actor) ? "desk" : "mine", model);
    }

    /** What others changed since the actor last looked: when that was, who wrote last, and what to compare with. */
    private Optional<Map<String, Object>> since(Actor actor, Item item, Words words) {
        LastLooks.Look look = lastLooks.behind(actor, List.of(item)).get(item.id());
        return look == null
                ? Optional.empty()
                : lastLooks
                        .seen(actor, item.id())
                        .map(version -> Map.of(
                                "version", version.name(),
                                "when", times.moment(look.at(), words),
                                "who", people.of(item.lastModifiedBy()).shortName()));
    }

    private Map<String, Object> model(ContentTypeDefinition type, Map<String, Object> view, Words words) {
        Map<String, Object> whole = new HashMap<>(view);
        whole.put("form", forms.of(type, words));
        Kinds.Kind kind = kinds.of(type.name(), words);
        Map<String, Object> model = new HashMap<>();
        model.put("typeLabel", kind.label());
        model.put("typeIcon", kind.icon());
        model.put("section", "");
        model.put("itemJson", new Markup(mapper.writeValueAsString(whole).replace("<", "\\u003c")));
        return model;
    }

    /** Exactly the public page, made from the draft; pictures come from the newsroom because the public ones may not exist yet. */
    @GetMapping("/newsroom/items/{id}/preview")
    ResponseEntity<String> preview(HttpServletRequest request, Actor actor, @PathVariable String id) {
        Item item = NotFoundException.unless(items, actor, id);
        String address = item.publication().map(Item.PublishedStamp::address).orElse("/");
        String html = renderer.item(item, languages.of(request), RenderContext.preview(address, actor))
                .html()
                .replace("/.imaging/", "/newsroom/imaging/")
                .replace("\"/dam/", "\"/newsroom/dam/");
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(html);
    }

    private ContentTypeDefinition type(String name) {
        return definitions.contentType(name).orElseThrow(() -> new NotFoundException("no content type " + name));
    }
}
