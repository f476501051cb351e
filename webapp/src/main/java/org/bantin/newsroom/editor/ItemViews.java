package org.bantin.newsroom.editor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bantin.content.FieldValues;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.ItemState;
import org.bantin.definition.ContentTypeDefinition;
import org.bantin.definition.Definitions;
import org.bantin.newsroom.shell.Badge;
import org.bantin.newsroom.shell.People;
import org.bantin.newsroom.shell.Times;
import org.bantin.newsroom.shell.Words;
import org.bantin.repository.access.Actor;
import org.springframework.stereotype.Component;

/** An item as the editor's scripts read it: values, names of what it mentions, checklist, what the actor may do. */
@Component
public class ItemViews {
    private final Definitions definitions;
    private final FieldJson json;
    private final References references;
    private final ReadyState readiness;
    private final Verbs verbs;
    private final People people;
    private final Times times;
    private final EditorForms forms;

    ItemViews(
            Definitions definitions,
            FieldJson json,
            References references,
            ReadyState readiness,
            Verbs verbs,
            People people,
            Times times,
            EditorForms forms) {
        this.definitions = definitions;
        this.json = json;
        this.references = references;
        this.readiness = readiness;
        this.verbs = verbs;
        this.people = people;
        this.times = times;
        this.forms = forms;
    }

    Map<String, Object> of(Actor actor, Item item, Words words) {
        ContentTypeDefinition type = type(item.type());
        Badge badge = Badge.of(item.state(), words);
        References.Mentioned mentioned = references.in(actor, type, item.fields(), words);
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", item.id().value());
        view.put("type", item.type());
        view.put("revision", item.revision());
        view.put("fields", json.of(item.fields()));
        view.put("refs", mentioned.items());
        view.put("assets", mentioned.assets());
        view.put("ready", readiness.of(item, words));
        view.put("verbs", verbs.of(actor, item, words));
        view.put("deeds", verbs.deeds(actor, item, words));
        view.put("editable", verbs.editable(actor, item));
        view.put("state", item.state().id());
        view.put("stateLook", badge.look());
        view.put("stateIcon", badge.icon());
        view.put("stateWord", badge.word());
        view.put("owner", item.owner());
        view.put("ownerName", people.of(item.owner()).shortName());
        view.put("lastModified", item.lastModified().toString());
        item.publication().ifPresent(stamp -> {
            view.put("publicAddress", stamp.address());
            view.put("publishedAt", times.clock(stamp.last()));
        });
        if (item.scheduledFor() != null) {
            view.put("scheduledFor", item.scheduledFor().toString());
        }
        return view;
    }

    /** The same with the form of its type. */
    public Map<String, Object> withForm(Actor actor, Item item, Words words) {
        Map<String, Object> view = of(actor, item, words);
        view.put("form", forms.of(type(item.type()), words));
        if (item.type().equals("asset")) {
            view.put("asset", references.asset(actor, item));
        }
        return view;
    }

    /** What the editor begins with when nothing is stored yet. */
    Map<String, Object> blank(ContentTypeDefinition type, Words words) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("type", type.name());
        view.put("revision", 0);
        view.put("fields", Map.of());
        view.put("refs", Map.of());
        view.put("assets", Map.of());
        view.put("ready", readiness.of(unborn(type), words));
        view.put(
                "verbs",
                List.of(new Verbs.Verb(
                        "submit", words.text("newsroom.verb.submit"), "send", true, false, false, null)));
        view.put("editable", true);
        view.put("state", ItemState.DRAFT.id());
        return view;
    }

    /** An item of the type before its first save. */
    private Item unborn(ContentTypeDefinition type) {
        return new Item(
                ItemId.random(),
                type.name(),
                type.workspace(),
                "/",
                FieldValues.EMPTY,
                ItemState.DRAFT,
                0,
                "",
                times.now(),
                times.now(),
                "",
                null,
                null,
                null);
    }

    private ContentTypeDefinition type(String name) {
        return definitions
                .contentType(name)
                .orElseThrow(() -> new IllegalStateException("no content type " + name + " in any light module"));
    }
}
