package org.bantin.newsroom.apps;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bantin.content.form.NodeRows;
import org.bantin.definition.Definitions;
import org.bantin.definition.SampleModules;
import org.bantin.definition.form.FieldKind;
import org.bantin.newsroom.apps.AppAction.Verb;
import org.bantin.newsroom.apps.AppDefinition.Column;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Apps of both dialects, written out or made from a content type. */
class AppDefinitionTests {
    @TempDir
    Path directory;

    private AppDefinition app(String yaml) {
        Definitions definitions = new SampleModules(directory)
                .with("/m/contentTypes/book.yaml", """
                        datasource: { workspace: books, rootPath: /shelf }
                        model: { nodeType: m:book, properties: { title: { label: Titel } } }
                        """)
                .with("/m/apps/a.yaml", yaml)
                .definitions();
        return AppDefinition.of("a", definitions.find("apps", "a").orElseThrow());
    }

    @Test
    void readsTheOlderDialect() {
        AppDefinition app = app("""
                class: info.magnolia.ui.contentapp.ConfiguredContentAppDescriptor
                appClass: info.magnolia.ui.contentapp.ContentApp
                permissions: { roles: { editor: contacts-editor } }
                subApps:
                  browser:
                    subAppClass: info.magnolia.ui.contentapp.browser.BrowserSubApp
                    class: info.magnolia.ui.contentapp.browser.ConfiguredBrowserSubAppDescriptor
                    contentConnector:
                      workspace: contacts
                      rootPath: /people
                      nodeTypes:
                        - { name: mgnl:contact, icon: icon-node }
                        - { name: mgnl:folder }
                    workbench:
                      contentViews:
                        - name: list
                          class: info.magnolia.ui.workbench.list.ListPresenterDefinition
                          columns:
                            - { name: firstName, class: info.magnolia.ui.workbench.column.definition.PropertyColumnDefinition, propertyName: firstName, sortable: true }
                            - { name: status, class: info.magnolia.ui.workbench.column.definition.StatusColumnDefinition }
                            - { name: moddate, class: info.magnolia.ui.workbench.column.definition.MetaDataColumnDefinition, propertyName: 'mgnl:lastModified' }
                        - name: tree
                          class: info.magnolia.ui.workbench.tree.TreePresenterDefinition
                          columns: [ { name: name, class: info.magnolia.ui.workbench.column.definition.NodeNameColumnDefinition } ]
                    actions:
                      addContact: { class: info.magnolia.ui.contentapp.detail.action.CreateItemActionDefinition, nodeType: mgnl:contact, subAppId: detail }
                      editContact: { class: info.magnolia.ui.contentapp.detail.action.EditItemActionDefinition }
                      confirmDeletion: { class: info.magnolia.ui.framework.action.ConfirmationActionDefinition }
                      activate: { class: info.magnolia.ui.framework.action.ActivationActionDefinition, availability: { access: { roles: { p: publisher } } } }
                      print: { class: com.example.PrintActionDefinition }
                  detail:
                    class: info.magnolia.ui.contentapp.detail.ConfiguredDetailSubAppDescriptor
                    editor:
                      nodeType: { name: mgnl:contact }
                      form:
                        tabs:
                          - name: person
                            fields:
                              - { name: firstName, class: info.magnolia.ui.form.field.definition.TextFieldDefinition }
                              - { name: photo, class: info.magnolia.ui.form.field.definition.LinkFieldDefinition, targetWorkspace: dam }
                """);
        assertThat(app.workspace()).isEqualTo("contacts");
        assertThat(app.rootPath()).isEqualTo("/people");
        assertThat(app.types()).containsExactly("mgnl:contact");
        assertThat(app.views().keySet()).containsExactly("list", "tree");
        assertThat(app.views().get("list"))
                .extracting(Column::kind)
                .containsExactly(Column.Kind.TEXT, Column.Kind.STATUS, Column.Kind.DATE);
        assertThat(app.actions())
                .extracting(AppAction::verb)
                .containsExactly(Verb.ADD, Verb.EDIT, Verb.DELETE, Verb.PUBLISH, Verb.OTHER);
        assertThat(app.form().tabs().get(0).fields())
                .extracting(field -> field.kind())
                .containsExactly(FieldKind.TEXT, FieldKind.ASSET_LINK);
        assertThat(app.roles()).containsExactly("contacts-editor");
    }

