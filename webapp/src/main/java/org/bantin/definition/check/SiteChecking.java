package org.bantin.definition.check;

import java.util.Locale;
import org.bantin.definition.assembly.DefinitionKind;
import org.bantin.definition.assembly.MagnoliaDefinitions;
import org.bantin.definition.source.Tree.Branch;

/** Checks sites, themes and virtual URI mappings. */
final class SiteChecking {
    private final Findings findings;

    SiteChecking(Findings findings) {
        this.findings = findings;
    }

    void site(Branch site) {
        findings.keys(site, KnownKeys.SITE, "site");
        Branch templates = site.branch("templates");
        findings.slips(templates, KnownKeys.SITE_TEMPLATES, "templates of a site");
        templates
                .text("prototypeId")
                .ifPresent(
                        id -> findings.reference(templates.children().get("prototypeId"), DefinitionKind.TEMPLATE, id));
        for (Branch offered : templates.branch("availability").named("templates")) {
            offered.text("id")
                    .ifPresent(id -> findings.reference(offered.children().get("id"), DefinitionKind.TEMPLATE, id));
        }
        Branch theme = site.branch("theme");
        theme.text("name")
                .filter(name -> !MagnoliaDefinitions.isKnown(DefinitionKind.THEME, name))
                .ifPresent(name -> findings.reference(theme.children().get("name"), DefinitionKind.THEME, name));
        findings.type(site.branch("i18n"), NamedType.I18N);
        findings.slips(site.branch("i18n"), KnownKeys.I18N, "i18n of a site");
        site.named("mappings").forEach(mapping -> findings.slips(mapping, KnownKeys.SITE_MAPPING, "mapping"));
    }

    void theme(Branch theme) {
        findings.keys(theme, KnownKeys.THEME, "theme");
        theme.named("cssFiles").forEach(file -> findings.slips(file, KnownKeys.THEME_FILE, "CSS file of a theme"));
        theme.named("jsFiles").forEach(file -> findings.slips(file, KnownKeys.THEME_FILE, "script of a theme"));
        Branch imaging = theme.branch("imaging");
        findings.type(imaging, NamedType.IMAGING);
        for (Branch variation : imaging.named("variations")) {
            findings.type(variation, NamedType.VARIATION);
            findings.slips(variation, KnownKeys.VARIATION, "image variation");
            findings.numbers(variation, "width", "height");
        }
    }

    void mapping(Branch mapping) {
        findings.type(mapping, NamedType.MAPPING);
        String type =
                mapping.text("$type").or(() -> mapping.text("class")).orElse("").toLowerCase(Locale.ROOT);
        findings.keys(mapping, KnownKeys.MAPPING, "virtual URI mapping");
        boolean byHost = type.contains("hostbased") || mapping.children().containsKey("mappings");
        boolean own = type.contains(".") && !type.startsWith("info.magnolia.");
        for (String needed : new String[] {"fromUri", "toUri"}) {
            boolean forHosts = byHost && needed.equals("toUri");
            if (!own && !forHosts && mapping.text(needed).isEmpty()) {
                findings.warning(mapping, "virtual URI mapping has no " + needed + " and leads nowhere");
            }
        }
        if (type.contains("regexp")) {
            findings.pattern(mapping, "fromUri");
        }
    }
}
