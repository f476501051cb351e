package org.bantin.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bantin.content.Item;
import org.bantin.publishing.LiveItems;
import org.bantin.publishing.Redirections;
import org.bantin.rendering.PageAnswer;
import org.bantin.rendering.PageRequest;
import org.bantin.rendering.RenderContext;
import org.bantin.rendering.RenderedPage;
import org.bantin.rendering.Renderer;
import org.bantin.rendering.WebsitePages;
import org.bantin.rendering.cache.Page;
import org.bantin.rendering.cache.PageCache;
import org.bantin.rendering.cache.SurrogateKeys;
import org.bantin.repository.access.Actor;
import org.bantin.site.PageRoutes.Route;
import org.bantin.site.request.Addresses;
import org.bantin.site.request.SiteProperties;
import org.bantin.site.request.SiteRequest;
import org.springframework.stereotype.Component;

/**
 * Finds what an address of the public site means: a page of a template, an item, another rendering of an item, an old address,
 * or nothing. Knows nothing of servlets, so that the page cache can call it from its own thread.
 */
@Component
public class PublicPages {
    private static final String HTML = "text/html;charset=utf-8";
    /** An answer that a composed page may replace is made anew when any page is published. */
    private static final String ANY_PAGE = "list:type=mgnl:page";

    private static final String NOT_FOUND = "newsroom:pages/not-found";
    private static final List<String> NUMBERED = List.of("p", "page_id");
    private static final List<String> PAGE_ONLY = List.of("trang");

    private final PageRoutes routes;
    private final LiveItems items;
    private final Renderer renderer;
    private final SiteProperties properties;
    private final WebsitePages website;
    private final FinishedPages finished;
    private final Redirections redirections;

    PublicPages(
            PageRoutes routes,
            LiveItems items,
            Renderer renderer,
            SiteProperties properties,
            WebsitePages website,
            FinishedPages finished,
            Redirections redirections) {
        this.finished = finished;
        this.routes = routes;
        this.items = items;
        this.renderer = renderer;
        this.properties = properties;
        this.website = website;
        this.redirections = redirections;
    }

    /** The address under which the answer may be kept: path and understood parameters. */
    public String key(SiteRequest request) {
        SiteRequest known = foreign(request) ? request : understood(request);
        String address = Addresses.of(known.fullPath(), known.parameters());
        return PageCache.address(website.siteOf(request.host()), address);
    }

    /** Whether parameters came along that only a composed page could know; such answers are not kept. */
    private boolean foreign(SiteRequest request) {
        boolean own = website.siteOf(request.host()).isEmpty()
                && routes.page(request.path()).isPresent();
        return !own && !PAGE_ONLY.containsAll(request.parameters().keySet());
    }

    /** Where an address of WordPress without a path leads today, such as {@code /?p=12}; the front page would swallow it. */
    Optional<Page> former(SiteRequest asked) {
        if (asked.parameters().isEmpty() || !website.siteOf(asked.host()).isEmpty()) {
            return Optional.empty();
        }
        return NUMBERED.stream()
                .flatMap(name -> asked.parameters().getOrDefault(name, List.of()).stream()
                        .limit(1)
                        .flatMap(number -> items.redirect("/?" + name + "=" + number).stream()))
                .findFirst()
                .map(to -> Page.redirect(301, localized(to, asked), Set.of()).notKept());
    }

    public Page page(SiteRequest asked) {
        Page page = found(asked);
        return properties.surrogateKeys() && page.keep() ? SurrogateKeys.on(page) : page;
    }

    private Page found(SiteRequest asked) {
        SiteRequest request = understood(asked);
        if (!validPage(request)) {
            return notFound(request);
        }
        if (!website.siteOf(asked.host()).isEmpty()) {
            return composed(asked).or(() -> redirected(asked)).orElseGet(() -> notFound(request));
        }
        Optional<Route> route = routes.page(request.path());
        if (route.isPresent()) {
            return own(route.get(), request, Map.of());
        }
        if (request.path().endsWith("/") && request.path().length() > 1) {
            return withoutSlash(asked);
        }
        return item(request)
                .or(() -> suffixed(request))
                .or(() -> elsewhere(request))
                .or(() -> composed(asked))
                .or(() -> moved(request))
                .or(() -> redirected(asked))
                .map(page -> foreign(asked) ? page.notKept() : page)
                .orElseGet(() -> notFound(request));
    }

    /** A slash too many leads to the page, where there is one, or straight to where that has moved. */
    private Page withoutSlash(SiteRequest asked) {
        SiteRequest bare = new SiteRequest(
                asked.host(), bare(asked.path()), bare(asked.fullPath()), asked.locale(), asked.parameters());
        Page there = found(bare);
        if (there.status() != 200) {
            return there;
        }
        String address = Addresses.of(bare.fullPath(), understood(bare).parameters());
        Page away = Page.redirect(301, address, there.tags());
        return asked.parameters().isEmpty() ? away : away.notKept();
    }

    private static String bare(String path) {
        return path.replaceAll("/+$", "");
    }

    /** A page of a template with a model, such as a form with its errors; never kept. */
    public Page own(String path, SiteRequest request, Map<String, ?> model) {
        return routes.page(path)
                .map(route -> own(route, request, model).notKept())
                .orElseGet(() -> notFound(request));
    }

    private Page own(Route route, SiteRequest request, Map<String, ?> model) {
        RenderedPage rendered = composedInstead(route, request)
                .orElseGet(() -> renderer.page(route.template(), model, request.locale(), context(request)));
        Page page = finished.of(withPages(rendered, route), route.contentType(), request.path());
        return route.keep() ? page : page.notKept();
    }

