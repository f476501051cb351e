package org.bantin.definition.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bantin.definition.assembly.NearestName;
import org.bantin.definition.source.Tree;
import org.bantin.definition.source.Tree.Branch;
import org.bantin.definition.source.Tree.Leaf;
import org.jspecify.annotations.Nullable;

/** Checks apps: their keys, views, columns, actions and forms. Apps with classes of their own may have keys of their own. */
final class AppChecking {
    private static final Set<String> USUAL_SUB_APPS = Set.of("browser", "detail");

    private final Findings findings;
    private final FieldChecking fields;

    AppChecking(Findings findings, FieldChecking fields) {
        this.findings = findings;
        this.fields = fields;
    }

    void check(Branch app) {
        boolean own = app.text("class")
                .filter(name -> !name.startsWith("info.magnolia."))
                .isPresent();
        if (own) {
            findings.slips(app, KnownKeys.APP, "app");
        } else {
            findings.keys(app, KnownKeys.APP, "app");
        }
        findings.type(app.branch("datasource"), NamedType.DATASOURCE);
        boolean generated = app.children().containsKey("contentType");
        for (Branch subApp : app.named("subApps")) {
            subApp(subApp, generated);
        }
        if (app.children().get("chooseDialog") instanceof Branch dialog) {
            workbench(dialog.branch("workbench"));
        }
    }

    private void subApp(Branch subApp, boolean generated) {
        String name = subApp.text("name").orElse("");
        boolean typed = subApp.text("class").isPresent()
                || subApp.text("$type").isPresent()
                || subApp.text("subAppClass").isPresent();
        Optional<String> meant = NearestName.slip(name, USUAL_SUB_APPS);
        if (generated && !typed && !USUAL_SUB_APPS.contains(name) && meant.isPresent()) {
            findings.warning(subApp, "unknown sub-app " + name + "; nearest known: " + meant.get());
        }
        findings.slips(subApp, KnownKeys.SUB_APP, "sub-app");
        findings.type(subApp.branch("itemProvider"), NamedType.ITEM_PROVIDER);
        workbench(subApp.branch("workbench"));
        for (Branch action : subApp.named("actions")) {
            findings.type(action, NamedType.ACTION);
            findings.slips(action, KnownKeys.ACTION, "action");
            availability(action.branch("availability"));
        }
        for (Branch section : subApp.branch("actionbar").named("sections")) {
            availability(section.branch("availability"));
        }
        if (subApp.children().get("form") instanceof Branch form) {
            fields.form(form);
        }
        Tree editorForm = subApp.branch("editor").children().get("form");
        if (editorForm instanceof Branch form) {
            fields.form(form);
        }
    }

    /** A rule that only its module's Java knows is worth a word, as it keeps people from publishing and deleting. */
    private void availability(Branch availability) {
        findings.slips(availability, KnownKeys.AVAILABILITY, "availability");
        for (Branch rule : availability.named("rules")) {
            for (String key : List.of("$type", "implementationClass", "class")) {
                rule(rule.children().get(key));
            }
        }
        rule(availability.children().get("ruleClass"));
    }

    private void rule(@Nullable Tree written) {
        if (written instanceof Leaf leaf
                && leaf.value() != null
                && !NamedType.RULE.knows(String.valueOf(leaf.value()))) {
            String name = String.valueOf(leaf.value());
            String meant = NearestName.slip(name, NamedType.RULE.names())
                    .map(near -> "; nearest known: " + near)
                    .orElse("");
            findings.warning(
                    written,
                    "unknown availability rule " + name + meant
                            + "; what it limits can be edited but not published, moved, renamed or deleted");
        }
    }

    private void workbench(Branch workbench) {
        findings.slips(workbench, KnownKeys.WORKBENCH, "workbench");
        for (Branch view : workbench.named("contentViews")) {
            findings.type(view, NamedType.VIEW);
            findings.slips(view, KnownKeys.VIEW, "view");
            for (Branch column : view.named("columns")) {
                findings.type(column, NamedType.COLUMN);
                findings.slips(column, KnownKeys.COLUMN, "column");
            }
        }
    }
}
