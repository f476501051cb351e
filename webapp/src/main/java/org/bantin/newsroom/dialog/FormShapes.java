package org.bantin.newsroom.dialog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bantin.content.form.Forms;
import org.bantin.definition.DefinitionNode;
import org.bantin.definition.Definitions;
import org.bantin.definition.form.BlockForms;
import org.bantin.definition.form.DialogDefinition;
import org.bantin.definition.form.DialogDefinition.TabDefinition;
import org.bantin.definition.form.FieldDefinition;
import org.bantin.definition.form.FieldKind;
import org.bantin.newsroom.shell.Words;
import org.bantin.repository.access.Actor;
import org.jsoup.Jsoup;
import org.springframework.stereotype.Component;

/** Turns the definition of a form into what the scripts draw. */
@Component
class FormShapes {
    /** Keys of definitions that go to the browser as they are, when they are written. */
    private static final List<String> PLAIN = List.of(
            "placeholder",
            "maxLength",
            "height",
            "language",
            "buttonLabel",
            "layout",
            "minItems",
            "maxItems",
            "min",
            "max",
            "stepSize",
            "valueFormat",
            "allowedMimeTypePattern",
            "leftColumnCaption",
            "rightColumnCaption");

    private final FieldOptions options;
    private final Forms forms;
    private final RichOptions rich;
    private final LinkPlaces places;
    private final Definitions definitions;

    FormShapes(FieldOptions options, Forms forms, RichOptions rich, LinkPlaces places, Definitions definitions) {
        this.places = places;
        this.rich = rich;
        this.definitions = definitions;
        this.options = options;
        this.forms = forms;
    }

    FormShape of(Actor actor, DialogDefinition dialog, Words words) {
        FormLabels labels = FormLabels.of(dialog.id(), dialog.module(), words);
        String name = dialog.id()
                .substring(Math.max(dialog.id().lastIndexOf('/'), dialog.id().lastIndexOf(':')) + 1);
        Drawing drawing = new Drawing(actor, labels);
        return new FormShape(
                dialog.id(),
                labels.title(dialog.label(), FormLabels.inWords(name)),
                dialog.tabs().stream().map(drawing::tab).toList());
    }

    /** One form being drawn for one person. */
    private final class Drawing {
        private final Actor actor;
        private final FormLabels labels;

        Drawing(Actor actor, FormLabels labels) {
            this.actor = actor;
            this.labels = labels;
        }

        FormShape.Tab tab(TabDefinition tab) {
            return new FormShape.Tab(tab.name(), labels.tab(tab.name(), tab.label()), fields(tab.name(), tab.fields()));
        }

        List<FormShape.Field> fields(String tab, List<FieldDefinition> fields) {
            return fields.stream()
                    .filter(field -> field.source().flag("visible", true))
                    .map(field -> field(tab, field))
                    .toList();
        }

        /** The inner form of an option; the only field of the older dialect goes by the words of its option. */
        private FormShape.Tab form(FieldDefinition field, TabDefinition form) {
            String label = labels.tab(form.name(), form.label());
            List<FormShape.Field> fields = fields(field.name(), form.fields());
            boolean only = form.fields().size() == 1
                    && form.fields().get(0).name().equals(form.name())
                    && form.fields().get(0).label() == null;
            Optional<String> spoken = field.options().stream()
                    .filter(option -> option.value().equals(form.name()))
                    .findFirst()
                    .map(option -> labels.option("", field.name(), option.name(), option.label(), option.value()));
            return new FormShape.Tab(
                    form.name(),
                    label,
                    only && spoken.isPresent() ? List.of(fields.get(0).labelled(spoken.get())) : fields);
        }

        FormShape.Field field(String tab, FieldDefinition field) {
            DefinitionNode source = selector(field);
            boolean several = isMultiple(field);
            return new FormShape.Field(
                    field.name(),
                    RestOptions.isRemote(field) ? "select" : kind(field),
                    labels.field(tab, field.name(), field.label()),
                    labels.hint(tab, field.name(), field.description()),
                    field.required(),
                    field.i18n(),
                    field.readOnly(),
                    more(field, source),
                    hasOptions(field) ? options.of(actor, field, source, labels, tab) : List.of(),
                    several || field.kind() == FieldKind.COMPOSITE ? fields(field.name(), field.fields()) : List.of(),
                    field.forms().stream()
                            .map(form -> field.kind() == FieldKind.BLOCKS ? block(form) : form(field, form))
                            .toList());
        }

        /** The form of a block, whose generated keys are those of its own definition. */
        private FormShape.Tab block(TabDefinition block) {
            return new Drawing(
                            actor,
                            labels.block(
                                    BlockForms.id(definitions, block.name()).orElse(block.name())))
                    .tab(block);
        }

        private boolean isMultiple(FieldDefinition field) {
            return field.kind() == FieldKind.MULTI;
        }

