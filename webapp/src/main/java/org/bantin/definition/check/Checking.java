package org.bantin.definition.check;

import java.util.List;
import org.bantin.definition.assembly.Definition;
import org.bantin.definition.assembly.Problems;
import org.bantin.definition.assembly.SourceFiles;

/** Looks for keys, types and references that nobody will understand, and says the nearest known one. */
public final class Checking {
    private Checking() {}

    /** Checks some definitions; others are there to be referred to. */
    public static void check(List<Definition> definitions, List<Definition> all, SourceFiles files, Problems problems) {
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
                default -> {
                    // other kinds are read generically
                }
            }
        }
    }
}
