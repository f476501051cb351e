package org.bantin.rendering;

import java.util.Locale;
import java.util.Map;
import org.bantin.content.Item;

/** Turns items and pages into HTML with the templates of light modules. */
public interface Renderer {
    /** The public page of an item, by the template that its content type names. Parameters are the request's, already limited. */
    RenderedPage item(Item item, Locale locale, RenderContext context);

    /** Another rendering of an item, such as the feed of a section, by template id. */
    RenderedPage item(Item item, String templateId, Map<String, ?> model, Locale locale, RenderContext context);

    /** A page that no item stands behind, such as the search page, by template id and model. */
    RenderedPage page(String templateId, Map<String, ?> model, Locale locale, RenderContext context);
}
