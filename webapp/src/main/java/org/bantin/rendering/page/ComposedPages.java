package org.bantin.rendering.page;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.Session;
import org.bantin.content.page.PageCopies;
import org.bantin.definition.DefinitionNode;
import org.bantin.definition.Definitions;
import org.bantin.definition.message.Messages;
import org.bantin.rendering.PageAnswer;
import org.bantin.rendering.PagePolicy;
import org.bantin.rendering.PageRequest;
import org.bantin.rendering.RenderRun;
import org.bantin.rendering.RenderedPage;
import org.bantin.rendering.RichFields;
import org.bantin.rendering.TemplateMarks;
import org.bantin.rendering.TemplateVariables;
import org.bantin.rendering.WebsitePages;
import org.bantin.rendering.cache.ResponseHeaders;
import org.bantin.rendering.page.area.AreaGeneration;
import org.bantin.rendering.page.area.Composition;
import org.bantin.rendering.page.model.ScriptModels;
import org.bantin.rendering.page.site.PageAddress;
import org.bantin.rendering.page.site.SpaAddress;
import org.bantin.rendering.page.site.UriMappings;
import org.bantin.rendering.page.site.WebSite;
import org.bantin.rendering.page.site.WebSites;
import org.bantin.rendering.page.web.WebResponse;
import org.bantin.rendering.template.TemplateEngine;
import org.bantin.rendering.template.TemplateTexts;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From a requested address to the page: mapping, site, language, node, template, parts. */
@Component
class ComposedPages implements WebsitePages {
    private static final String WORKSPACE = "website";
    /** Menus and inherited components may show any page, so each publication of one renders all anew. */
    private static final String ANY_PAGE = "list:type=mgnl:page";

    private static final String AREA_SELECTOR = "mgnlArea=";

    private final RepositorySessions sessions;
    private final Definitions definitions;
    private final Messages messages;
    private final TemplateEngine engine;
    private final RichFields richFields;
    private final List<TemplateVariables> contributors;
    private final WebSites sites;
    private final PageTemplates templates;
    private final ScriptModels models;
    private final UriMappings mappings;
    private final AreaGeneration generation;

    ComposedPages(
            RepositorySessions sessions,
            Definitions definitions,
            Messages messages,
            TemplateEngine engine,
            RichFields richFields,
            List<TemplateVariables> contributors,
            WebSites sites,
            PageTemplates templates,
            ScriptModels models,
            UriMappings mappings,
            AreaGeneration generation) {
        this.sessions = sessions;
        this.definitions = definitions;
        this.messages = messages;
        this.engine = engine;
        this.richFields = richFields;
        this.contributors = contributors;
        this.sites = sites;
        this.templates = templates;
        this.models = models;
        this.mappings = mappings;
        this.generation = generation;
    }

    @Override
    public String siteOf(String host) {
        return sites.byDomain(host).map(WebSite::name).orElse("");
    }

    @Override
    public Optional<PageAnswer> answer(PageRequest request) {
        WebSite site = sites.of(request.host(), request.path());
        UriMappings.Target target = mappings.target(request.host(), site.name(), request.path());
        if (target.redirect().isPresent()) {
            return target.redirect();
        }
        PageRequest mapped = target.applied(request);
        StoreName store = mapped.mode() == PageRequest.Mode.PUBLISHED ? StoreName.LIVE : StoreName.DRAFT;
        PageAddress address = PageAddress.of(site, mapped.path());
        if (mapped.mode() == PageRequest.Mode.EDIT) {
            prepare(site, mapped, address.handle());
        }
        return sessions.read(store, mapped.actor(), session -> render(site, mapped, address, session, null));
    }

    @Override
    public Optional<PageAnswer> answer(PageRequest request, String handle, Imagined imagined) {
        WebSite site = sites.of(request.host(), request.path());
        StoreName store = request.mode() == PageRequest.Mode.PUBLISHED ? StoreName.LIVE : StoreName.DRAFT;
        PageAddress address =
                new PageAddress(PageAddress.of(site, request.path()).locale(), handle, "", "html");
        if (request.mode() == PageRequest.Mode.EDIT) {
            prepare(site, request, handle);
        }
        return sessions.read(store, request.actor(), session -> {
            if (imagined.copy() != null) {
                PageCopies.imagine(session, handle, imagined.copy());
            }
            return render(site, request, address, session, imagined.at());
        });
    }

