package org.bantin.newsroom.apps;

import java.util.ArrayList;
import java.util.List;
import org.bantin.content.form.NodeRows;
import org.bantin.newsroom.apps.AppAction.Verb;
import org.bantin.newsroom.shell.Words;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;

/** Which actions somebody is offered: those of the definition, limited by its availability, the role, and the state of the row. */
final class AppDeeds {
    private final AppDefinition app;
    private final Actor actor;
    private final Words words;

    AppDeeds(AppDefinition app, Actor actor, Words words) {
        this.app = app;
        this.actor = actor;
        this.words = words;
    }

    /** What can be done in a folder. */
    List<AppRows.Deed> here(boolean editable, boolean topmost) {
        List<AppRows.Deed> deeds = new ArrayList<>();
        for (AppAction action : app.actions()) {
            boolean adds =
                    action.verb() == Verb.ADD || action.verb() == Verb.ADD_FOLDER || action.verb() == Verb.IMPORT;
            if (adds
                    && editable
                    && action.availability().fitsFolder(topmost)
                    && Apps.mayUse(actor, action.roles())
                    && (action.verb() != Verb.ADD || app.hasForm())) {
                deeds.add(deed(action, false));
            }
        }
        return deeds.stream().distinct().toList();
    }

    List<AppRows.Deed> row(NodeRows.Row row) {
        List<AppRows.Deed> deeds = new ArrayList<>();
        int group = 0;
        for (AppAction action : defaultFirst()) {
            boolean first = !deeds.isEmpty() && action.group() != group;
            int before = deeds.size();
            if (!Apps.mayUse(actor, action.roles()) || !action.availability().fits(row)) {
                continue;
            }
            if (action.verb() == Verb.OTHER) {
                String type = action.type().isEmpty() ? action.name() : AppDefinition.simple(action.type());
                deeds.add(new AppRows.Deed("", label(action), words.text("newsroom.apps.java", type), first));
            } else if (mayDo(action.verb(), row)
                    && deeds.stream()
                            .noneMatch(deed -> deed.verb().equals(action.verb().id()))) {
                deeds.add(deed(action, first));
            }
            if (deeds.size() > before) {
                group = action.group();
            }
        }
        return deeds;
    }

    /** The actions in their order, but what the definition does by default in front. */
    private List<AppAction> defaultFirst() {
        List<AppAction> ordered = new ArrayList<>(app.actions());
        ordered.sort(java.util.Comparator.comparing(action -> !action.name().equals(app.defaultAction())));
        return ordered;
    }

    /** What can be done to several rows at once. */
    List<AppRows.Deed> several() {
        return app.actions().stream()
                .filter(action -> action.availability().several()
                        && action.availability().nodes()
                        && Apps.mayUse(actor, action.roles()))
                .filter(action -> switch (action.verb()) {
                    case PUBLISH, UNPUBLISH -> publishes();
                    case MOVE, DELETE -> true;
                    default -> false;
                })
                .map(action -> deed(action, false))
                .distinct()
                .toList();
    }

    private boolean mayDo(Verb verb, NodeRows.Row row) {
        boolean live = row.status() != NodeRows.Status.UNPUBLISHED;
        return switch (verb) {
            case ADD, ADD_FOLDER, IMPORT -> false;
            case EDIT -> !row.folder() && app.hasForm();
            case RENAME, MOVE -> row.editable() && !live;
            case DUPLICATE -> row.editable() && !row.folder();
            case DELETE -> row.editable() && !live && (!row.folder() || !row.hasChildren());
            case PUBLISH -> publishes() && !row.folder() && row.status() != NodeRows.Status.PUBLISHED;
            case UNPUBLISH -> publishes() && live;
            case EXPORT -> true;
            case VERSIONS ->
                !row.folder() && !row.id().isEmpty() && !app.contentType().isEmpty();
            case RESTORE, OTHER -> false;
        };
    }

    private boolean publishes() {
        return actor.has(Role.CHIEF_EDITOR) || actor.has(Role.ADMINISTRATOR);
    }

    private AppRows.Deed deed(AppAction action, boolean first) {
        return new AppRows.Deed(action.verb().id(), label(action), null, first);
    }

    private String label(AppAction action) {
        if (action.label() != null && !action.label().isBlank()) {
            return words.text(action.label());
        }
        String name = action.name();
        List<String> keys = new ArrayList<>();
        for (String base : List.of(app.name() + ".browser.actions.", app.name() + ".actions.", "actions.")) {
            keys.add(base + name + ".label");
            keys.add(base + name);
        }
        keys.add("newsroom.apps.action." + action.verb().id());
        return words.first(keys, name);
    }
}
