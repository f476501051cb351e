package org.bantin.rendering.functions;

import java.util.List;
import javax.jcr.Node;
import org.bantin.definition.DefinitionNode;
import org.bantin.definition.Definitions;
import org.bantin.rendering.page.Nodes;
import org.bantin.rendering.page.Surroundings;
import org.bantin.rendering.page.site.WebSites;
import org.bantin.rendering.page.web.SiteView;
import org.jspecify.annotations.Nullable;

/** {@code sitefn}: the site of the page and its theme. */
public final class ThemeFunctions extends Library {
    private static final String RESOURCES = "/.resources";

    private final Definitions definitions;
    private final WebSites sites;
    private final ResourceFunctions resources;

    ThemeFunctions(Surroundings surroundings, Definitions definitions, WebSites sites, ResourceFunctions resources) {
        super(surroundings);
        this.definitions = definitions;
        this.sites = sites;
        this.resources = resources;
    }

    public SiteView site() {
        return new SiteView(surroundings.site());
    }

    /** The site in whose part of the tree a page lies; that of the page shown when no site claims it. */
    public SiteView site(@Nullable Object of) {
        Node node = node(of);
        return node == null
                ? site()
                : sites.holding(Nodes.handle(node)).map(SiteView::new).orElseGet(this::site);
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
            String link = "<link rel=\"stylesheet\" href=\"" + escaped(address(file)) + "\"" + media + "/>";
            links.append(conditional(file, link)).append('\n');
        }
        return surroundings.html(links.toString());
    }

    public Object jsLinks() {
        StringBuilder links = new StringBuilder();
        for (DefinitionNode file : theme().getJsFiles()) {
            String script = "<script src=\"" + escaped(address(file)) + "\"></script>";
            links.append(conditional(file, script)).append('\n');
        }
        return surroundings.html(links.toString());
    }

    /** What only browsers of old shall load stands in a comment of theirs. */
    private static String conditional(DefinitionNode file, String tag) {
        String browsers = file.text("conditionalComment").orElse("").strip();
        return browsers.isEmpty() || !browsers.matches("[\\w ()|&!.]+")
                ? tag
                : "<!--[if " + browsers + "]>" + tag + "<![endif]-->";
    }

    private String address(DefinitionNode file) {
        String written = file.text("link").orElse("");
        String link = written.startsWith(RESOURCES + "/") && file.flag("addFingerPrint", false)
                ? RESOURCES + resources.fingerprinted(written.substring(RESOURCES.length()))
                : written;
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
