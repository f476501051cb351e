package org.bantin.rendering.functions;

import java.util.List;
import org.bantin.definition.DefinitionNode;
import org.bantin.definition.Definitions;
import org.bantin.rendering.page.Surroundings;
import org.bantin.rendering.page.web.SiteView;
import org.jspecify.annotations.Nullable;

/** {@code sitefn}: the site of the page and its theme. */
public final class ThemeFunctions extends Library {
    private final Definitions definitions;

    ThemeFunctions(Surroundings surroundings, Definitions definitions) {
        super(surroundings);
        this.definitions = definitions;
    }

    public SiteView site() {
        return new SiteView(surroundings.site());
    }

    public SiteView site(@Nullable Object of) {
        return site();
    }

    public ThemeView theme() {
        return theme(site());
    }

    public ThemeView theme(SiteView site) {
        String name = site.getThemeName();
        return new ThemeView(name, definitions.find("themes", name).orElse(DefinitionNode.EMPTY));
    }

    public Object cssLinks() {
        StringBuilder links = new StringBuilder();
        for (DefinitionNode file : theme().getCssFiles()) {
            String media = file.text("media")
                    .map(value -> " media=\"" + escaped(value) + "\"")
                    .orElse("");
            links.append("<link rel=\"stylesheet\" href=\"")
                    .append(escaped(address(file)))
                    .append('"')
                    .append(media)
                    .append("/>\n");
        }
        return surroundings.html(links.toString());
    }

    public Object jsLinks() {
        StringBuilder links = new StringBuilder();
        for (DefinitionNode file : theme().getJsFiles()) {
            links.append("<script src=\"").append(escaped(address(file))).append("\"></script>\n");
        }
        return surroundings.html(links.toString());
    }

    private String address(DefinitionNode file) {
        String link = file.text("link").orElse("");
        return link.matches("(?i)(https?:)?//.*")
                ? link
                : surroundings.request().contextPath() + link;
    }

    /** A theme: its name and the files that pages load. */
    public record ThemeView(String name, DefinitionNode definition) {
        public String getName() {
            return name;
        }

        public List<DefinitionNode> getCssFiles() {
            return definition.children("cssFiles");
        }

        public List<DefinitionNode> getJsFiles() {
            return definition.children("jsFiles");
        }

        public DefinitionNode getImaging() {
            return definition.node("imaging");
        }

        public @Nullable Object get(String key) {
            return definition.values().get(key);
        }
    }
}
