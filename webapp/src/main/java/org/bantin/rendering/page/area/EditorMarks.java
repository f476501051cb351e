package org.bantin.rendering.page.area;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.jcr.Node;
import org.bantin.definition.DefinitionNode;
import org.bantin.rendering.ContentMap;
import org.bantin.rendering.page.Nodes;
import org.bantin.rendering.page.Surroundings;
import org.bantin.rendering.page.TemplateView;
import org.bantin.rendering.page.model.ScriptRoles;
import org.jspecify.annotations.Nullable;

/** Comments around areas and components that tell a page editor what can be edited where; nothing outside edit mode. */
final class EditorMarks {
    private final Surroundings surroundings;

    EditorMarks(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    String page(Node page, TemplateView template) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("content", location(page));
        facts.put("dialog", template.node().text("dialog").orElse(""));
        facts.put("preview", "false");
        facts.put("currentURI", surroundings.request().path());
        facts.put(
                "availableLocales",
                String.join(
                        ",",
                        surroundings.site().locales().stream()
                                .map(String::valueOf)
                                .toList()));
        return comment("cms:page", facts) + end("cms:page");
    }

    String areaStart(String name, DefinitionNode definition, ContentMap owner, @Nullable ContentMap area) {
        if (!surroundings.editing()) {
            return "";
        }
        String location = area == null ? location(owner.getJCRNode()) + "/" + name : location(area.getJCRNode());
        int held = area == null
                ? 0
                : Nodes.children(area.getJCRNode(), Nodes.COMPONENT).size();
        int most = definition.text("maxComponents").map(EditorMarks::number).orElse(Integer.MAX_VALUE);
        String type = definition.text("type").orElse("list");
        List<String> offered =
                Composition.offered(definition, surroundings.request().actor());
        boolean room = !offered.isEmpty()
                && !type.equalsIgnoreCase("noComponent")
                && held < (type.equalsIgnoreCase("single") ? 1 : most);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("content", location);
        facts.put("name", name);
        facts.put("availableComponents", String.join(",", offered));
        facts.put("type", type);
        facts.put(
                "label",
                definition.text("title").or(() -> definition.text("label")).orElse(name));
        facts.put("dialog", definition.text("dialog").orElse(""));
        facts.put("inherit", String.valueOf(definition.node("inheritance").flag("enabled", false)));
        facts.put("editable", String.valueOf(definition.flag("editable", true)));
        facts.put("optional", String.valueOf(definition.flag("optional", false)));
        facts.put("created", String.valueOf(area != null));
        facts.put("createAreaNode", String.valueOf(definition.flag("createAreaNode", true)));
        facts.put("showAddButton", String.valueOf(room));
        facts.put("showNewComponentArea", String.valueOf(room));
        return comment("cms:area", facts);
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : Integer.MAX_VALUE;
    }

    String areaEnd() {
        return surroundings.editing() ? end("cms:area") : "";
    }

    String componentStart(Node node, TemplateView template, DefinitionNode offered) {
        if (!surroundings.editing()) {
            return "";
        }
        Node page = Nodes.nearest(node, Nodes.PAGE);
        Node main = surroundings.mainNode();
        boolean inherited = page != null && main != null && !Nodes.path(page).equals(Nodes.path(main));
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("content", location(node));
        facts.put("dialog", template.node().text("dialog").orElse(""));
        facts.put("label", template.node().text("title").orElse(template.id()));
        facts.put("template", template.id());
        facts.put("inherited", String.valueOf(inherited));
        facts.put("editable", String.valueOf(!inherited && may(template, "writable", offered, "write")));
        facts.put("moveable", String.valueOf(!inherited && may(template, "moveable", offered, "move")));
        facts.put("deletable", String.valueOf(!inherited && may(template, "deletable", offered, "delete")));
        return comment("cms:component", facts);
    }

    private boolean may(TemplateView template, String flag, DefinitionNode offered, String verb) {
        return template.node().flag(flag, true)
                && ScriptRoles.permit(offered, verb, surroundings.request().actor());
    }

    String componentEnd() {
        return surroundings.editing() ? end("cms:component") : "";
    }

    /** What editors see in place of a part that failed. */
    static String failure(@Nullable String message) {
        return "<div class=\"render-error\" role=\"note\"><pre>" + escaped(String.valueOf(message)) + "</pre></div>";
    }

    private static String location(Node node) {
        return Nodes.workspace(node) + ":" + Nodes.handle(node);
    }

    private static String comment(String name, Map<String, String> facts) {
        StringBuilder comment = new StringBuilder("<!-- ").append(name);
        facts.forEach((key, value) -> comment.append(' ')
                .append(key)
                .append("=\"")
                .append(escaped(value))
                .append('"'));
        return comment.append(" -->").toString();
    }

    private static String end(String name) {
        return "<!-- /" + name + " -->";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("--", "-&#45;");
    }
}
