package org.bantin.rendering.delivery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.jcr.Node;
import javax.jcr.Session;
import org.bantin.definition.Definitions;
import org.bantin.rendering.ContentDelivery;
import org.bantin.rendering.RenderContext;
import org.bantin.rendering.RenderRun;
import org.bantin.rendering.RichFields;
import org.bantin.rendering.functions.ThemeVariations;
import org.bantin.rendering.page.Nodes;
import org.bantin.rendering.page.Surroundings;
import org.bantin.rendering.page.site.WebSite;
import org.bantin.rendering.page.site.WebSites;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.bantin.search.NodeSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers delivery requests: one node, its children, or a query, always from the live store with public rights. */
@Component
class JsonDelivery implements ContentDelivery {
    private static final String PREVIEW = "/preview/";
    private static final String DELIVERY = "/delivery/";
    private static final String NODES = "/@nodes";
    private static final Set<String> RESERVED = Set.of("q", "orderBy", "offset", "limit", "lang", "version");
    private static final int LARGEST_OFFSET = 100_000;
    private static final int LARGEST_LIMIT = 1_000;

    private final RepositorySessions sessions;
    private final Definitions definitions;
    private final WebSites sites;
    private final RichFields richFields;
    private final ObjectProvider<NodeSearch> search;
    private volatile Known known = new Known(-1, List.of());

    private record Known(long generation, List<EndpointSettings> endpoints) {}

    /** Whose content is read: the public's, or drafts as an actor may see them. */
    private record View(StoreName store, Actor actor) {
        static final View PUBLISHED = new View(StoreName.LIVE, Actor.PUBLIC);
    }

    JsonDelivery(
            RepositorySessions sessions,
            Definitions definitions,
            WebSites sites,
            RichFields richFields,
            ObjectProvider<NodeSearch> search) {
        this.search = search;
        this.sessions = sessions;
        this.definitions = definitions;
        this.sites = sites;
        this.richFields = richFields;
    }

    @Override
    public Optional<Answer> answer(Request request) {
        return answer(request, View.PUBLISHED);
    }

    @Override
    public Optional<Answer> draft(Request request, Actor actor) {
        if (!request.path().startsWith(PREVIEW)) {
            return Optional.empty();
        }
        Request delivery = new Request(
                request.host(),
                request.contextPath(),
                DELIVERY + request.path().substring(PREVIEW.length()),
                request.parameters(),
                request.acceptLanguage());
        return answer(delivery, new View(StoreName.DRAFT, actor));
    }

    private Optional<Answer> answer(Request request, View view) {
        return current().stream()
                .filter(endpoint ->
                        request.path().equals(endpoint.path()) || request.path().startsWith(endpoint.path() + "/"))
                .findFirst()
                .map(endpoint -> answer(endpoint, request, view));
    }

    @Override
    public List<Endpoint> endpoints() {
        return current().stream()
                .map(endpoint ->
                        new Endpoint(endpoint.path(), endpoint.workspace(), endpoint.nodeTypes(), endpoint.limit()))
                .toList();
    }

    @Override
    public Optional<CrossOrigin> crossOrigin(String host, String path, String origin) {
        return CorsRules.leave(sites.of(host, path), path, origin);
    }

    /** Longer paths first, so that an endpoint may lie below another. */
    private List<EndpointSettings> current() {
        Known now = known;
        if (now.generation() != definitions.generation()) {
            List<EndpointSettings> read = new ArrayList<>();
            for (String id : definitions.ids("restEndpoints")) {
                definitions
                        .find("restEndpoints", id)
                        .filter(node -> node.flag("enabled", true))
                        .map(node -> EndpointSettings.all(id, node))
                        .ifPresent(all ->
                                all.stream().filter(EndpointSettings::usable).forEach(read::add));
            }
            read.sort(Comparator.comparingInt(
                            (EndpointSettings endpoint) -> endpoint.path().length())
                    .reversed());
            now = new Known(definitions.generation(), List.copyOf(read));
            known = now;
        }
        return now.endpoints();
    }

    private Answer answer(EndpointSettings endpoint, Request request, View view) {
        try {
            Object body = sessions.read(view.store(), view.actor(), session -> body(endpoint, request, session, view));
            return new Answer(200, JsonMapper.shared().writeValueAsString(body));
        } catch (DeliveryException e) {
            Map<String, Object> error = new LinkedHashMap<>();
            error.put("code", e.code());
            error.put("message", String.valueOf(e.getMessage()));
            return new Answer(e.status(), JsonMapper.shared().writeValueAsString(Map.of("error", error)));
        }
    }

