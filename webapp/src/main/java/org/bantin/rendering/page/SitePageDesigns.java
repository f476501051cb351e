package org.bantin.rendering.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.Session;
import org.bantin.definition.DefinitionNode;
import org.bantin.definition.Definitions;
import org.bantin.definition.message.Messages;
import org.bantin.rendering.PageDesigns;
import org.bantin.rendering.page.area.Composition;
import org.bantin.rendering.page.model.ScriptRoles;
import org.bantin.rendering.page.site.WebSite;
import org.bantin.rendering.page.site.WebSites;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the rules of pages from site and template definitions. */
@Component
class SitePageDesigns implements PageDesigns {
    private static final String WORKSPACE = "website";
    /** What a template says of itself under another name than its area does. */
    private static final Map<String, String> FLAGS =
            Map.of("write", "writable", "move", "moveable", "delete", "deletable");

    private static final AreaRule UNKNOWN = new AreaRule(false, List.of(), Integer.MAX_VALUE);

    private final Definitions definitions;
    private final Messages messages;
    private final WebSites sites;
    private final PageTemplates templates;
    private final RepositorySessions sessions;

    SitePageDesigns(
            Definitions definitions,
            Messages messages,
            WebSites sites,
            PageTemplates templates,
            RepositorySessions sessions) {
        this.definitions = definitions;
        this.messages = messages;
        this.sites = sites;
        this.templates = templates;
        this.sessions = sessions;
    }

    @Override
    public List<Design> pages(Actor actor, String parent, Locale words) {
        DefinitionNode availability =
                site(parent).definition().node("templates").node("availability");
        Map<String, Design> offered = new LinkedHashMap<>();
        for (DefinitionNode entry : availability.children("templates")) {
            String id = entry.text("id").or(() -> entry.text("name")).orElse("");
            if (entry.flag("enabled", true) && ScriptRoles.allow(entry, actor)) {
                design(id, words).ifPresent(design -> offered.put(id, design));
            }
        }
        boolean restricted = !availability.children("templates").isEmpty() && !availability.flag("enableAll", false);
        List<String> kinds = availability.node("enableAllWithRenderType").values().values().stream()
                .map(String::valueOf)
                .toList();
        for (String id : definitions.ids("templates")) {
            boolean wanted = restricted
                    ? kinds.contains(renderType(id))
                    : kinds.isEmpty() || availability.flag("enableAll", false) || kinds.contains(renderType(id));
            if (wanted && isPage(id)) {
                design(id, words).ifPresent(design -> offered.putIfAbsent(id, design));
            }
        }
        return List.copyOf(offered.values());
    }

    private String renderType(String id) {
        return definitions
                .find("templates", id)
                .flatMap(node -> node.text("renderType"))
                .orElse("freemarker");
    }

    /** A page that people can make: below {@code pages/}, not hidden, and with something of a page about it. */
    private boolean isPage(String id) {
        DefinitionNode node = definitions.find("templates", id).orElse(DefinitionNode.EMPTY);
        boolean made = node.values().containsKey("areas")
                || node.text("dialog").isPresent()
                || node.text("class").isPresent()
                || node.text("$type").isPresent()
                || !node.text("renderType").orElse("freemarker").equals("freemarker");
        return id.contains(":pages/") && node.flag("visible", true) && made;
    }

    @Override
    public Optional<Design> design(String template, Locale words) {
        return definitions.find("templates", template).map(node -> {
            String dotted = template.replace(':', '.').replace('/', '.');
            String local = dotted.substring(dotted.indexOf('.') + 1);
            List<String> keys =
                    List.of(dotted + ".title", local + ".title", "templates." + local + ".title", dotted, local);
            String last = template.substring(template.lastIndexOf('/') + 1);
            String title = node.text("title")
                    .map(written -> messages.text(words, written))
                    .or(() -> messages.find(words, keys))
                    .orElse(last);
            String description = node.text("description")
                    .map(written -> messages.text(words, written))
                    .orElse("");
            String module = template.contains(":") ? template.substring(0, template.indexOf(':')) : "";
            return new Design(template, title, description, node.text("dialog").orElse(""), module);
        });
    }

