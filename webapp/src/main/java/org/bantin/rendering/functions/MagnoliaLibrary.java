package org.bantin.rendering.functions;

import java.util.Map;
import org.bantin.definition.Definitions;
import org.bantin.definition.resource.Resources;
import org.bantin.rendering.RenderRun;
import org.bantin.rendering.TemplateVariables;
import org.bantin.rendering.page.PageTemplates;
import org.bantin.rendering.page.Surroundings;
import org.bantin.rendering.page.area.CmsDirectives;
import org.bantin.rendering.page.site.WebSites;
import org.bantin.rendering.page.web.AggregationState;
import org.bantin.rendering.page.web.WebContext;
import org.bantin.rendering.rest.RestCalls;
import org.bantin.search.NodeSearch;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts everything into scope that scripts written for Magnolia expect. */
@Component
class MagnoliaLibrary implements TemplateVariables {
    private final Definitions definitions;
    private final Resources resources;
    private final WebSites sites;
    private final PageTemplates templates;
    private final ObjectProvider<NodeSearch> search;
    private final ObjectProvider<RestCalls> rest;

    MagnoliaLibrary(
            Definitions definitions,
            Resources resources,
            WebSites sites,
            PageTemplates templates,
            ObjectProvider<NodeSearch> search,
            ObjectProvider<RestCalls> rest) {
        this.rest = rest;
        this.definitions = definitions;
        this.resources = resources;
        this.sites = sites;
        this.templates = templates;
        this.search = search;
    }

    @Override
    public void contribute(RenderRun run, Map<String, Object> variables) {
        Surroundings surroundings = Surroundings.of(run, sites);
        ThemeVariations variations = new ThemeVariations(surroundings, definitions);
        String contextPath = surroundings.request().contextPath();
        variables.put("contextPath", contextPath);
        variables.put("defaultBaseUrl", "http://" + surroundings.request().host() + contextPath);
        variables.put("ctx", new WebContext(surroundings));
        variables.put("state", new AggregationState(surroundings));
        variables.put("aggregationState", new AggregationState(surroundings));
        variables.put("cms", new CmsDirectives(surroundings, templates));
        variables.put("cmsfn", new CmsFunctions(surroundings, templates));
        variables.put("navfn", new NavigationFunctions(surroundings, templates));
        variables.put("damfn", new DamFunctions(surroundings, variations));
        variables.put("imgfn", new ImageFunctions(surroundings, variations));
        ResourceFunctions resourceFunctions = new ResourceFunctions(surroundings, resources);
        variables.put("sitefn", new ThemeFunctions(surroundings, definitions, sites, resourceFunctions));
        variables.put("resfn", resourceFunctions);
        variables.put("hcmcfn", resourceFunctions);
        variables.put("searchfn", new SearchFunctions(surroundings, search.getIfAvailable()));
        variables.put("tagfn", new TagFunctions(surroundings));
        variables.put("catfn", new CategoryFunctions(surroundings, templates));
        variables.put("restfn", new RestFunctions(surroundings, rest.getIfAvailable()));
        variables.put("jsonfn", new JsonFunctions(surroundings, variations));
    }
}
