package org.bantin.rendering;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bantin.content.Item;
import org.bantin.definition.ContentTypeDefinition;
import org.bantin.definition.DefinitionNode;
import org.bantin.definition.Definitions;
import org.bantin.definition.message.Messages;
import org.bantin.definition.resource.Resources;
import org.bantin.rendering.template.TemplateEngine;
import org.bantin.rendering.template.TemplateTexts;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Renders whole pages: one session per page, variables from every {@link TemplateVariables}, then the template's script. */
@Component
@EnableConfigurationProperties(RenderingProperties.class)
class PageRenderer implements Renderer {
    private final RepositorySessions sessions;
    private final Definitions definitions;
    private final Resources resources;
    private final Messages messages;
    private final TemplateEngine engine;
    private final RichFields richFields;
    private final List<TemplateVariables> contributors;
    private final RenderingProperties properties;

    PageRenderer(
            RepositorySessions sessions,
            Definitions definitions,
            Resources resources,
            Messages messages,
            TemplateEngine engine,
            RichFields richFields,
            List<TemplateVariables> contributors,
            RenderingProperties properties) {
        this.sessions = sessions;
        this.definitions = definitions;
        this.resources = resources;
        this.messages = messages;
        this.engine = engine;
        this.richFields = richFields;
        this.contributors = contributors;
        this.properties = properties;
    }

    @Override
    public RenderedPage item(Item item, Locale locale, RenderContext context) {
        String template = definitions
                .contentType(item.type())
                .map(ContentTypeDefinition::bantin)
                .flatMap(bantin -> bantin.text("template"))
                .orElseThrow(() -> new RenderFailedException("content type " + item.type() + " names no template"));
        return render(template, Map.of("item", item), item.id().value(), locale, context);
    }

    @Override
    public RenderedPage item(Item item, String templateId, Map<String, ?> model, Locale locale, RenderContext context) {
        return render(templateId, model, item.id().value(), locale, context);
    }

    @Override
    public RenderedPage page(String templateId, Map<String, ?> model, Locale locale, RenderContext context) {
        return render(templateId, model, null, locale, context);
    }

    private RenderedPage render(
            String templateId, Map<String, ?> model, @Nullable String contentId, Locale locale, RenderContext context) {
        DefinitionNode definition = definitions
                .find("templates", templateId)
                .orElseThrow(() -> new RenderFailedException(
                        "no template " + templateId + "; known: " + String.join(", ", definitions.ids("templates"))));
        String script = script(templateId, definition);
        StoreName store = context.preview() ? StoreName.DRAFT : StoreName.LIVE;
        return sessions.read(store, context.actor(), session -> {
            RenderRun run = new RenderRun(session, locale, properties.defaultLocale(), context, richFields);
            run.at(context.at());
            run.escaping(Escaping.of(script));
            Map<String, Object> variables = variables(model, definition, run);
            if (contentId != null) {
                ContentMap content = run.content(contentId, Escaping.of(script));
                if (content == null) {
                    throw new RenderFailedException("nothing to read at " + contentId + " for " + context.path());
                }
                variables.put("content", content);
            }
            String html = engine.render(script, variables, run);
            return RenderedPage.of(run, PagePolicy.clean(html));
        });
    }

    private Map<String, Object> variables(Map<String, ?> model, DefinitionNode definition, RenderRun run) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("def", definition);
        variables.put("i18n", new TemplateTexts(messages, run.locale()));
        for (TemplateVariables contributor : contributors) {
            contributor.contribute(run, variables);
        }
        variables.putAll(model);
        return variables;
    }

    /** The script that a template names, else the file beside its definition. */
    private String script(String templateId, DefinitionNode definition) {
        return definition.text("templateScript").orElseGet(() -> {
            int colon = templateId.indexOf(':');
            String base = "/" + templateId.substring(0, colon) + "/templates/" + templateId.substring(colon + 1);
            return resources.find(base + ".ftlh").isPresent() ? base + ".ftlh" : base + ".ftl";
        });
    }
}
