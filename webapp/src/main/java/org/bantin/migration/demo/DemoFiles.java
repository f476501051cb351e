package org.bantin.migration.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bantin.content.ItemState;
import org.bantin.definition.resource.Resource;
import org.bantin.definition.resource.Resources;
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

    private static final Pattern DAYS_LATER = Pattern.compile("(P\\d+D) (\\d\\d:\\d\\d)");
    private static final int FULL_MINUTES = 5;

    private final Resources resources;
    /** What times of news are counted from: the same for as long as the process lives. */
    private final ZonedDateTime now;

    DemoFiles(Resources resources, Clock clock) {
        this.resources = resources;
        ZonedDateTime exact = clock.instant().atZone(ZONE).truncatedTo(ChronoUnit.MINUTES);
        this.now = exact.minusMinutes(exact.getMinute() % FULL_MINUTES);
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

    private DemoEntry entry(String path, String key, Map<String, Object> values) {
        if (!key.matches("[a-z-]+/[a-z0-9-]+")) {
            throw new IllegalArgumentException(path + ": `" + key + "` is no key such as article/mot-bai-viet");
        }
        Map<String, Object> fields = new LinkedHashMap<>(values);
        fields.replaceAll((name, value) -> dated(value));
        Object at = fields.remove("at");
        Object state = fields.remove("state");
        return new DemoEntry(
                key,
                at == null ? null : time(at.toString()),
                state(path, key, state, at != null),
                text(fields.remove("reason"), ""),
                Duration.parse(text(fields.remove("in"), "PT0S")),
                text(fields.remove("writer"), DemoAccounts.writing(text(fields.get("byline"), ""))),
                (String) fields.remove("file"),
                fields);
    }

    /** A time in the zone of the site, or how long before now. */
    private Instant time(String at) {
        return at.startsWith("-P")
                ? now.plus(Duration.parse(at)).toInstant()
                : LocalDateTime.parse(at).atZone(ZONE).toInstant();
    }

    /** {@code P6D 08:00} becomes eight in the morning six days from now. */
    private Object dated(Object value) {
        Matcher later = DAYS_LATER.matcher(value instanceof String text ? text : "");
        return later.matches()
                ? now.toLocalDate()
                        .plus(Period.parse(later.group(1)))
                        .atTime(LocalTime.parse(later.group(2)))
                        .toString()
                : value;
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
