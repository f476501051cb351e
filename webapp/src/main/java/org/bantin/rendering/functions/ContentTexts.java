package org.bantin.rendering.functions;

import java.util.Locale;
import javax.jcr.Node;
import org.bantin.rendering.page.Nodes;
import org.bantin.rendering.page.Surroundings;
import org.jspecify.annotations.Nullable;

/** Part of {@code cmsfn}: what scripts print of content, system facts and small helpers for text. */
public abstract class ContentTexts extends Library {

    ContentTexts(Surroundings surroundings) {
        super(surroundings);
    }

    public String queryStringAndFragment(@Nullable String url) {
        int start = url == null ? -1 : Math.max(url.indexOf('?'), url.indexOf('?') < 0 ? url.indexOf('#') : -1);
        return url == null || start < 0 ? "" : url.substring(start);
    }

    /** System facts of a node, also under their names of old. */
    public String metaData(@Nullable Object of, String name) {
        Node node = node(of);
        String value = node == null ? null : Nodes.text(node, MetaNames.of(name));
        return value == null ? "" : value;
    }

    public String abbreviateString(@Nullable String text, int length) {
        return abbreviateString(text, length, " ...");
    }

    public String abbreviateString(@Nullable String text, int length, String suffix) {
        if (text == null || text.length() <= length) {
            return text == null ? "" : text;
        }
        int room = Math.max(0, length - suffix.length());
        int blank = text.lastIndexOf(' ', room);
        return text.substring(0, blank > 0 ? blank : room) + suffix;
    }

    public Object createHtmlAttribute(String name, @Nullable String value) {
        return surroundings.html(
                value == null || value.isBlank() ? "" : " " + name + "=\"" + escaped(value.strip()) + "\"");
    }

    public String fileExtension(@Nullable String name) {
        return name == null || name.lastIndexOf('.') < 0 ? "" : name.substring(name.lastIndexOf('.') + 1);
    }

    public String readableFileSize(Number bytes) {
        double size = bytes.doubleValue();
        String[] units = {"B", "KB", "MB", "GB", "TB"};
        int unit = 0;
        while (size >= 1024 && unit < units.length - 1) {
            size /= 1024;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", size, units[unit]);
    }

    public Object dump(@Nullable Object of) {
        return dump(of, 3, false);
    }

    public Object dump(@Nullable Object of, int depth) {
        return dump(of, depth, false);
    }

    public Object dump(@Nullable Object of, int depth, boolean html) {
        Node node = node(of);
        String json = node == null
                ? String.valueOf(of)
                : new JsonFunctions(surroundings).from(of).addAll().down(depth).print();
        return html ? surroundings.html("<pre>" + escaped(json) + "</pre>") : json;
    }
}
