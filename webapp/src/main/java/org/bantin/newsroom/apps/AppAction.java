package org.bantin.newsroom.apps;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bantin.definition.DefinitionNode;
import org.jspecify.annotations.Nullable;

/**
 * One action of a browser.
 *
 * @param verb what it does here; {@code OTHER} when only Java of its module would know
 * @param type what the definition names as its class, for the explanation
 * @param group number of its group in the action bar; a line stands between groups
 */
record AppAction(String name, Verb verb, @Nullable String label, String type, Availability availability, int group) {
    /** What we can do. */
    enum Verb {
        ADD,
        ADD_FOLDER,
        EDIT,
        RENAME,
        MOVE,
        DUPLICATE,
        DELETE,
        PUBLISH,
        UNPUBLISH,
        IMPORT,
        EXPORT,
        VERSIONS,
        /** Of what was deleted, which here is done in the bin. */
        RESTORE,
        OTHER;

        String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Words in the name or class of an action, tried in this order. */
    private static final List<Map.Entry<String, Verb>> WORDS = List.of(
            Map.entry("unpublish", Verb.UNPUBLISH),
            Map.entry("deactivat", Verb.UNPUBLISH),
            Map.entry("restore", Verb.RESTORE),
            Map.entry("folderdelet", Verb.DELETE),
            Map.entry("delet", Verb.DELETE),
            Map.entry("publi", Verb.PUBLISH),
            Map.entry("activat", Verb.PUBLISH),
            Map.entry("duplicate", Verb.DUPLICATE),
            Map.entry("addfolder", Verb.ADD_FOLDER),
            Map.entry("createfolder", Verb.ADD_FOLDER),
            Map.entry("renam", Verb.RENAME),
            Map.entry("editfolder", Verb.RENAME),
            Map.entry("move", Verb.MOVE),
            Map.entry("import", Verb.IMPORT),
            Map.entry("export", Verb.EXPORT),
            Map.entry("version", Verb.VERSIONS));

    static AppAction of(DefinitionNode action) {
        String name = action.text("name").orElse("");
        String type = action.text("$type").or(() -> action.text("class")).orElse("");
        Verb verb = verb(name, type, action);
        Availability availability = Availability.of(action.node("availability")).of(verb);
        return new AppAction(name, verb, action.text("label").orElse(null), type, availability, 0);
    }

    /** In a group of the action bar, limited by its section. */
    AppAction in(int number, Availability limited) {
        return new AppAction(name, verb, label, type, limited, number);
    }

    AppAction in(int number) {
        return in(number, availability);
    }

    /** Roles that may carry it out; empty for everybody who may use the app. */
    List<String> roles() {
        return availability.roles();
    }

    private static Verb verb(String name, String type, DefinitionNode action) {
        String plainName = name.toLowerCase(Locale.ROOT);
        String plainType = AppDefinition.simple(type).toLowerCase(Locale.ROOT);
        for (String words : List.of(plainName, plainType)) {
            for (Map.Entry<String, Verb> word : WORDS) {
                if (words.contains(word.getKey())) {
                    return word.getValue();
                }
            }
        }
        if (plainType.contains("opendetail") || plainType.contains("opencreate") || plainType.contains("openedit")) {
            String view = action.text("viewType").orElse("").toLowerCase(Locale.ROOT);
            boolean adds = view.equals("add") || plainName.startsWith("add") || plainType.contains("create");
            return adds ? Verb.ADD : Verb.EDIT;
        }
        if (plainName.startsWith("add") || plainName.startsWith("create")) {
            return Verb.ADD;
        }
        return plainName.startsWith("edit") || plainName.equals("view") ? Verb.EDIT : Verb.OTHER;
    }
}
