package org.bantin.definition.assembly;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bantin.definition.form.FieldKind;
import org.bantin.definition.source.Tree.Branch;

/** What a field is, from {@code $type}, {@code fieldType}, or the simple name of {@code class}, whichever dialect. */
public final class FieldKinds {
    /** By name in lower case, without {@code field}, {@code definition} and {@code configured}. */
    private static final Map<String, FieldKind> BY_NAME = Map.ofEntries(
            entry("text", FieldKind.TEXT),
            entry("textfieldai", FieldKind.TEXT),
            entry("javascript", FieldKind.TEXT),
            entry("textarea", FieldKind.TEXT_AREA),
            entry("slug", FieldKind.SLUG),
            entry("richtext", FieldKind.RICH_TEXT),
            entry("code", FieldKind.CODE),
            entry("basictextcode", FieldKind.CODE),
            entry("date", FieldKind.DATE),
            entry("checkbox", FieldKind.CHECK_BOX),
            entry("checkboxgroup", FieldKind.CHECK_BOX_GROUP),
            entry("listselect", FieldKind.CHECK_BOX_GROUP),
            entry("twincolselect", FieldKind.TWIN_COLUMN),
            entry("token", FieldKind.TOKEN),
            entry("radiobuttongroup", FieldKind.RADIO),
            entry("optiongroup", FieldKind.RADIO),
            entry("combobox", FieldKind.SELECT),
            entry("select", FieldKind.SELECT),
            entry("link", FieldKind.LINK),
            entry("pagelink", FieldKind.PAGE_LINK),
            entry("pagenorsulink", FieldKind.PAGE_LINK),
            entry("damrichtext", FieldKind.RICH_TEXT),
            entry("lightrichtext", FieldKind.RICH_TEXT),
            entry("peek", FieldKind.TEXT),
            entry("damlink", FieldKind.ASSET_LINK),
            entry("assetlink", FieldKind.ASSET_LINK),
            entry("resourcelink", FieldKind.RESOURCE_LINK),
            entry("jcrmulti", FieldKind.MULTI),
            entry("jcrmultivalue", FieldKind.MULTI),
            entry("jcrmultilink", FieldKind.MULTI),
            entry("multivalue", FieldKind.MULTI),
            entry("multi", FieldKind.MULTI),
            entry("jsonmulti", FieldKind.MULTI),
            entry("composite", FieldKind.COMPOSITE),
            entry("jsoncomposite", FieldKind.COMPOSITE),
            entry("switchable", FieldKind.SWITCHABLE),
            entry("hidden", FieldKind.HIDDEN),
            entry("static", FieldKind.STATIC),
            entry("staticview", FieldKind.STATIC),
            entry("password", FieldKind.PASSWORD),
            entry("slider", FieldKind.SLIDER),
            entry("color", FieldKind.COLOR),
            entry("colour", FieldKind.COLOR),
            entry("colorpicker", FieldKind.COLOR),
            entry("upload", FieldKind.UPLOAD),
            entry("basicupload", FieldKind.UPLOAD),
            entry("damupload", FieldKind.UPLOAD),
            entry("jsonlink", FieldKind.TEXT),
            entry("jsoncombobox", FieldKind.TEXT),
            entry("jsontoken", FieldKind.TEXT),
            entry("multijcrblock", FieldKind.BLOCKS),
            entry("multiblock", FieldKind.BLOCKS),
            entry("jcrmultiblock", FieldKind.BLOCKS),
            entry("jcrblock", FieldKind.BLOCKS),
            entry("block", FieldKind.BLOCKS));

    private FieldKinds() {}

    /** The name that decides, as written; empty when the field names no type. */
    public static String writtenType(Branch field) {
        return field.text("$type")
                .or(() -> field.text("fieldType"))
                .or(() -> field.text("class").map(FieldKinds::simpleName))
                .orElse("");
    }

    public static FieldKind of(Branch field) {
        String written = writtenType(field);
        if (written.isEmpty()) {
            return guessed(field);
        }
        FieldKind kind = BY_NAME.get(normal(written));
        return refined(kind == null ? nearest(written, field) : kind, field);
    }

