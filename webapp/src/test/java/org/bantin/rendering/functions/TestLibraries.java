package org.bantin.rendering.functions;

import java.time.Clock;
import org.bantin.definition.SampleModules;
import org.bantin.rendering.TemplateVariables;
import org.bantin.rendering.page.PageTemplates;
import org.bantin.rendering.page.site.WebSites;
import org.bantin.rendering.rest.RestCalls;
import org.bantin.rendering.template.TestEngine;
import org.bantin.search.NodeSearch;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The function libraries for tests of other packages. */
public final class TestLibraries {
    /** Tests whose content is not indexed: what would be searched is read instead. */
    public static final ObjectProvider<NodeSearch> NO_INDEX =
            new StaticListableBeanFactory().getBeanProvider(NodeSearch.class);

    private TestLibraries() {}

    public static TemplateVariables magnolia(SampleModules.All modules, WebSites sites, PageTemplates templates) {
        RestCalls rest = new RestCalls(modules.definitions(), TestEngine.PROPERTIES, Clock.systemUTC());
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("rest", rest);
        return new MagnoliaLibrary(
                modules.definitions(),
                modules.resources(),
                sites,
                templates,
                NO_INDEX,
                beans.getBeanProvider(RestCalls.class));
    }
}