    /** An answer that a composed page may replace is made anew when any page is published. */
    private static RenderedPage withPages(RenderedPage rendered, Route route) {
        if (route.composed().isEmpty()) {
            return rendered;
        }
        return rendered.withTag(ANY_PAGE);
    }

    /** What editors have composed for this place; empty when nothing is published there. */
    private Optional<RenderedPage> composedInstead(Route route, SiteRequest request) {
        return route.composed().isEmpty()
                ? Optional.empty()
                : website.answer(pageRequest(request), route.composed())
                        .filter(PageAnswer.Page.class::isInstance)
                        .map(answer -> ((PageAnswer.Page) answer).page());
    }

    private Optional<Page> item(SiteRequest request) {
        return items.findByAddress(request.path()).map(item -> {
            RenderedPage rendered =
                    composedFor(item, request).orElseGet(() -> renderer.item(item, request.locale(), context(request)));
            rendered = routes.composedOf(item.type()).isEmpty() ? rendered : rendered.withTag(ANY_PAGE);
            return finished.of(rendered, HTML, request.path());
        });
    }

    /** What editors have composed for an item, such as a section; empty when nothing is published there. */
    private Optional<RenderedPage> composedFor(Item item, SiteRequest request) {
        String page = routes.composedOf(item.type()).replace("{name}", item.name());
        return page.isEmpty()
                ? Optional.empty()
                : website.answer(pageRequest(request), page)
                        .filter(PageAnswer.Page.class::isInstance)
                        .map(answer -> ((PageAnswer.Page) answer).page());
    }

    private Optional<Page> suffixed(SiteRequest request) {
        return routes.suffix(request.path()).flatMap(entry -> {
            String suffix = entry.getKey();
            Route route = entry.getValue();
            String address = request.path().substring(0, request.path().length() - suffix.length());
            return items.findByAddress(address)
                    .filter(item -> route.types().isEmpty() || route.types().contains(item.type()))
                    .map(item -> finished.of(other(item, route, request), route.contentType(), request.path()));
        });
    }

    private RenderedPage other(Item item, Route route, SiteRequest request) {
        return renderer.item(item, route.template(), Map.of(), request.locale(), context(request));
    }

    /** A page of areas and components, or what a virtual address of a light module leads to. */
    private Optional<Page> composed(SiteRequest request) {
        return website.answer(pageRequest(request)).map(answer -> {
            if (answer instanceof PageAnswer.Redirect away) {
                return Page.redirect(away.permanent() ? 301 : 302, away.target(), Set.of())
                        .notKept();
            }
            PageAnswer.Page found = (PageAnswer.Page) answer;
            Page page = finished.of(found.page(), found.contentType() + ";charset=utf-8", request.path());
            for (Map.Entry<String, String> header : found.headers().entrySet()) {
                page = page.with(header.getKey(), header.getValue());
            }
            return request.parameters().isEmpty() ? page : page.notKept();
        });
    }

    private static PageRequest pageRequest(SiteRequest request) {
        return new PageRequest(
                request.host(),
                "",
                request.fullPath(),
                query(request),
                request.parameters(),
                PageRequest.Mode.PUBLISHED,
                Actor.PUBLIC);
    }

    private static String query(SiteRequest request) {
        String address = Addresses.of("", request.parameters());
        return address.startsWith("?") ? address.substring(1) : address;
    }

    /** A page that stands in the place of another is found there alone. */
    private Optional<Page> elsewhere(SiteRequest request) {
        String path = request.path();
        return path.endsWith(".html")
                ? routes.addressOf(path.substring(0, path.length() - ".html".length()))
                        .map(address -> Page.redirect(301, localized(address, request), Set.of())
                                .notKept())
                : Optional.empty();
    }

    private Optional<Page> moved(SiteRequest request) {
        Optional<String> target = items.redirect(request.path());
        if (target.isEmpty() && request.path().endsWith(".html")) {
            String bare = request.path().substring(0, request.path().length() - ".html".length());
            target = items.redirect(bare).or(() -> items.findByAddress(bare).map(item -> bare));
        }
        return target.map(address -> Page.redirect(301, localized(address, request), Set.of("address:" + address)));
    }

    /** Sent elsewhere by a rule of the administrator; a rule with the language in its address comes first. */
    private Optional<Page> redirected(SiteRequest asked) {
        return redirections
                .target(asked.fullPath(), asked.parameters())
                .or(() -> redirections.target(asked.path(), asked.parameters()))
                .map(target -> Page.redirect(target.permanent() ? 301 : 302, localized(target.to(), asked), Set.of())
                        .notKept());
    }

    private String localized(String address, SiteRequest request) {
        boolean standard = request.locale().equals(properties.defaultLocale()) || !address.startsWith("/");
        return standard ? address : "/" + request.locale().getLanguage() + address;
    }

    public Page notFound(SiteRequest request) {
        RenderedPage rendered = renderer.page(NOT_FOUND, Map.of(), request.locale(), context(request));
        return new Page(404, HTML, Compact.bytes(rendered.html(), true), rendered.tags(), Map.of(), false);
    }

    private SiteRequest understood(SiteRequest request) {
        return request.limitedTo(
                routes.page(request.path()).map(Route::parameters).orElse(PAGE_ONLY));
    }

    private static boolean validPage(SiteRequest request) {
        String number = request.parameter("trang");
        return number.isEmpty() || number.matches("[1-9][0-9]{0,3}") || number.startsWith("/");
    }

    private static RenderContext context(SiteRequest request) {
        return RenderContext.published(request.fullPath(), request.parameters());
    }
}
