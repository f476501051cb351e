package org.bantin.rendering.page.site;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.jcr.Node;
import org.bantin.content.ContentNames;
import org.bantin.rendering.RenderRun;
import org.bantin.rendering.page.Nodes;
import org.jspecify.annotations.Nullable;

/** Addresses of nodes, and stored link patterns turned into addresses. */
public final class PageLinks {
    private static final Pattern STORED =
            Pattern.compile("\\$\\{link:\\{((?:\\s*\\w+\\s*:\\s*\\{[^}]*\\}\\s*,?)*)\\s*\\}\\}");
    private static final Pattern PART =
            Pattern.compile("(uuid|repository|workspace|path|handle)\\s*:\\s*\\{([^}]*)\\}");
    private static final int UUID_LENGTH = 36;

    private final RenderRun run;
    private final WebSite site;
    private final String contextPath;

    public PageLinks(RenderRun run, WebSite site, String contextPath) {
        this.run = run;
        this.site = site;
        this.contextPath = contextPath;
    }

    /** The address of a node in the page's language. */
    public String of(Node node) {
        return of(node, run.locale());
    }

    public String of(Node node, Locale locale) {
        String workspace = Nodes.workspace(node);
        if (workspace.equals("dam")) {
            return asset(node);
        }
        if (workspace.equals("website")) {
            return contextPath + page(node, locale);
        }
        String address = Nodes.text(node, ContentNames.ADDRESS);
        if (address != null) {
            return contextPath + site.localePrefix(locale) + address;
        }
        return contextPath + "/" + workspace + Nodes.handle(node) + ".html";
    }

    /** {@code /dam/jcr:<uuid>/<file name>}. */
    public String asset(Node asset) {
        Node file = Nodes.child(asset, "jcr:content");
        String name = file == null ? null : Nodes.text(file, "fileName");
        String shown = name == null ? Nodes.read("name", asset::getName) : name;
        return contextPath + "/dam/jcr:" + Nodes.read("identifier", asset::getIdentifier) + "/" + encoded(shown);
    }

    private String page(Node node, Locale locale) {
        String handle = Nodes.handle(node);
        String prefix = site.handlePrefix();
        String inside = !prefix.isEmpty() && (handle.equals(prefix) || handle.startsWith(prefix + "/"))
                ? handle.substring(prefix.length())
                : handle;
        String lead = site.uriPrefix() + site.localePrefix(locale);
        return inside.isEmpty() || inside.equals("/") ? lead + "/" : lead + encodedPath(inside) + ".html";
    }

    private static String encodedPath(String path) {
        StringBuilder out = new StringBuilder();
        for (String segment : path.split("/", -1)) {
            out.append(out.length() == 0 && segment.isEmpty() ? "" : "/").append(encoded(segment));
        }
        return out.charAt(0) == '/' ? out.toString() : "/" + out;
    }

    private static String encoded(String segment) {
        return java.net.URLEncoder.encode(segment, java.nio.charset.StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%7E", "~");
    }

    /** A reference as stored (UUID, {@code jcr:} key, or path); null when it leads nowhere. */
    public @Nullable Node target(String workspace, String reference) {
        String key = reference.startsWith("jcr:") ? reference.substring("jcr:".length()) : reference;
        if (key.length() == UUID_LENGTH && key.indexOf('/') < 0) {
            return run.node(key);
        }
        return key.startsWith("/")
                ? Nodes.at(run.session(), workspace, key).map(this::noted).orElse(null)
                : null;
    }

    private Node noted(Node node) {
        run.tagItem(Nodes.read("identifier", node::getIdentifier));
        return node;
    }

    /** Text with all stored link patterns replaced by addresses; a link that leads nowhere keeps its path. */
    public String converted(String text) {
        return STORED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(address(found.group(1))));
    }

    private String address(String pattern) {
        String uuid = "";
        String workspace = "website";
        String path = "";
        Matcher parts = PART.matcher(pattern);
        while (parts.find()) {
            String value = parts.group(2).strip();
            switch (parts.group(1)) {
                case "uuid" -> uuid = value;
                case "repository", "workspace" -> workspace = value;
                default -> path = value;
            }
        }
        Node target = target(workspace, uuid);
        target = target == null ? target(workspace, path) : target;
        if (target != null) {
            return of(target);
        }
        return path.isEmpty() ? "#" : contextPath + path + (workspace.equals("website") ? ".html" : "");
    }
}
