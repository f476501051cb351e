package org.bantin.newsroom.shell;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import org.bantin.definition.resource.Resource;
import org.bantin.definition.resource.Resources;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The words that scripts show: every key below {@code newsroom.js.}, in the person's language, as JSON for a data block. */
@Component
class ScriptWords {
    private static final String PREFIX = "newsroom.js.";
    private static final String FILES = "/newsroom-ui/i18n/[a-z-]+_vi\\.properties";

    private final Resources resources;
    private final JsonMapper mapper;

    ScriptWords(Resources resources, JsonMapper mapper) {
        this.resources = resources;
        this.mapper = mapper;
    }

    String json(Words words) {
        Properties known = new Properties();
        for (String path : resources.matching(FILES)) {
            resources.find(path).ifPresent(file -> load(known, file));
        }
        TreeMap<String, String> map = new TreeMap<>();
        for (String key : known.stringPropertyNames()) {
            if (key.startsWith(PREFIX)) {
                map.put(key.substring(PREFIX.length()), words.first(List.of(key), known.getProperty(key)));
            }
        }
        return mapper.writeValueAsString(map).replace("<", "\\u003c");
    }

    private static void load(Properties known, Resource file) {
        try {
            known.load(new StringReader(file.text()));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file.path(), e);
        }
    }
}
