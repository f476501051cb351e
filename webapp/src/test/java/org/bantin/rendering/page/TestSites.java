package org.bantin.rendering.page;

import org.bantin.definition.Definitions;
import org.bantin.rendering.page.site.WebSites;
import org.bantin.rendering.template.TestEngine;

/** Sites for tests of other packages. */
public final class TestSites {
    private TestSites() {}

    public static WebSites of(Definitions definitions) {
        return new WebSites(definitions, TestEngine.PROPERTIES);
    }
}