    @Override
    public AreaRule area(Actor actor, String path, Locale words) {
        return sessions.read(StoreName.DRAFT, actor, session -> {
            DefinitionNode area = definition(session, path);
            if (area == null) {
                return UNKNOWN;
            }
            List<Design> offered = new ArrayList<>();
            for (String id : Composition.offered(area, actor)) {
                design(id, words).ifPresent(offered::add);
            }
            String type = area.text("type").orElse("list").toLowerCase(Locale.ROOT);
            int most = switch (type) {
                case "single" -> 1;
                case "nocomponent" -> 0;
                default ->
                    area.text("maxComponents")
                            .filter(text -> text.matches("\\d{1,6}"))
                            .map(Integer::parseInt)
                            .orElse(Integer.MAX_VALUE);
            };
            return new AreaRule(!offered.isEmpty(), offered, most);
        });
    }

    @Override
    public boolean permits(Actor actor, String path, String deed) {
        return sessions.read(StoreName.DRAFT, actor, session -> {
            Node node = Nodes.at(session, WORKSPACE, path).orElse(null);
            String id = node == null || !Nodes.is(node, Nodes.COMPONENT) ? null : Nodes.text(node, Nodes.TEMPLATE);
            if (id == null) {
                return true;
            }
            DefinitionNode template =
                    templates.component(id).map(TemplateView::node).orElse(DefinitionNode.EMPTY);
            DefinitionNode area = definition(session, path.substring(0, path.lastIndexOf('/')));
            DefinitionNode entry = area == null
                    ? DefinitionNode.EMPTY
                    : area.children("availableComponents").stream()
                            .filter(one -> one.text("id").orElse("").equals(id))
                            .findFirst()
                            .orElse(DefinitionNode.EMPTY);
            return template.flag(FLAGS.getOrDefault(deed, deed), true) && ScriptRoles.permit(entry, deed, actor);
        });
    }

    /** Goes down from the page to the area, from template to template. */
    private @Nullable DefinitionNode definition(Session session, String path) {
        List<String> names = new ArrayList<>();
        Optional<Node> at = Nodes.at(session, WORKSPACE, path);
        String above = path;
        while (at.isEmpty() || !Nodes.is(at.get(), Nodes.PAGE)) {
            int slash = above.lastIndexOf('/');
            if (slash <= 0) {
                return null;
            }
            names.add(0, above.substring(slash + 1));
            above = above.substring(0, slash);
            at = Nodes.at(session, WORKSPACE, above);
        }
        String template = Nodes.text(at.get(), Nodes.TEMPLATE);
        DefinitionNode current = template == null
                ? null
                : templates
                        .page(site(above), template, "")
                        .map(TemplateView::node)
                        .orElse(null);
        @Nullable Node node = at.get();
        for (String name : names) {
            if (current == null) {
                return null;
            }
            Optional<DefinitionNode> area = current.children("areas").stream()
                    .filter(one -> one.text("name").orElse("").equals(name))
                    .findFirst();
            Node child = node == null ? null : Nodes.child(node, name);
            if (area.isPresent()) {
                current = area.get();
            } else {
                String id = child == null ? null : Nodes.text(child, Nodes.TEMPLATE);
                current = id == null
                        ? null
                        : templates.component(id).map(TemplateView::node).orElse(null);
            }
            node = child;
        }
        return current;
    }

    private WebSite site(String path) {
        List<WebSite> all = sites.all();
        return all.stream()
                .filter(site -> !site.handlePrefix().isEmpty())
                .filter(site -> path.equals(site.handlePrefix()) || path.startsWith(site.handlePrefix() + "/"))
                .findFirst()
                .or(() -> all.stream()
                        .filter(site -> site.handlePrefix().isEmpty())
                        .findFirst())
                .orElse(all.get(all.size() - 1));
    }

    @Override
    public Address address(String path, Locale locale) {
        WebSite site = site(path);
        String inside = path.substring(site.handlePrefix().length());
        String host = site.definition().children("domains").stream()
                .findFirst()
                .flatMap(domain -> domain.text("name"))
                .orElse("localhost");
        return new Address(host, site.uriPrefix() + site.localePrefix(locale) + inside + ".html");
    }
}