    @Test
    void readsAnAppMadeFromAContentType() {
        AppDefinition app = app("!content-type:book\nlabel: Bücher\n");
        assertThat(app.workspace()).isEqualTo("books");
        assertThat(app.types()).containsExactly("m:book");
        assertThat(app.contentType()).isEqualTo("book");
        assertThat(app.form().field("title").orElseThrow().label()).isEqualTo("Titel");
        assertThat(app.actions())
                .extracting(AppAction::verb)
                .contains(Verb.ADD, Verb.ADD_FOLDER, Verb.DELETE, Verb.EXPORT);
    }

    @Test
    void knowsAnAppOverARemoteService() {
        AppDefinition app =
                app("subApps: { browser: { datasource: { $type: jsonDatasource, restClient: x, restCall: y } } }");
        assertThat(app.isOurs()).isFalse();
    }

    @Test
    void letsThoseInWhoHoldAMatchingRole() {
        Actor editor = new Actor("a", "A", Set.of(Role.EDITOR), Set.of(), false);
        Actor reporter = new Actor("b", "B", Set.of(Role.REPORTER), Set.of(), false);
        Actor administrator = new Actor("c", "C", Set.of(Role.ADMINISTRATOR), Set.of(), false);
        assertThat(Apps.mayUse(editor, List.of("contacts-editor"))).isTrue();
        assertThat(Apps.mayUse(reporter, List.of("contacts-editor"))).isFalse();
        assertThat(Apps.mayUse(editor, List.of("superuser"))).isFalse();
        assertThat(Apps.mayUse(administrator, List.of("whatever"))).isTrue();
        assertThat(Apps.mayUse(reporter, List.of())).isTrue();
    }

    @Test
    void arrangesActionsAsTheBarGroupsThem() {
        AppDefinition app = app("""
                datasource: { workspace: books }
                subApps:
                  browser:
                    actions:
                      export: { $type: exportAction }
                      publish: { $type: publishAction, availability: { multiple: false, access: { roles: { p: publisher } } } }
                      restore: { $type: restorePreviousVersionAction, availability: { rules: { d: { $type: jcrIsDeletedRule } } } }
                      edit: { $type: openDetailSubappAction }
                    actionbar:
                      sections:
                        item:
                          availability: { nodeTypes: [mgnl:content] }
                          groups:
                            first: { items: [ { name: edit } ] }
                            second: { items: { publish: {}, restore: {} } }
                """);
        assertThat(app.actions())
                .extracting(action ->
                        action.name() + action.group() + action.availability().types())
                .containsExactly(
                        "edit1[mgnl:content]", "publish2[mgnl:content]", "restore2[mgnl:content]", "export3[]");
        assertThat(app.actions().get(1).availability().several()).isFalse();
        assertThat(app.actions().get(2).availability().rules()).hasSize(1);
    }

    @Test
    void offersActionsAsRulesTypesAndRootSay() {
        AppDefinition app = app("""
                datasource: { workspace: books }
                subApps:
                  browser:
                    actions:
                      add: { $type: openDetailSubappAction, availability: { nodes: false } }
                      addFolder: { $type: openAddFolderDialogAction, availability: { root: false, nodeTypes: { folder: mgnl:folder } } }
                      off: { enabled: false }
                      edit: { $type: openDetailSubappAction, availability: { writePermissionRequired: true, nodeTypes: [mgnl:content], rules: { r: { implementationClass: info.magnolia.ui.framework.availability.IsDeletedRule, negate: true } } } }
                      unpublish: { $type: x, availability: { rules: [ { name: IsPublishedRule }, { $type: jcrIsNotDeletedRule } ] } }
                """);
        assertThat(app.actions()).extracting(AppAction::name).containsExactly("add", "addFolder", "edit", "unpublish");
        assertThat(app.actions())
                .extracting(action -> action.availability().fitsFolder(true)
                        + " "
                        + action.availability().fitsFolder(false))
                .startsWith("true false", "false true");
        NodeRows.Row book = new NodeRows.Row(
                "", "/a", "a", "A", "lib:book", false, false, true, NodeRows.Status.UNPUBLISHED, Map.of());
        assertThat(app.actions().get(2).availability().fits(book)).isTrue();
        assertThat(app.actions().get(3).availability().fits(book)).isFalse();
    }