    /** Area nodes and generated components of a page that is about to be edited by someone who may see it. */
    private void prepare(WebSite site, PageRequest request, String handle) {
        Optional<TemplateView> template = sessions.read(
                StoreName.DRAFT,
                request.actor(),
                session -> Nodes.at(session, WORKSPACE, handle)
                        .filter(node -> !handle.isEmpty() && Nodes.is(node, Nodes.PAGE))
                        .map(node -> Nodes.text(node, Nodes.TEMPLATE))
                        .flatMap(id -> templates.page(site, id, "")));
        template.ifPresent(view -> generation.complete("/" + WORKSPACE + handle, view));
    }

    private Optional<PageAnswer> render(
            WebSite site, PageRequest request, PageAddress address, Session session, @Nullable Instant at) {
        Optional<Node> found =
                address.handle().isEmpty() ? Optional.empty() : Nodes.at(session, WORKSPACE, address.handle());
        return found.flatMap(node -> render(site, request, address, session, node, at));
    }

    private Optional<PageAnswer> render(
            WebSite site, PageRequest request, PageAddress address, Session session, Node node, @Nullable Instant at) {
        String templateId = Nodes.text(node, Nodes.TEMPLATE);
        boolean page = Nodes.is(node, Nodes.PAGE);
        if (templateId == null || Nodes.is(node, "mgnl:deleted")) {
            return Optional.empty();
        }
        Optional<TemplateView> template = page
                ? templates.page(site, templateId, request.channel())
                : templates.component(templateId, request.channel());
        if (template.isEmpty()) {
            return Optional.empty();
        }
        if (page && template.get().isDrawnElsewhere()) {
            return SpaAddress.of(template.get().node(), address.handle(), address.locale())
                    .map(target -> new PageAnswer.Redirect(target, false));
        }
        RenderRun run = new RenderRun(session, address.locale(), site.defaultLocale(), request.context(), richFields);
        run.at(at);
        run.tagItem(Nodes.read("identifier", node::getIdentifier));
        run.tag(ANY_PAGE);
        Surroundings surroundings = new Surroundings(run, site, request, address);
        Map<String, Object> base = variables(run);
        Composition composition = new Composition(surroundings, engine, templates, models, base);
        Node main = page ? node : nearestPage(node);
        surroundings.compose(composition, main);
        String html = part(composition, template.get(), node, page, address.selector());
        WebResponse response = surroundings.response();
        PageAnswer.Redirect away = composition.redirect() == null ? response.redirect() : composition.redirect();
        if (away != null) {
            return Optional.of(away);
        }
        PagePolicy.Ready ready = PagePolicy.of(
                site.trustsContent() ? TemplateMarks.everywhere(html) : html, site.policy(ResponseHeaders.policy()));
        Map<String, String> headers = new HashMap<>(ready.headers());
        headers.putAll(site.headers());
        headers.putAll(response.headers());
        String kind = response.contentType().orElseGet(() -> contentType(template.get()));
        return Optional.of(new PageAnswer.Page(RenderedPage.of(run, ready.html()), kind, headers));
    }

    private static Node nearestPage(Node node) {
        @Nullable Node page = Nodes.nearest(node, Nodes.PAGE);
        return page == null ? node : page;
    }

    private String part(Composition composition, TemplateView template, Node node, boolean page, String selector) {
        if (selector.startsWith(AREA_SELECTOR)) {
            return composition.areaOnly(template, node, selector.substring(AREA_SELECTOR.length()));
        }
        return page ? composition.page(template, node) : composition.componentOnly(node);
    }

    private Map<String, Object> variables(RenderRun run) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("i18n", new TemplateTexts(messages, run.locale()));
        for (TemplateVariables contributor : contributors) {
            contributor.contribute(run, variables);
        }
        return variables;
    }

    /** What a renderer of the module says, else HTML. */
    private String contentType(TemplateView template) {
        return definitions
                .find("renderers", template.node().text("renderType").orElse(""))
                .orElse(DefinitionNode.EMPTY)
                .text("contentType")
                .orElse("text/html");
    }
}
