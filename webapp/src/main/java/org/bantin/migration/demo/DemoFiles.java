package org.bantin.migration.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bantin.content.ItemState;
import org.bantin.definition.Resource;
import org.bantin.definition.Resources;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads the files of the demo module in the order of their names. */
@Component
class DemoFiles {
    private static final String FOLDER = "/demo/samples/";
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Resources resources;

    DemoFiles(Resources resources) {
        this.resources = resources;
    }

    List<DemoEntry> entries() {
        List<DemoEntry> entries = new ArrayList<>();
        for (String path : resources.matching(FOLDER + "[^/]+\\.yaml")) {
            Map<String, Map<String, Object>> file = yaml().load(text(path));
            file.forEach((key, values) -> entries.add(entry(path, key, values)));
        }
        return entries;
    }

    /** Brings a picture or document to a temporary file, which the caller deletes. */
    Path copy(String file) throws IOException {
        Path copy = Files.createTempFile("bantin-demo", ".tmp");
        try (InputStream in = resource(FOLDER + file).open()) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        return copy;
    }

    private static DemoEntry entry(String path, String key, Map<String, Object> values) {
        if (!key.matches("[a-z-]+/[a-z0-9-]+")) {
            throw new IllegalArgumentException(path + ": `" + key + "` is no key such as article/mot-bai-viet");
        }
        Map<String, Object> fields = new LinkedHashMap<>(values);
        Object at = fields.remove("at");
        Object state = fields.remove("state");
        return new DemoEntry(
                key,
                at == null
                        ? null
                        : LocalDateTime.parse(at.toString()).atZone(ZONE).toInstant(),
                state(path, key, state, at != null),
                text(fields.remove("reason"), ""),
                Duration.parse(text(fields.remove("in"), "PT0S")),
                text(fields.remove("writer"), DemoAccounts.REPORTER),
                (String) fields.remove("file"),
                fields);
    }

    private static ItemState state(String path, String key, @Nullable Object state, boolean dated) {
        if (state == null) {
            return dated ? ItemState.PUBLISHED : ItemState.DRAFT;
        }
        return ItemState.of(state.toString())
                .orElseThrow(() -> new IllegalArgumentException(path + ": " + key + " has no state " + state));
    }

    private static String text(@Nullable Object value, String otherwise) {
        return value == null ? otherwise : value.toString();
    }

    private String text(String path) {
        return resource(path).text();
    }

    private Resource resource(String path) {
        return resources.find(path).orElseThrow(() -> new UncheckedIOException(new IOException("no file " + path)));
    }

    /** Dates stay text: content reads them in the zone of the site, YAML would take them for UTC. */
    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        DumperOptions dumper = new DumperOptions();
        Resolver withoutDates = new Resolver() {
            @Override
            protected void addImplicitResolvers() {
                addImplicitResolver(Tag.BOOL, BOOL, "yYnNtTfFoO");
                addImplicitResolver(Tag.INT, INT, "-+0123456789");
                addImplicitResolver(Tag.FLOAT, FLOAT, "-+0123456789.");
                addImplicitResolver(Tag.NULL, NULL, "~nN\0");
                addImplicitResolver(Tag.NULL, EMPTY, null);
            }
        };
        return new Yaml(new SafeConstructor(options), new Representer(dumper), dumper, options, withoutDates);
    }
}
