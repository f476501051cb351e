package org.bantin.definition.assembly;

import static org.bantin.definition.source.Trees.map;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bantin.definition.source.Place;
import org.bantin.definition.source.Tree;
import org.bantin.definition.source.Tree.Branch;
import org.bantin.definition.source.Trees;

/** The app that {@code !content-type:<name>} generates: a browser with tree and list, and a form with a field per property. */
final class ContentTypeApp {
    private static final String CHILD_NODES = "jcrChildNodeProvider";

    private final Branch type;
    private final Function<String, Optional<Branch>> types;

    private ContentTypeApp(Branch type, Function<String, Optional<Branch>> types) {
        this.type = type;
        this.types = types;
    }

    static Branch of(Definition contentType, Place place, Function<String, Optional<Branch>> types) {
        Map<String, Object> app = new ContentTypeApp(contentType.tree(), types).app(contentType.id());
        return (Branch) Trees.of(app, place);
    }

    private Map<String, Object> app(String name) {
        Branch datasource = type.branch("datasource");
        Branch model = type.branch("model");
        Map<String, Object> source = map(
                "$type", "jcrDatasource",
                "workspace", datasource.text("workspace").orElse(name),
                "rootPath", datasource.text("rootPath").orElse("/"),
                "allowedNodeTypes", List.of(model.text("nodeType").orElse("mgnl:content"), "mgnl:folder"));
        Map<String, Object> browser = map(
                "class", "BrowserDescriptor",
                "workbench",
                        map(
                                "contentViews",
                                map(
                                        "tree", map("$type", "treeView", "columns", columns()),
                                        "list", map("$type", "listView", "columns", columns()))),
                "actions", actions());
        Map<String, Object> detail =
                map("class", "DetailDescriptor", "form", map("properties", fields(model.named("properties"))));
        return map(
                "$type",
                "contentApp",
                "contentType",
                name,
                "datasource",
                source,
                "subApps",
                map("browser", browser, "detail", detail));
    }

    private static Map<String, Object> columns() {
        return map(
                "jcrName", map("$type", "jcrTitleColumn"),
                "status", map("$type", "jcrStatusColumn"),
                "modificationDate", map("$type", "dateColumn"));
    }

    private static Map<String, Object> actions() {
        Map<String, Object> actions = new LinkedHashMap<>();
        for (String name : List.of(
                "add",
                "addFolder",
                "edit",
                "rename",
                "move",
                "duplicate",
                "confirmDeletion",
                "publish",
                "unpublish",
                "import",
                "export",
                "showVersions")) {
            actions.put(name, map());
        }
        return actions;
    }

    private Map<String, Object> fields(List<Branch> properties) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Branch property : properties) {
            property.text("name").ifPresent(name -> fields.put(name, field(property)));
        }
        return fields;
    }

    private Map<String, Object> field(Branch property) {
        boolean multiple = property.text("multiple").map(Boolean::parseBoolean).orElse(false);
        Map<String, Object> single = single(property);
        if (!multiple) {
            common(property, single);
            return single;
        }
        boolean nested = "compositeField".equals(single.get("$type"));
        String kind = nested
                ? "jcrMultiField"
                : "linkField".equals(single.get("$type")) ? "jcrMultiLinkField" : "jcrMultiValueField";
        Map<String, Object> field = map("$type", kind, "field", single);
        common(property, field);
        return field;
    }

    private static void common(Branch property, Map<String, Object> field) {
        for (String key : List.of("label", "description", "required", "i18n", "defaultValue", "readOnly")) {
            Tree value = property.children().get(key);
            if (value != null) {
                field.put(key, value);
            }
        }
    }

    private Map<String, Object> single(Branch property) {
        String written = property.text("type").orElse("String");
        Tree options = property.children().get("options");
        if (options != null) {
            return map(
                    "$type", "comboBoxField", "datasource", map("$type", "optionListDatasource", "options", options));
        }
        String canonical = TypeNames.canonical(written);
        switch (canonical) {
            case "Boolean":
                return map("$type", "checkBoxField");
            case "Date":
                return map("$type", "dateField");
            case "Long":
            case "Double":
            case "Decimal":
                return map(
                        "$type",
                        "textField",
                        "type",
                        canonical.equals("Decimal") ? "java.math.BigDecimal" : "java.lang." + canonical);
            case "richText":
                return map("$type", "richTextField");
            case "asset":
                return map("$type", "damLinkField");
            default:
                return reference(canonical);
        }
    }

    private Map<String, Object> reference(String typeName) {
        if (typeName.startsWith("reference:")) {
            String written = typeName.substring("reference:".length());
            Optional<Branch> target = types.apply(written).or(() -> types.apply(written.toLowerCase(Locale.ROOT)));
            String workspace = target.flatMap(
                            found -> found.branch("datasource").text("workspace"))
                    .orElse(typeName.substring("reference:".length()));
            String nodeType = target.flatMap(found -> found.branch("model").text("nodeType"))
                    .orElse("mgnl:content");
            return map(
                    "$type",
                    "linkField",
                    "datasource",
                    map("$type", "jcrDatasource", "workspace", workspace, "allowedNodeTypes", List.of(nodeType)));
        }
        for (Branch model : type.branch("model").named("subModels")) {
            if (model.text("name").orElse("").equals(typeName)) {
                return map(
                        "$type", "compositeField",
                        "itemProvider", map("$type", CHILD_NODES),
                        "nodeType", model.text("nodeType").orElse("mgnl:contentNode"),
                        "properties", fields(model.named("properties")));
            }
        }
        return map("$type", "textField");
    }
}