    @Test
    void showsColumnsOfTheModuleInsteadOfThoseThatWereGenerated() {
        AppDefinition app = app("""
                !content-type:book
                subApps:
                  browser:
                    workbench:
                      contentViews:
                        list: { columns: { price: { filterComponent: { $type: textField } }, name: { $type: jcrTitleColumn, label: Titel }, moddate: { $type: dateColumn } } }
                        small: { $type: thumbnailView }
                """);
        assertThat(app.views().keySet()).containsExactly("tree", "list", "thumbnail");
        assertThat(app.views().get("list"))
                .extracting(column -> column.name() + (column.filter() != null))
                .containsExactly("namefalse", "statusfalse", "moddatefalse", "pricetrue");
    }

    @Test
    void offersAnActionInEachSectionThatShowsIt() {
        AppDefinition app = app("""
                datasource: { workspace: books }
                subApps:
                  browser:
                    actions:
                      export: { $type: exportAction }
                      restore: { $type: restorePreviousVersionAction }
                    actionbar:
                      sections:
                        root: { availability: { nodes: false, root: true }, groups: { g: { items: { export: {} } } } }
                        folder: { availability: { nodeTypes: { f: mgnl:folder } }, groups: { g: { items: { export: {} } } } }
                        book: { availability: { nodeTypes: [m:book] }, groups: { g: { items: { export: {} } } } }
                        gone:
                          availability: { ruleClass: info.magnolia.ui.api.availability.IsDeletedRule }
                          groups: { g: { items: { restore: {} } } }
                """);
        assertThat(app.actions().get(0).availability().types()).containsExactly("mgnl:folder", "m:book");
        assertThat(app.actions().get(1).availability().fits(row(NodeRows.Status.PUBLISHED)))
                .isFalse();
    }

    private static NodeRows.Row row(NodeRows.Status status) {
        return new NodeRows.Row("1", "/a", "a", "A", "m:book", false, false, true, status, Map.of());
    }

    @ParameterizedTest
    @CsvSource({
        "$type: jcrPublishedRule, UNPUBLISHED, false",
        "$type: jcrPublishedRule, MODIFIED, true",
        "implementationClass: info.magnolia.ui.framework.availability.IsPublishedRule, UNPUBLISHED, false",
        "implementationClass: info.magnolia.ui.framework.availability.IsNotDeletedRule, UNPUBLISHED, true",
        "implementationClass: info.magnolia.ui.framework.availability.HasVersionsRule, UNPUBLISHED, true",
        "implementationClass: info.magnolia.ui.framework.availability.IsNotVersionedRule, UNPUBLISHED, true",
        "class: info.magnolia.ui.availability.rule.JcrPublishableRuleDefinition, PUBLISHED, false",
        "class: info.magnolia.ui.availability.rule.CanMoveRuleDefinition, PUBLISHED, true",
        "'$type: jcrNodeTypeRule, nodeTypes: [mgnl:folder]', PUBLISHED, false",
        "'$type: jcrNodeTypesAvailability, nodeTypes: [m:book]', PUBLISHED, true",
        "$type: jcrIsDeletableRule, UNPUBLISHED, true",
        "$type: isModifiedRule, PUBLISHED, false",
        "class: com.example.IsNiceRule, UNPUBLISHED, false",
    })
    void knowsTheRulesOfBothDialects(String rule, NodeRows.Status status, boolean offered) {
        AppAction publish =
                app("datasource: { workspace: books }\nsubApps: { browser: { actions: { publish: { $type: publishAction, "
                                + "availability: { rules: { r: { " + rule + " } } } } } } }")
                        .actions()
                        .get(0);
        assertThat(publish.availability().fits(row(status))).isEqualTo(offered);
    }

    @Test
    void leavesToPeopleWhatCanBeTakenBackWhereARuleIsUnknown() {
        AppAction edit =
                app("datasource: { workspace: books }\nsubApps: { browser: { actions: { edit: { $type: openDetailSubappAction, "
                                + "availability: { rules: { r: { class: com.example.IsNiceRule } } } } } } }")
                        .actions()
                        .get(0);
        assertThat(edit.availability().fits(row(NodeRows.Status.UNPUBLISHED))).isTrue();
    }
}
