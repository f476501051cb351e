package org.bantin.rendering.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.jcr.RepositoryException;
import org.bantin.definition.DefinitionNode;
import org.bantin.definition.Definitions;
import org.bantin.rendering.ContentMap;
import org.bantin.rendering.Escaping;
import org.bantin.rendering.RenderFailedException;
import org.bantin.rendering.RenderRun;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the site as a whole: what its administrator wrote in the newsroom (the item at {@code /settings/site}), else
 * the parameters of the main site definition ({@code sites/<name>.yaml}), where {@code <key>_en} is the English value of
 * {@code key}. A field that the administrator emptied stays empty.
 */
final class SiteSettings {
    private static final String PLACE = "/settings/site";
    private static final String TYPE = "site-settings";

    private final Definitions definitions;
    private final RenderRun run;
    private final DefinitionNode parameters;
    private final String suffix;
    private boolean read;
    private @Nullable ContentMap written;

    SiteSettings(Definitions definitions, RenderRun run) {
        this.definitions = definitions;
        this.run = run;
        this.parameters = definitions.ids("sites").stream()
                .flatMap(id -> definitions.find("sites", id).stream())
                .filter(site -> site.node("bantin").flag("main", false))
                .findFirst()
                .map(site -> site.node("parameters"))
                .orElse(DefinitionNode.EMPTY);
        this.suffix = "_" + run.locale().getLanguage();
    }

    @Nullable
    Object get(String key) {
        ContentMap settings = written();
        if (settings != null && isField(key)) {
            return settings.get(key);
        }
        Object localized = parameters.values().get(key + suffix);
        return localized != null ? localized : parameters.values().get(key);
    }

    List<Map<String, String>> menu(String name) {
        ContentMap settings = written();
        List<Map<String, String>> entries = new ArrayList<>();
        if (settings != null) {
            for (ContentMap entry : settings.entries(name)) {
                String label = entry.text("label");
                String address = entry.text("address");
                if (label != null && address != null) {
                    entries.add(Map.of("label", label, "address", address));
                }
            }
        }
        return entries;
    }

    private boolean isField(String key) {
        return definitions.contentType(TYPE).flatMap(type -> type.property(key)).isPresent();
    }

    private @Nullable ContentMap written() {
        if (!read) {
            run.tag("list:type=" + TYPE);
            try {
                written = run.session().nodeExists(PLACE)
                        ? run.content(run.session().getNode(PLACE), Escaping.NONE)
                        : null;
            } catch (RepositoryException e) {
                throw new RenderFailedException("cannot read the settings of the site", e);
            }
            read = true;
        }
        return written;
    }
}
