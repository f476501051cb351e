package org.bantin.site.file;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bantin.definition.resource.Resource;
import org.bantin.definition.resource.Resources;
import org.bantin.rendering.StyleSheets;
import org.bantin.rendering.cache.CachedPage;
import org.bantin.rendering.cache.ContentCoding;
import org.bantin.rendering.cache.Page;
import org.bantin.rendering.cache.PageCache;
import org.bantin.site.answer.Answers;
import org.bantin.site.request.RequestReader;
import org.bantin.site.request.SiteRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * {@code /.resources/<module>/<path>}: files of light modules that browsers may have. Definitions, scripts and texts are never
 * among them. An address with the right fingerprint may be kept for a year.
 */
@Controller
class ResourceController {
    private static final String PREFIX = "/.resources";
    private static final String ICONS = "/newsroom/webresources/img/";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String FOR_A_WHILE = "public, max-age=600";
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("css", "text/css;charset=utf-8"),
            Map.entry("js", "text/javascript;charset=utf-8"),
            Map.entry("mjs", "text/javascript;charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("map", "application/json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("avif", "image/avif"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("woff", "font/woff"),
            Map.entry("ttf", "font/ttf"),
            Map.entry("txt", "text/plain;charset=utf-8"),
            Map.entry("html", "text/html;charset=utf-8"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("mp4", "video/mp4"),
            Map.entry("webmanifest", "application/manifest+json"));
    private static final Set<String> HIDDEN_FOLDERS =
            Set.of("templates", "dialogs", "apps", "i18n", "contentTypes", "includes", "decorations", "restEndpoints");
    /** What {@code resfn.cachedCss} and its like put before the extension. */
    private static final Pattern FINGERPRINT = Pattern.compile("~[0-9-]{10,40}~cache(\\.[A-Za-z0-9]+)$");

    /** What a browser never shows as a document of its own: policies for documents say nothing there. */
    private static final Pattern PART = Pattern.compile("text/(?:css|javascript)|font/|image/(?!svg)|video/");

    private static final List<String> OF_DOCUMENTS =
            List.of("Content-Security-Policy", "Referrer-Policy", "Permissions-Policy", "Cross-Origin-Opener-Policy");

    private static final long LARGEST = 20_000_000;
    private static final int MARK_LETTERS = 10;

    private final Resources resources;
    private final RequestReader reader;
    private final PageCache cache;
    private final Answers answers;

    ResourceController(Resources resources, RequestReader reader, PageCache cache, Answers answers) {
        this.resources = resources;
        this.reader = reader;
        this.cache = cache;
        this.answers = answers;
    }

    @RequestMapping(
            path = PREFIX + "/**",
            method = {RequestMethod.GET, RequestMethod.HEAD})
    void file(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<SiteRequest> read = reader.read(request);
        if (read.isEmpty()) {
            answers.badRequest(response);
            return;
        }
        String path = FINGERPRINT
                .matcher(read.get().fullPath().substring(PREFIX.length()))
                .replaceFirst("$1");
        send(path, read.get().parameter("v"), request, response);
    }

    /** Icons that browsers and readers ask for at the root, whatever the page says. */
    @RequestMapping(
            path = {"/favicon.ico", "/apple-touch-icon.png", "/apple-touch-icon-precomposed.png"},
            method = {RequestMethod.GET, RequestMethod.HEAD})
    void icon(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getRequestURI().endsWith(".ico") ? "favicon.ico" : "apple-touch-icon.png";
        send(ICONS + name, "", request, response);
    }

    private void send(String path, String mark, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Resource> found = served(path) ? resources.find(path) : Optional.empty();
        if (found.isEmpty() || found.get().size() > LARGEST) {
            answers.plain(response, 404, "Không có tệp này. / No such file.");
            return;
        }
        Resource resource = found.get();
        String address =
                PREFIX + path + "@" + StyleSheets.changed(resources, resource).toEpochMilli();
        CachedPage page = cache.get(address, () -> page(resource));
        boolean exact = mark.length() == MARK_LETTERS
                && page.etag(ContentCoding.IDENTITY).startsWith('"' + mark);
        boolean font = path.endsWith(".woff2");
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        boolean part = PART.matcher(page.page().contentType()).lookingAt();
        answers.send(page, request, response, exact || font ? FOR_EVER : FOR_A_WHILE, part ? OF_DOCUMENTS : List.of());
    }

    private static boolean served(String path) {
        String[] parts = path.split("/");
        return parts.length > 2
                && !HIDDEN_FOLDERS.contains(parts[2])
                && TYPES.containsKey(extension(path))
                && java.util.Arrays.stream(parts).noneMatch(part -> part.startsWith("."));
    }

    private static String extension(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private Page page(Resource resource) {
        String type = TYPES.getOrDefault(extension(resource.path()), "application/octet-stream");
        return new Page(200, type, StyleSheets.bytes(resources, resource), Set.of(), Map.of(), true);
    }
}