    private Object body(EndpointSettings endpoint, Request request, Session session, View view) {
        WebSite site = sites.of(request.host(), "/");
        Locale locale = locale(site, request);
        NodeWriting writing = writing(endpoint, request, session, site, locale, view);
        String rest = request.path().substring(endpoint.path().length());
        if (rest.isEmpty() || rest.equals("/")) {
            NodeSearch index = view.store() == StoreName.LIVE ? search.getIfAvailable() : null;
            return query(request, endpoint, new NodeQuery(endpoint, session, writing, index), writing);
        }
        boolean children = rest.endsWith(NODES);
        String path = children ? rest.substring(0, rest.length() - NODES.length()) : rest;
        String root = endpoint.rootPath().equals("/") ? "" : endpoint.rootPath();
        Node node = Nodes.at(session, endpoint.workspace(), root + path)
                .orElseThrow(() -> DeliveryException.notFound(path));
        if (children) {
            return Nodes.children(node, null).stream()
                    .filter(child -> isWanted(endpoint, writing, child))
                    .map(writing::write)
                    .toList();
        }
        if (!isWanted(endpoint, writing, node)) {
            throw DeliveryException.notFound(path);
        }
        return writing.write(node);
    }

    private static boolean isWanted(EndpointSettings endpoint, NodeWriting writing, Node node) {
        return endpoint.nodeTypes().stream().anyMatch(type -> writing.isOfType(node, type));
    }

    private NodeWriting writing(
            EndpointSettings endpoint,
            Request request,
            Session session,
            WebSite site,
            @Nullable Locale locale,
            View view) {
        Locale reading = locale == null ? site.defaultLocale() : locale;
        RenderContext context = view.store() == StoreName.LIVE
                ? RenderContext.published(request.path(), Map.of())
                : RenderContext.preview(request.path(), view.actor());
        RenderRun run = new RenderRun(session, reading, site.defaultLocale(), context, richFields);
        Surroundings surroundings = Surroundings.of(run, sites);
        ThemeVariations variations = new ThemeVariations(surroundings, definitions);
        return new NodeWriting(
                endpoint, site, locale, surroundings.links(), new AssetWriting(surroundings, variations));
    }

    /** The language asked for, the closest of the site's; null for all. */
    private static @Nullable Locale locale(WebSite site, Request request) {
        Optional<String> asked = request.parameter("lang");
        if (asked.isPresent() && asked.get().equals("all")) {
            return null;
        }
        List<Locale.LanguageRange> ranges = new ArrayList<>();
        try {
            asked.filter(tag -> !tag.isBlank())
                    .map(tag -> Locale.LanguageRange.parse(tag.replace('_', '-')))
                    .ifPresent(ranges::addAll);
            if (ranges.isEmpty() && !request.acceptLanguage().isBlank()) {
                ranges.addAll(Locale.LanguageRange.parse(request.acceptLanguage()));
            }
        } catch (IllegalArgumentException e) {
            return site.defaultLocale();
        }
        Locale found = Locale.lookup(ranges, site.locales());
        return found == null ? site.defaultLocale() : found;
    }

    private Map<String, Object> query(
            Request request, EndpointSettings endpoint, NodeQuery nodes, NodeWriting writing) {
        List<NodeFilter> filters = new ArrayList<>();
        request.parameters().forEach((name, values) -> {
            if (!RESERVED.contains(name)) {
                values.forEach(value -> filters.add(NodeFilter.parse(name, value)));
            }
        });
        int offset = number(request, "offset", 0, LARGEST_OFFSET);
        int limit = number(request, "limit", endpoint.limit(), LARGEST_LIMIT);
        String order = request.parameter("orderBy").orElse(endpoint.sortBy());
        String text = request.parameter("q").orElse("");
        NodeQuery.Page page = nodes.run(filters, text, order, offset, limit);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("results", page.nodes().stream().map(writing::write).toList());
        answer.put("total", page.total());
        answer.put("offset", offset);
        answer.put("limit", limit);
        return answer;
    }

    private static int number(Request request, String name, int otherwise, int most) {
        Optional<String> written = request.parameter(name);
        if (written.isEmpty()) {
            return otherwise;
        }
        if (!written.get().matches("\\d{1,6}")) {
            throw DeliveryException.badRequest(name + " is a number from 0 to " + most + "; found: " + written.get());
        }
        return Math.min(Integer.parseInt(written.get()), most);
    }
}
