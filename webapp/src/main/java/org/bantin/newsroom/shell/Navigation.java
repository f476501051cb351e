package org.bantin.newsroom.shell;

import java.util.ArrayList;
import java.util.List;
import org.bantin.definition.Definitions;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.bantin.workflow.task.Tasks;
import org.springframework.stereotype.Component;

/** The places of the newsroom that an actor sees in the rail, in groups. */
@Component
public class Navigation {
    private final Definitions definitions;
    private final Tasks tasks;

    Navigation(Definitions definitions, Tasks tasks) {
        this.definitions = definitions;
        this.tasks = tasks;
    }

    /** One entry; {@code group} is the heading above it, empty when it continues the group before. */
    public record Place(
            String id, String address, String icon, String label, boolean current, String group, int count) {}

    List<Place> of(Actor actor, Words words, String current) {
        List<Place> places = new ArrayList<>();
        Adder add = (id, address, icon, group) -> places.add(new Place(
                id,
                address,
                icon,
                words.text("newsroom.place." + id),
                id.equals(current),
                group,
                id.equals("tasks") ? tasks.assignedTo(actor, false).size() : 0));
        add.place("mine", "/newsroom/mine", "person-lines-fill", "");
        if (isEditor(actor)) {
            add.place("desk", "/newsroom/desk", "kanban", "");
            add.place("front", "/newsroom/front", "newspaper", "");
        }
        add.place("calendar", "/newsroom/calendar", "calendar-week", "");
        add.place("tasks", "/newsroom/tasks", "check2-square", "");
        add.place("intake", "/newsroom/intake", "clipboard-plus", "");
        add.place("stories", "/newsroom/items?kind=stories", "file-text", words.text("newsroom.place.group.store"));
        add.place("documents", "/newsroom/items?kind=documents", "file-earmark-ruled", "");
        add.place("media", "/newsroom/media", "images", "");
        add.place("programmes", "/newsroom/items?kind=programmes", "flag", "");
        add.place("directory", "/newsroom/items?kind=directory", "building", "");
        if (isEditor(actor)) {
            add.place("pages", "/newsroom/pages", "diagram-3", "");
        }
        add.place("trash", "/newsroom/trash", "trash", "");
        if (!definitions.ids("apps").isEmpty() && isEditor(actor)) {
            add.place("apps", "/newsroom/apps", "grid-3x3-gap", "");
        }
        if (isEditor(actor)) {
            add.place("searches", "/newsroom/searches", "search", "");
            add.place("figures", "/newsroom/figures", "bar-chart", "");
        }
        if (actor.has(Role.ADMINISTRATOR)) {
            add.place("users", "/newsroom/admin/users", "person-badge", words.text("newsroom.place.group.operate"));
            add.place("audit", "/newsroom/admin/audit", "clock-history", "");
            add.place("settings", "/newsroom/settings", "sliders", "");
            add.place("hooks", "/newsroom/admin/hooks", "send", "");
            add.place("definitions", "/newsroom/admin/definitions", "gear", "");
            add.place("transfer", "/newsroom/admin/transfer", "arrow-left-right", "");
        }
        return places;
    }

    /** Whether the editors' desk is this person's start page. */
    public static boolean isEditor(Actor actor) {
        return actor.has(Role.EDITOR) || actor.has(Role.CHIEF_EDITOR) || actor.has(Role.ADMINISTRATOR);
    }

    /** The word for the highest role. */
    String roleWord(Actor actor, Words words) {
        for (Role role :
                List.of(Role.ADMINISTRATOR, Role.CHIEF_EDITOR, Role.EDITOR, Role.PHOTO_LIBRARIAN, Role.REPORTER)) {
            if (actor.has(role)) {
                return words.text("newsroom.role." + role.id());
            }
        }
        return words.text("newsroom.role.none");
    }

    private interface Adder {
        void place(String id, String address, String icon, String group);
    }
}