        private Map<String, Object> more(FieldDefinition field, DefinitionNode source) {
            Map<String, Object> more = new LinkedHashMap<>();
            PLAIN.forEach(key -> source.text(key)
                    .ifPresent(
                            text -> more.put(key, isLabel(key) ? labels.words().text(text) : text)));
            field.source().text("rows").ifPresent(rows -> more.put("rows", rows));
            if (source.flag("textInputAllowed", source.flag("fieldEditable", false))) {
                more.put("textInput", true);
            }
            if (RestOptions.isRemote(field)) {
                more.put("textInput", true);
                more.put("remote", RestOptions.call(field));
            }
            if (!source.flag("emptySelectionAllowed", true)) {
                more.put("always", true);
            }
            layout(source).ifPresent(layout -> more.put("layout", layout));
            if (isAlwaysChosen(field, source)) {
                more.put("always", true);
            }
            Object fresh = forms.fresh(field);
            if (fresh != null) {
                more.put("fresh", fresh);
            }
            if ("".equals(field.label())) {
                more.put("spoken", FormLabels.inWords(field.name()));
            }
            switch (field.kind()) {
                case SLUG ->
                    more.put(
                            "slugOf",
                            source.text("source")
                                    .or(() -> source.text("sourceField"))
                                    .orElse(""));
                case STATIC -> more.put("text", text(field));
                case RICH_TEXT -> more.put("rich", rich.of(source));
                case BLOCKS -> source.text("defaultBlock").ifPresent(block -> more.put("defaultBlock", block));
                case NUMBER -> more.put("whole", isWhole(field));
                case LINK, PAGE_LINK, ASSET_LINK, RESOURCE_LINK -> more.putAll(LinkShape.of(field, places));
                case SWITCHABLE ->
                    more.put(
                            "radio",
                            !source.text("$type")
                                    .orElse("")
                                    .toLowerCase(Locale.ROOT)
                                    .contains("combo"));
                default -> {
                    // nothing more
                }
            }
            return more;
        }

        private boolean isLabel(String key) {
            return key.equals("placeholder") || key.equals("buttonLabel") || key.endsWith("Caption");
        }

        private String text(FieldDefinition field) {
            String written = field.source()
                    .text("value")
                    .or(() -> field.source().text("description"))
                    .orElse("");
            return Jsoup.parseBodyFragment(labels.words().text(written)).text();
        }
    }

    /** A choice that begins with one is never without. */
    private static boolean isAlwaysChosen(FieldDefinition field, DefinitionNode source) {
        List<DefinitionNode> offered = new ArrayList<>(source.children("options"));
        offered.addAll(source.node("datasource").children("options"));
        return (field.kind() == FieldKind.RADIO || field.kind() == FieldKind.SWITCHABLE)
                && (source.text("defaultValue").isPresent()
                        || field.defaultValue() != null
                        || offered.stream().anyMatch(option -> option.flag("selected", false)));
    }

    /** {@code horizontal}, written plainly or as the type of a layout. */
    private static Optional<String> layout(DefinitionNode source) {
        DefinitionNode layout = source.node("layout");
        return layout.text("$type")
                .or(() -> layout.text("class"))
                .map(type -> type.toLowerCase(Locale.ROOT).contains("horizontal") ? "horizontal" : "stacked");
    }

    /** The field that carries options: of a switchable its selector, of tokens its combo box. */
    private static DefinitionNode selector(FieldDefinition field) {
        DefinitionNode inner = switch (field.kind()) {
            case SWITCHABLE -> field.source().node("field");
            case TOKEN -> field.source().node("comboBox");
            default -> DefinitionNode.EMPTY;
        };
        return inner.values().isEmpty() ? field.source() : inner;
    }

    private static boolean hasOptions(FieldDefinition field) {
        return switch (field.kind()) {
            case SELECT, RADIO, CHECK_BOX_GROUP, TWIN_COLUMN, TOKEN, SWITCHABLE -> true;
            default -> false;
        };
    }

    private static boolean isWhole(FieldDefinition field) {
        String type = field.source().text("type").orElse("").toLowerCase(Locale.ROOT);
        return type.endsWith("long") || type.endsWith("integer");
    }

    private static String kind(FieldDefinition field) {
        return switch (field.kind()) {
            case TEXT, TEXT_AREA, UNKNOWN -> "text";
            case SLUG -> "slug";
            case RICH_TEXT -> "rich";
            case CODE -> "code";
            case DATE -> "date";
            case DATE_TIME -> "datetime";
            case NUMBER -> "number";
            case CHECK_BOX -> "check";
            case CHECK_BOX_GROUP -> "checks";
            case SELECT -> "select";
            case RADIO -> "radio";
            case TWIN_COLUMN -> "twin";
            case TOKEN -> "tokens";
            case LINK, PAGE_LINK, ASSET_LINK, RESOURCE_LINK -> "link";
            case MULTI -> "multi";
            case COMPOSITE -> "composite";
            case SWITCHABLE -> "switch";
            case HIDDEN -> "hidden";
            case STATIC -> "static";
            case PASSWORD -> "password";
            case SLIDER -> "slider";
            case COLOR -> "color";
            case UPLOAD -> "upload";
            case BLOCKS -> "blocks";
        };
    }
}
