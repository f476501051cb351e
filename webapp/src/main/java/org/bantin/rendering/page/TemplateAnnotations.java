package org.bantin.rendering.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.bantin.content.ContentNames;
import org.bantin.definition.DefinitionNode;
import org.bantin.definition.Definitions;
import org.bantin.rendering.page.area.Composition;
import org.bantin.rendering.page.site.WebSite;
import org.bantin.rendering.page.site.WebSites;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * What applications that draw pages themselves need for editing: for each page, area and component below a path the comment that
 * tells the page editor what can be done there, and the definition of a template.
 */
@Component
@NamedInterface("annotations")
public class TemplateAnnotations {
    private static final String WEBSITE = "website";
    private static final int DEEPEST = 12;

    private final RepositorySessions sessions;
    private final PageTemplates templates;
    private final Definitions definitions;
    private final WebSites sites;

    TemplateAnnotations(RepositorySessions sessions, PageTemplates templates, Definitions definitions, WebSites sites) {
        this.sessions = sessions;
        this.templates = templates;
        this.definitions = definitions;
        this.sites = sites;
    }

    /** Path of each part to its comment; of drafts for people of the newsroom, of the published page for everybody else. */
    public Optional<Map<String, String>> of(String host, String path, Actor actor) {
        boolean known = actor.system() || !actor.roles().isEmpty();
        return sessions.read(known ? StoreName.DRAFT : StoreName.LIVE, actor, session -> {
            Optional<Node> node = Nodes.at(session, WEBSITE, path);
            if (node.isEmpty()) {
                return Optional.empty();
            }
            Map<String, String> all = new LinkedHashMap<>();
            part(sites.of(host, "/"), node.get(), actor, all, 0);
            return Optional.of(all);
        });
    }

    /** A template as put together from includes, inheritance and decorations. */
    public Optional<Map<String, Object>> template(String id) {
        return definitions.find("templates", id).map(node -> {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("id", id);
            node.values().forEach((key, value) -> all.put(key, plain(value)));
            return all;
        });
    }

    private static Object plain(Object value) {
        if (value instanceof DefinitionNode node) {
            Map<String, Object> map = new LinkedHashMap<>();
            node.values().forEach((key, child) -> map.put(key, plain(child)));
            return map;
        }
        return value instanceof java.util.List<?> list
                ? list.stream().map(TemplateAnnotations::plain).toList()
                : value;
    }

    private void part(WebSite site, Node node, Actor actor, Map<String, String> all, int depth)
            throws RepositoryException {
        String id = Nodes.text(node, "mgnl:template");
        boolean page = Nodes.is(node, Nodes.PAGE);
        Optional<TemplateView> template =
                id == null ? Optional.empty() : page ? templates.page(site, id, "") : templates.component(id);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("content", WEBSITE + ":" + Nodes.handle(node));
        facts.put("dialog", template.flatMap(view -> view.node().text("dialog")).orElse(""));
        if (!page) {
            facts.put(
                    "label", template.flatMap(view -> view.node().text("title")).orElse(String.valueOf(id)));
            facts.put(
                    "description",
                    template.flatMap(view -> view.node().text("description")).orElse(""));
        }
        facts.put("activationStatus", status(node));
        all.put(Nodes.handle(node), comment(page ? "cms:page" : "cms:component", facts));
        if (template.isPresent() && depth < DEEPEST) {
            for (DefinitionNode area : template.get().node().children("areas")) {
                area(site, node, area, actor, all, depth);
            }
        }
    }

    private void area(WebSite site, Node owner, DefinitionNode area, Actor actor, Map<String, String> all, int depth)
            throws RepositoryException {
        String name = area.text("name").orElse("");
        if (!name.matches("[\\w-]+") || !area.flag("enabled", true)) {
            return;
        }
        boolean created = owner.hasNode(name);
        String type = area.text("type").orElse("list");
        int held =
                created ? Nodes.children(owner.getNode(name), Nodes.COMPONENT).size() : 0;
        int most = area.text("maxComponents")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(Integer.MAX_VALUE);
        boolean room = !type.equalsIgnoreCase("noComponent") && held < (type.equalsIgnoreCase("single") ? 1 : most);
        Map<String, String> facts = new LinkedHashMap<>();
        String path = Nodes.handle(owner) + "/" + name;
        facts.put("content", WEBSITE + ":" + path);
        facts.put("name", name);
        facts.put("availableComponents", String.join(",", Composition.offered(area, actor)));
        facts.put("type", type);
        facts.put("label", area.text("title").or(() -> area.text("label")).orElse(name));
        area.text("dialog").ifPresent(dialog -> facts.put("dialog", dialog));
        facts.put("inherit", String.valueOf(area.node("inheritance").flag("enabled", false)));
        facts.put("optional", String.valueOf(area.flag("optional", false)));
        facts.put("createdAreaNode", String.valueOf(created));
        facts.put("showAddButton", String.valueOf(room));
        facts.put("showNewComponentArea", String.valueOf(room));
        facts.put("activationStatus", created ? status(owner.getNode(name)) : "0");
        all.put(path, comment("cms:area", facts));
        if (created) {
            for (Node component : Nodes.children(owner.getNode(name), Nodes.COMPONENT)) {
                part(site, component, actor, all, depth + 1);
            }
        }
    }

    /** 0 not published, 1 changed since, 2 published; parts of a page are as their page is. */
    private static String status(Node node) throws RepositoryException {
        Node page = Nodes.nearest(node, Nodes.PAGE);
        Node asked = page == null ? node : page;
        if (!asked.hasProperty(ContentNames.PUBLISHED_NUMBER)) {
            return "0";
        }
        boolean known = asked.hasProperty(ContentNames.REVISION) && asked.hasProperty(ContentNames.PUBLISHED_REVISION);
        boolean changed = known
                && asked.getProperty(ContentNames.REVISION).getLong()
                        > asked.getProperty(ContentNames.PUBLISHED_REVISION).getLong();
        return changed ? "1" : "2";
    }

    private static String comment(String name, Map<String, String> facts) {
        StringBuilder comment = new StringBuilder(name);
        facts.forEach((key, value) -> comment.append(' ')
                .append(key)
                .append("=\"")
                .append(value.replace("&", "&amp;").replace("\"", "&quot;").replace("--", "-&#45;"))
                .append('"'));
        return comment.toString();
    }
}
