package org.bantin.rendering.functions;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.bantin.definition.resource.Resource;
import org.bantin.definition.resource.Resources;
import org.bantin.rendering.page.Surroundings;

/** {@code resfn}: tags for style sheets and scripts of light modules whose path matches a regular expression. */
public final class ResourceFunctions extends Library {
    private static final DateTimeFormatter FINGERPRINT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd-HH-mm-ss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Resources resources;

    ResourceFunctions(Surroundings surroundings, Resources resources) {
        super(surroundings);
        this.resources = resources;
    }

    public Object css(Object patterns) {
        return css(patterns, "");
    }

    public Object css(Object patterns, String attributes) {
        return tags(patterns, "css", path -> styleSheet(path, attributes));
    }

    public Object js(Object patterns) {
        return js(patterns, "");
    }

    public Object js(Object patterns, String attributes) {
        return tags(patterns, "js", path -> script(path, attributes));
    }

    public Object cachedCss(Object patterns) {
        return cachedCss(patterns, "");
    }

    public Object cachedCss(Object patterns, String attributes) {
        return tags(patterns, "css", path -> styleSheet(fingerprinted(path), attributes));
    }

    public Object cachedJs(Object patterns) {
        return cachedJs(patterns, "");
    }

    public Object cachedJs(Object patterns, String attributes) {
        return tags(patterns, "js", path -> script(fingerprinted(path), attributes));
    }

    private Object tags(Object patterns, String extension, Function<String, String> tag) {
        Collection<?> all = patterns instanceof Collection<?> several ? several : List.of(patterns);
        StringBuilder out = new StringBuilder();
        for (Object pattern : all) {
            for (String path : resources.matching(pattern.toString())) {
                if (path.endsWith("." + extension)) {
                    out.append(tag.apply(path)).append('\n');
                }
            }
        }
        return surroundings.html(out.toString());
    }

    private String styleSheet(String path, String attributes) {
        return "<link rel=\"stylesheet\" type=\"text/css\" href=\"" + escaped(address(path)) + "\"" + spaced(attributes)
                + "/>";
    }

    private String script(String path, String attributes) {
        return "<script src=\"" + escaped(address(path)) + "\"" + spaced(attributes) + "></script>";
    }

    private String address(String path) {
        return surroundings.request().contextPath() + "/.resources" + path;
    }

    private static String spaced(String attributes) {
        return attributes.isBlank() ? "" : " " + attributes.strip();
    }

    /** The path with the time of the file's last change before its extension, so that browsers may keep it for long. */
    String fingerprinted(String path) {
        int dot = path.lastIndexOf('.');
        return resources
                .find(path)
                .map(Resource::lastModified)
                .map(time -> path.substring(0, dot) + "~" + FINGERPRINT.format(time) + "~cache" + path.substring(dot))
                .orElse(path);
    }
}
