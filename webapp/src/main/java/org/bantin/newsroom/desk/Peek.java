package org.bantin.newsroom.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bantin.content.FieldValues;
import org.bantin.content.Item;
import org.bantin.content.RichText;
import org.bantin.newsroom.editor.ReadyState;
import org.bantin.newsroom.shell.Badge;
import org.bantin.newsroom.shell.Deed;
import org.bantin.newsroom.shell.Kinds;
import org.bantin.newsroom.shell.People;
import org.bantin.newsroom.shell.Times;
import org.bantin.newsroom.shell.Words;
import org.bantin.repository.access.Actor;
import org.bantin.workflow.WorkflowRules;
import org.springframework.stereotype.Component;

/** A quick look at one item beside the desk: state, gaps, lead, pictures, the words. */
@Component
class Peek {
    private static final int PICTURES = 3;

    private final ReadyState ready;
    private final WorkflowRules rules;
    private final Kinds kinds;
    private final People people;
    private final Times times;

    Peek(ReadyState ready, WorkflowRules rules, Kinds kinds, People people, Times times) {
        this.ready = ready;
        this.rules = rules;
        this.kinds = kinds;
        this.people = people;
        this.times = times;
    }

    /** A picture with its words. */
    public record Shot(String src, String caption) {}

    Map<String, Object> of(Actor actor, Item item, Words words) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("id", item.id().value());
        model.put("state", Badge.of(item.state(), words));
        model.put("kind", kinds.of(item.type(), words));
        model.put("owner", people.of(item.owner()));
        model.put("changed", times.moment(item.lastModified(), words));
        model.put("ready", ready.of(item, words));
        model.put(
                "lead",
                item.fields()
                        .text("lead")
                        .or(() -> item.fields().text("abstract"))
                        .orElse(""));
        model.put("shots", shots(item));
        String text = RichText.of(item.fields().text("body").orElse("")).plainText();
        model.put("paragraphs", text.isBlank() ? List.of() : List.of(text.split("\n")));
        rules.forward(actor, item).stream().findFirst().ifPresent(step -> model.put("forward", Deed.of(step, words)));
        rules.back(actor, item).ifPresent(step -> model.put("back", Deed.of(step, words)));
        return model;
    }

    private static List<Shot> shots(Item item) {
        List<Shot> shots = new ArrayList<>();
        for (FieldValues photo : item.fields().nested("photos")) {
            photo.text("asset")
                    .filter(key -> shots.size() < PICTURES)
                    .ifPresent(key -> shots.add(new Shot(
                            "/newsroom/assets/" + key.replace("jcr:", "") + "/320",
                            photo.text("caption").orElse(""))));
        }
        return shots;
    }
}
