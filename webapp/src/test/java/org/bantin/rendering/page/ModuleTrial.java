package org.bantin.rendering.page;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.jcr.Node;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.bantin.definition.DefinitionNode;
import org.bantin.definition.DefinitionProblem;
import org.bantin.definition.Definitions;
import org.bantin.definition.SampleModules;
import org.bantin.definition.form.FieldDefinition;
import org.bantin.definition.form.FieldKind;
import org.bantin.rendering.PageRequest;

/**
 * Tries strangers' light modules: for each page template makes a page with every component that its areas offer, fills their
 * dialogs, renders it for an editor and prints what failed. {@code ModuleTrial DIRECTORY…}, one directory of modules each.
 */
public final class ModuleTrial {
    private static final Pattern FAILURE =
            Pattern.compile("(?s)<div class=\"render-error\" role=\"note\"><pre>(.*?)</pre></div>");
    private static final int DEEPEST = 3;
    private static final int MOST_PARTS = 150;

    private final Definitions definitions;
    private final PrintStream out;
    private int parts;
    private String sample = "";
    private String asset = "";

    private ModuleTrial(Definitions definitions, PrintStream out) {
        this.definitions = definitions;
        this.out = out;
    }

    public static void main(String[] directories) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String directory : directories) {
            out.println("== " + directory);
            Path empty = Files.createTempDirectory("trial");
            SampleModules.All modules = new SampleModules(empty).all(Path.of(directory), Path.of("../light-modules"));
            modules.definitions().problems().stream()
                    .filter(problem -> problem.severity() != DefinitionProblem.Severity.INFO)
                    .forEach(problem -> out.println("  " + problem));
            try (PageFixture pages = new PageFixture(modules)) {
                new ModuleTrial(modules.definitions(), out).run(pages);
            }
        }
    }

    private void run(PageFixture pages) {
        List<String> templates = new ArrayList<>();
        List<String> components = new ArrayList<>();
        for (String id : definitions.ids("templates")) {
            DefinitionNode template = definitions.find("templates", id).orElse(DefinitionNode.EMPTY);
            boolean ours = id.startsWith("newsroom") || id.startsWith("mtk");
            if (!ours && id.contains("pages/") && !template.values().containsKey("bantin")) {
                templates.add(id);
            } else if (!ours && id.contains("components/")) {
                components.add(id);
            }
        }
        pages.with(session -> {
            Node target = PageFixture.page(session, "/sample", "", Map.of("title", "Sample & page"));
            sample = target.getIdentifier();
            Node picture = session.getNode("/dam").addNode("sample.jpg", "mgnl:asset");
            asset = "jcr:" + picture.getIdentifier();
            Node file = picture.addNode("jcr:content", "mgnl:resource");
            file.setProperty("jcr:data", session.getValueFactory().createValue("x", PropertyType.BINARY));
            file.setProperty("jcr:mimeType", "image/jpeg");
            file.setProperty("fileName", "sample.jpg");
            for (String id : templates) {
                page(session, name(id), id);
            }
            Node all = PageFixture.page(session, "/mtk2-pages-basic", "mtk2:pages/basic", Map.of("title", "All"));
            Node main = all.addNode("main", "mgnl:area");
            parts = 0;
            for (String id : components.subList(0, Math.min(components.size(), MOST_PARTS))) {
                Node part = main.addNode(name(id), "mgnl:component");
                part.setProperty("mgnl:template", id);
                DefinitionNode definition = definitions.find("templates", id).orElse(DefinitionNode.EMPTY);
                fill(part, definition);
                areas(part, definition, 2);
            }
        });
        templates.add("mtk2:pages/basic");
        Map<String, Integer> failures = new TreeMap<>();
        for (String id : templates) {
            int size = render(pages, id, failures);
            out.println("  " + id + " " + size + " letters");
        }
        failures.forEach((failure, times) -> out.println("  FAILED " + times + "x " + failure));
    }

    private static int render(PageFixture pages, String id, Map<String, Integer> failures) {
        try {
            String html = pages.html("/" + name(id) + ".html", PageRequest.Mode.EDIT);
            Matcher matcher = FAILURE.matcher(html);
            while (matcher.find()) {
                failures.merge(
                        matcher.group(1).strip().replaceAll("\\s+", " ").replaceAll("---- Tip.*|Was expecting.*", ""),
                        1,
                        Integer::sum);
            }
            return html.length();
        } catch (RuntimeException e) {
            failures.merge(id + ": " + String.valueOf(e.getMessage()).replaceAll("\\s+", " "), 1, Integer::sum);
            return 0;
        }
    }

    private static String name(String id) {
        return id.replaceAll("\\W", "-");
    }

    private void page(Session session, String name, String id) throws RepositoryException {
        Node page = PageFixture.page(session, "/" + name, id, Map.of("title", "A page"));
        DefinitionNode template = definitions.find("templates", id).orElse(DefinitionNode.EMPTY);
        parts = 0;
        fill(page, template);
        areas(page, template, 0);
    }

    private void areas(Node owner, DefinitionNode template, int depth) throws RepositoryException {
        for (DefinitionNode area : template.children("areas")) {
            String name = area.text("name").orElse("");
            if (!name.matches("[\\w-]+") || depth > DEEPEST) {
                continue;
            }
            Node node = owner.hasNode(name) ? owner.getNode(name) : owner.addNode(name, "mgnl:area");
            fill(node, area);
            int number = 0;
            for (DefinitionNode offered : area.children("availableComponents")) {
                String component = offered.text("id").orElse("");
                DefinitionNode definition =
                        definitions.find("templates", component).orElse(DefinitionNode.EMPTY);
                boolean single = area.text("type").orElse("list").equals("single");
                if (definition.values().isEmpty() || (single && number > 0) || ++parts > MOST_PARTS) {
                    continue;
                }
                Node part = node.addNode(String.valueOf(number++), "mgnl:component");
                part.setProperty("mgnl:template", component);
                fill(part, definition);
                areas(part, definition, depth + 1);
            }
        }
    }

    private void fill(Node node, DefinitionNode template) throws RepositoryException {
        var dialog = template.text("dialog").flatMap(definitions::dialog);
        if (dialog.isPresent()) {
            for (var tab : dialog.get().tabs()) {
                for (FieldDefinition field : tab.fields()) {
                    fill(node, field, 0);
                }
            }
        }
    }

    private void fill(Node node, FieldDefinition field, int depth) throws RepositoryException {
        String name = field.name();
        if (!name.matches("[\\w:-]+") || node.hasProperty(name) || node.hasNode(name) || depth > DEEPEST) {
            return;
        }
        switch (field.kind()) {
            case STATIC, UNKNOWN, UPLOAD, BLOCKS -> {
                // nothing to store
            }
            case MULTI -> multi(node, field, depth);
            case COMPOSITE -> {
                boolean flat = field.storage().startsWith("currentItem")
                        || field.storage().contains("Delegating");
                Node inner = flat ? node : node.addNode(name, "mgnl:contentNode");
                for (FieldDefinition one : field.fields()) {
                    fill(inner, one, depth + 1);
                }
            }
            case SWITCHABLE -> {
                if (!field.forms().isEmpty()) {
                    var form = field.forms().get(0);
                    node.setProperty(name, form.name());
                    for (FieldDefinition one : form.fields()) {
                        fill(node, one, depth + 1);
                    }
                }
            }
            case HIDDEN -> {
                boolean flag = field.source().text("type").orElse("").endsWith("Boolean");
                if (flag) {
                    node.setProperty(name, Boolean.parseBoolean(String.valueOf(field.defaultValue())));
                } else {
                    node.setProperty(name, value(field));
                }
            }
            case CHECK_BOX -> node.setProperty(name, true);
            case DATE, DATE_TIME -> node.setProperty(name, java.util.Calendar.getInstance());
            case NUMBER, SLIDER -> node.setProperty(name, 3L);
            case CHECK_BOX_GROUP, TWIN_COLUMN, TOKEN -> node.setProperty(name, new String[] {value(field)});
            default -> node.setProperty(name, value(field));
        }
    }

    private void multi(Node node, FieldDefinition field, int depth) throws RepositoryException {
        FieldDefinition inner = field.fields().isEmpty() ? null : field.fields().get(0);
        if (inner == null) {
            return;
        }
        if (inner.kind() == FieldKind.COMPOSITE
                || inner.kind() == FieldKind.SWITCHABLE
                || field.storage().isEmpty()) {
            Node holder = node.addNode(field.name(), "mgnl:contentNode");
            for (int i = 0; i < 2; i++) {
                Node entry = holder.addNode(field.name() + i, "mgnl:contentNode");
                List<FieldDefinition> parts = inner.kind() == FieldKind.COMPOSITE ? inner.fields() : List.of(inner);
                for (FieldDefinition one : parts) {
                    fill(entry, one, depth + 1);
                }
            }
        } else {
            node.setProperty(field.name(), new String[] {value(inner), value(inner)});
        }
    }

    private String value(FieldDefinition field) {
        if (!field.options().isEmpty()) {
            return field.options().get(0).value();
        }
        return switch (field.kind()) {
            case RICH_TEXT -> "<p>Rich <b>text</b></p>";
            case ASSET_LINK -> asset;
            case LINK -> field.source().toString().contains("dam") ? asset : sample;
            case PAGE_LINK -> sample;
            default -> String.valueOf(field.defaultValue() == null ? "Text & more" : field.defaultValue());
        };
    }
}
