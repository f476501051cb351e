package org.bantin.site;

import java.util.Map;
import org.bantin.rendering.RenderRun;
import org.bantin.rendering.TemplateVariables;
import org.bantin.site.request.SiteProperties;
import org.springframework.stereotype.Component;

/** Puts {@code site} into the scope of every template. */
@Component
class SiteVariables implements TemplateVariables {
    private final SiteProperties properties;

    SiteVariables(SiteProperties properties) {
        this.properties = properties;
    }

    @Override
    public void contribute(RenderRun run, Map<String, Object> variables) {
        variables.put("site", SiteVariable.of(properties, run));
    }
}
