package org.bantin.newsroom.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bantin.definition.SampleModules;
import org.bantin.newsroom.dialog.RichOptions.EditorConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Options of a rich text field, and the toolbars of configuration files, say what its bar offers. */
class RichOptionsTests {
    @TempDir
    static Path directory;

    private static Map<String, Object> of(String options) {
        SampleModules.All modules = new SampleModules(directory)
                .with("/m/dialogs/d.yaml", "form:\n  properties:\n    f: { $type: richTextField" + options + " }\n")
                .with(
                        "/m/apps/books.yaml",
                        "datasource: { workspace: shelf, allowedNodeTypes: [m:book, mgnl:folder] }\n")
                .with(
                        "/m/webresources/ck.js",
                        "CKEDITOR.editorConfig = function(config) { config.toolbar = [ { name: 'basicstyles', items: [ 'Bold', 'Link' ] }, { name: 'b', items: ['BulletedList', 'Source'] } ]; };")
                .all();
        return new RichOptions(modules.resources(), new LinkPlaces(modules.definitions()))
                .of(modules.definitions()
                        .dialog("m:d")
                        .orElseThrow()
                        .tabs()
                        .get(0)
                        .fields()
                        .get(0)
                        .source());
    }

    @Test
    void offersWhatTheOptionsAllow() {
        assertThat(of("").get("tools"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .contains("bold", "link", "list", "numbers")
                .doesNotContain("table", "picture", "center");
        assertThat(of("")).containsEntry("source", false);
        Map<String, Object> all = of(
                ", lists: false, alignment: true, images: true, tables: true, source: true, height: 240, colors: 'ff0000,Xanh/00f', fonts: Arial, fontSizes: 'Small/0.75rem;16'");
        assertThat(all.get("tools"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .contains("table", "picture", "center")
                .doesNotContain("list", "numbers");
        assertThat(all)
                .containsEntry("source", true)
                .containsEntry("height", 240)
                .containsEntry(
                        "colors",
                        List.of(
                                Map.of("value", "#ff0000", "label", "#ff0000"),
                                Map.of("value", "#00f", "label", "Xanh")))
                .containsEntry("fonts", List.of(Map.of("value", "Arial", "label", "Arial")))
                .containsEntry(
                        "sizes",
                        List.of(Map.of("value", "0.75rem", "label", "Small"), Map.of("value", "16px", "label", "16")));
    }

    @Test
    void limitsLinksInsideToTheAppsThatTheDefinitionNames() {
        assertThat(of("").get("places")).isEqualTo(List.of());
        assertThat(
                        of(", linkableApps: [ pages, nowhere ], linkFieldDefinition: { class: x.LinkFieldDefinition, appName: books }")
                                .get("places"))
                .isEqualTo(List.of(
                        Map.of("workspace", "website", "root", "/", "types", List.of(), "titleProperty", ""),
                        Map.of("workspace", "shelf", "root", "/", "types", List.of("m:book"), "titleProperty", "")));
    }

    @Test
    void readsTheToolbarOfAConfigurationFile() {
        assertThat(of(", configJsFile: /.resources/m/webresources/ck.js"))
                .containsEntry("tools", List.of("bold", "link", "unlink", "list", "source"))
                .containsEntry("levels", List.of())
                .containsEntry("source", true);
    }

    @Test
    void readsGroupsRemovedButtonsAndTheNewerForm() {
        EditorConfig groups = EditorConfig.read(
                "config.toolbarGroups = [ { name: 'basicstyles', groups: [ 'basicstyles' ] }, { name: 'links' }, { name: 'styles' } ]; config.removeButtons = 'Underline,Strike,Subscript,Superscript'; config.format_tags = 'p;h2;h3';");
        assertThat(groups.tools()).containsExactly("bold", "italic", "link", "unlink", "headings");
        assertThat(groups.levels()).containsExactly(2, 3);
        EditorConfig newer =
                EditorConfig.read("export default { toolbar: { items: ['heading', '|', 'bold', 'insertTable'] } }");
        assertThat(newer.tools()).containsExactly("headings", "bold", "table");
        assertThat(EditorConfig.read("config.uiColor = '#eee';").tools()).contains("bold", "headings");
    }
}
