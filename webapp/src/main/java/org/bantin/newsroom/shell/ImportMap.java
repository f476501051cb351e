package org.bantin.newsroom.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The names under which scripts import libraries, mapped to files of the WebJars on the class path. Made once at start. */
@Component
class ImportMap {
    /** Library to its ES module inside the WebJar. */
    private static final Map<String, String> MODULES = Map.ofEntries(
            Map.entry("prosemirror-commands", "dist/index.js"),
            Map.entry("prosemirror-dropcursor", "dist/index.js"),
            Map.entry("prosemirror-gapcursor", "dist/index.js"),
            Map.entry("prosemirror-history", "dist/index.js"),
            Map.entry("prosemirror-inputrules", "dist/index.js"),
            Map.entry("prosemirror-keymap", "dist/index.js"),
            Map.entry("prosemirror-model", "dist/index.js"),
            Map.entry("prosemirror-schema-list", "dist/index.js"),
            Map.entry("prosemirror-state", "dist/index.js"),
            Map.entry("prosemirror-tables", "dist/index.js"),
            Map.entry("prosemirror-transform", "dist/index.js"),
            Map.entry("prosemirror-view", "dist/index.js"),
            Map.entry("orderedmap", "dist/index.js"),
            Map.entry("rope-sequence", "dist/index.js"),
            Map.entry("w3c-keyname", "index.js"),
            Map.entry("sortablejs", "modular/sortable.esm.js"),
            Map.entry("chart.js", "dist/chart.umd.js"),
            Map.entry("htmx.org", "dist/htmx.esm.js"));

    private final Map<String, String> versions = new TreeMap<>();
    private final String json;

    ImportMap(JsonMapper mapper) {
        Map<String, String> imports = new LinkedHashMap<>();
        for (String name : MODULES.keySet()) {
            versions.put(name, version(name));
        }
        versions.forEach((name, version) -> imports.put(name, "/newsroom/lib/" + name + "/" + version + ".js"));
        imports.put("newsroom/", "/.resources/newsroom-ui/webresources/js/");
        json = mapper.writeValueAsString(Map.of("imports", imports));
    }

    String json() {
        return json;
    }

    /** Class path of a library's module; empty when it is none of ours or of another version. */
    Optional<String> file(String name, String version) {
        return version.equals(versions.get(name))
                ? Optional.of("META-INF/resources/webjars/" + name + "/" + version + "/" + MODULES.get(name))
                : Optional.empty();
    }

    private static String version(String name) {
        String properties = "/META-INF/maven/org.webjars.npm/" + name + "/pom.properties";
        try (InputStream in = ImportMap.class.getResourceAsStream(properties)) {
            if (in == null) {
                throw new IllegalStateException("WebJar org.webjars.npm:" + name + " is not on the class path");
            }
            Properties read = new Properties();
            read.load(in);
            return read.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + properties, e);
        }
    }
}
