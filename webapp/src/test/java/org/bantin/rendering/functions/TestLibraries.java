package org.bantin.rendering.functions;

import org.bantin.definition.SampleModules;
import org.bantin.rendering.TemplateVariables;
import org.bantin.rendering.page.PageTemplates;
import org.bantin.rendering.page.WebSites;

/** The function libraries for tests of other packages. */
public final class TestLibraries {
    private TestLibraries() {}

    public static TemplateVariables magnolia(SampleModules.All modules, WebSites sites, PageTemplates templates) {
        return new MagnoliaLibrary(modules.definitions(), modules.resources(), sites, templates);
    }
}
