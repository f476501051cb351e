package org.bantin.newsroom.apps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bantin.definition.DefinitionNode;
import org.bantin.definition.Definitions;
import org.bantin.definition.form.DialogDefinition;
import org.bantin.newsroom.dialog.FormDoor;
import org.bantin.newsroom.shell.Words;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.springframework.stereotype.Component;

/** The apps that light modules define, and who may use them. */
@Component
class Apps implements FormDoor.FormSource {
    private static final String FORM_PREFIX = "app:";

    private final Definitions definitions;
    private volatile Known known = new Known(-1, Map.of());

    private record Known(long generation, Map<String, AppDefinition> apps) {}

    Apps(Definitions definitions) {
        this.definitions = definitions;
    }

    /** A group of the launcher. */
    record Group(String name, String label, List<AppDefinition> apps) {}

    private Map<String, AppDefinition> all() {
        Known current = known;
        if (current.generation() != definitions.generation()) {
            Map<String, AppDefinition> read = new LinkedHashMap<>();
            for (String name : definitions.ids("apps")) {
                definitions
                        .find("apps", name)
                        .filter(app -> app.flag("enabled", true))
                        .ifPresent(app -> read.put(name, AppDefinition.of(name, app)));
            }
            current = new Known(definitions.generation(), read);
            known = current;
        }
        return current.apps();
    }

    Optional<AppDefinition> find(Actor actor, String name) {
        return Optional.ofNullable(all().get(name)).filter(app -> mayUse(actor, app.roles()));
    }

    List<AppDefinition> of(Actor actor) {
        return all().values().stream().filter(app -> mayUse(actor, app.roles())).toList();
    }

    /** Apps in the groups that the layout of the launcher names; the rest at the end. */
    List<Group> groups(Actor actor, Words words) {
        Map<String, AppDefinition> left = new LinkedHashMap<>();
        of(actor).forEach(app -> left.put(app.name(), app));
        List<Group> groups = new ArrayList<>();
        DefinitionNode layout = definitions
                .find("config", "admincentral")
                .orElse(DefinitionNode.EMPTY)
                .node("layout");
        for (DefinitionNode group : layout.children("groups")) {
            List<AppDefinition> apps = new ArrayList<>();
            boolean open = isOpen(actor, group);
            for (DefinitionNode app : group.children("apps")) {
                AppDefinition found = left.remove(app.text("name").orElse(""));
                if (found != null && open && isOpen(actor, app)) {
                    apps.add(found);
                }
            }
            String name = group.text("name").orElse("");
            if (!apps.isEmpty()) {
                groups.add(new Group(name, groupLabel(name, group, words), apps));
            }
        }
        if (!left.isEmpty()) {
            groups.add(new Group("other", words.text("newsroom.apps.other"), List.copyOf(left.values())));
        }
        return groups;
    }

    /** Whether the layout shows a group or an app to somebody: it is enabled, and its permissions name a role of theirs. */
    private static boolean isOpen(Actor actor, DefinitionNode part) {
        return part.flag("enabled", true)
                && mayUse(actor, AppDefinition.roles(part.node("permissions").node("roles")));
    }

    private static String groupLabel(String name, DefinitionNode group, Words words) {
        return group.text("label")
                .map(words::text)
                .orElseGet(() -> words.first(
                        List.of(
                                "app-launcher." + name + ".label",
                                "app-launcher." + name,
                                "newsroom.apps.group." + name),
                        name));
    }

    static String label(AppDefinition app, Words words) {
        if (app.label() != null && !app.label().isBlank()) {
            return words.text(app.label());
        }
        return words.first(
                List.of(app.name() + ".app.label", app.name() + ".app", app.name() + ".label", app.name()), app.name());
    }

    /** Whether somebody holds one of the roles; names of Magnolia's roles mean ours, unknown ones administrators. */
    static boolean mayUse(Actor actor, List<String> roles) {
        if (roles.isEmpty() || actor.has(Role.ADMINISTRATOR)) {
            return true;
        }
        Set<Role> allowed = new LinkedHashSet<>();
        for (String role : roles) {
            String name = role.toLowerCase(Locale.ROOT);
            Role.of(name).ifPresent(allowed::add);
            if (name.contains("editor")) {
                allowed.addAll(List.of(Role.EDITOR, Role.CHIEF_EDITOR));
            } else if (name.contains("publisher")) {
                allowed.add(Role.CHIEF_EDITOR);
            }
        }
        return actor.roles().stream().anyMatch(allowed::contains);
    }

    /** Detail forms, by {@code app:<name>}. */
    @Override
    public Optional<DialogDefinition> find(String id) {
        return id.startsWith(FORM_PREFIX)
                ? Optional.ofNullable(all().get(id.substring(FORM_PREFIX.length())))
                        .map(AppDefinition::form)
                : Optional.empty();
    }
}
