package org.bantin.rendering.template;

import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.regex.Pattern;
import org.bantin.definition.resource.Resource;
import org.bantin.definition.resource.Resources;
import org.bantin.rendering.TemplateMarks;
import org.jspecify.annotations.Nullable;

/** Finds templates among the files of light modules; a template's name is its resource path without the first slash. */
final class ModuleTemplateLoader implements TemplateLoader {
    private static final Pattern INTERPRET = Pattern.compile("[\\w)\\]\"']\\s*\\?\\s*interpret\\b");
    private static final Pattern COMMENT = Pattern.compile("(?s)[<\\[]#--.*?--[>\\]]");

    private final Resources resources;

    ModuleTemplateLoader(Resources resources) {
        this.resources = resources;
    }

    @Override
    public @Nullable Object findTemplateSource(String name) {
        return resources
                .find("/" + name)
                .map(resource ->
                        new Source(resource.path(), resource.lastModified().toEpochMilli(), resource))
                .orElse(null);
    }

    @Override
    public long getLastModified(Object source) {
        return ((Source) source).changed();
    }

    @Override
    public Reader getReader(Object source, String encoding) throws IOException {
        String text = ((Source) source).resource().text();
        if (INTERPRET.matcher(COMMENT.matcher(text).replaceAll("")).find()) {
            throw new IOException(
                    ((Source) source).path() + ": ?interpret is not available, content must not become a template");
        }
        boolean foreign = ((Source) source).path().endsWith(".ftl");
        return new StringReader(foreign ? TemplateMarks.marked(text) : text);
    }

    @Override
    public void closeTemplateSource(Object source) {
        // the text is read at once
    }

    /** Equal as long as path and time are, so that FreeMarker sees a change. */
    private record Source(String path, long changed, Resource resource) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Source source && source.path.equals(path);
        }

        @Override
        public int hashCode() {
            return path.hashCode();
        }
    }
}
