package org.bantin.definition.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bantin.definition.assembly.Definition;
import org.bantin.definition.assembly.Problems;
import org.bantin.definition.assembly.SourceFiles;

/** Looks for keys, types and references that nobody will understand, and says the nearest known one. */
public final class Checking {
    private Checking() {}

    /**
     * Checks some definitions; others are there to be referred to.
     *
     * @return those that cannot be used as they are, so that their last good state stays in force
     */
    public static Set<Definition> check(
            List<Definition> definitions, List<Definition> all, SourceFiles files, Problems problems) {
        Set<Definition> broken = new HashSet<>();
        Findings findings = new Findings(all, files, problems);
        FieldChecking fields = new FieldChecking(findings);
        TemplateChecking templates = new TemplateChecking(findings);
        ContentTypeChecking types = new ContentTypeChecking(findings, all);
        AppChecking apps = new AppChecking(findings, fields);
        DeliveryChecking delivery = new DeliveryChecking(findings);
        SiteChecking sites = new SiteChecking(findings);
        for (Definition definition : definitions) {
            switch (definition.kind()) {
                case DIALOG -> fields.dialog(definition.tree());
                case TEMPLATE -> templates.check(definition);
                case BLOCK -> fields.block(definition.tree());
                case CONTENT_TYPE -> types.check(definition.tree());
                case APP -> apps.check(definition.tree());
                case REST_ENDPOINT -> delivery.check(definition.tree());
                case SITE -> sites.site(definition.tree());
                case THEME -> sites.theme(definition.tree());
                case VIRTUAL_URI_MAPPING -> sites.mapping(definition.tree());
                case WORKFLOW -> {
                    if (!new WorkflowChecking(findings, definition.tree()).holds()) {
                        broken.add(definition);
                    }
                }
                default -> {
                    // other kinds are read generically
                }
            }
        }
        return broken;
    }
}