    public static boolean isKnown(String written) {
        return BY_NAME.containsKey(normal(written));
    }

    /** A type that nobody knows is read as what it most resembles. */
    private static FieldKind nearest(String written, Branch field) {
        Optional<FieldKind> slip =
                NearestName.of(normal(written), BY_NAME.keySet()).map(BY_NAME::get);
        FieldKind guess = guessed(field);
        if (guess == FieldKind.COMPOSITE) {
            return guess;
        }
        return slip.orElse(normal(written).contains("link") ? FieldKind.LINK : FieldKind.TEXT);
    }

    /** The short aliases that a message may offer. */
    public static List<String> aliases() {
        return List.of(
                "textField",
                "slugField",
                "richTextField",
                "codeField",
                "dateField",
                "checkBoxField",
                "checkBoxGroupField",
                "listSelectField",
                "twinColSelectField",
                "tokenField",
                "radioButtonGroupField",
                "comboBoxField",
                "linkField",
                "pageLinkField",
                "damLinkField",
                "resourceLinkField",
                "jcrMultiField",
                "jcrMultiValueField",
                "jcrMultiLinkField",
                "compositeField",
                "switchableField",
                "hiddenField",
                "staticField",
                "passwordField",
                "sliderField",
                "uploadField",
                "multiJcrBlock");
    }

    /** Names that {@code fieldType} of the older dialect takes. */
    public static List<String> oldAliases() {
        return List.of(
                "text",
                "richText",
                "date",
                "hidden",
                "link",
                "code",
                "multiValue",
                "password",
                "select",
                "optionGroup",
                "twinColSelect",
                "checkbox",
                "composite",
                "switchable",
                "static",
                "upload",
                "damUpload");
    }

    private static FieldKind guessed(Branch field) {
        if (!field.children().containsKey("fields") && !field.children().containsKey("properties")) {
            return FieldKind.TEXT;
        }
        return FieldKind.COMPOSITE;
    }

    private static FieldKind refined(FieldKind kind, Branch field) {
        return switch (kind) {
            case TEXT ->
                field.text("rows").map(FieldKinds::isSeveral).orElse(false)
                        ? FieldKind.TEXT_AREA
                        : numberOr(kind, field);
            case DATE -> flag(field, "time") ? FieldKind.DATE_TIME : kind;
            case RADIO, SELECT ->
                flag(field, "multiselect") || flag(field, "multiSelect") ? FieldKind.CHECK_BOX_GROUP : kind;
            case LINK -> linkKind(field);
            default -> kind;
        };
    }

    private static FieldKind numberOr(FieldKind kind, Branch field) {
        String type = simpleName(field.text("type").orElse("")).toLowerCase(Locale.ROOT);
        return switch (type) {
            case "long", "integer", "double", "float", "bigdecimal", "decimal" -> FieldKind.NUMBER;
            default -> kind;
        };
    }

    private static FieldKind linkKind(Branch field) {
        String workspace = field.text("targetWorkspace")
                .or(() -> field.branch("datasource").text("workspace"))
                .orElse("");
        return switch (workspace) {
            case "dam" -> FieldKind.ASSET_LINK;
            case "website" -> FieldKind.PAGE_LINK;
            default -> FieldKind.LINK;
        };
    }

    private static boolean isSeveral(String rows) {
        return !rows.equals("1") && !rows.equals("0");
    }

    private static boolean flag(Branch field, String key) {
        return field.text(key).map(Boolean::parseBoolean).orElse(false);
    }

    public static String simpleName(String className) {
        return className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
    }

    private static String normal(String written) {
        String name = simpleName(written.contains(":") ? written.substring(0, written.indexOf(':')) : written)
                .toLowerCase(Locale.ROOT);
        for (String ending : List.of("definition", "field", "view")) {
            if (name.endsWith(ending) && name.length() > ending.length()) {
                name = name.substring(0, name.length() - ending.length());
            }
        }
        return name.startsWith("configured") ? name.substring("configured".length()) : name;
    }
}
