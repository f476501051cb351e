package org.bantin.migration.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The options that every command takes, wherever they stand on the line, and what is left without them.
 *
 * @param data data directory; null for the default
 * @param lightModules directories of light modules, in order; empty for the default
 * @param settings other settings, such as {@code --bantin.store=postgresql}
 */
record SharedOptions(@Nullable Path data, List<Path> lightModules, List<String> settings, List<String> rest) {
    private static final String DATA = "--data";
    private static final String LIGHT_MODULES = "--light-modules";

    /** @throws IllegalArgumentException when an option lacks its value */
    static SharedOptions from(String[] args) {
        Path data = null;
        List<Path> lightModules = new ArrayList<>();
        List<String> settings = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            String arg = args[i];
            if (arg.equals(DATA) || arg.equals(LIGHT_MODULES)) {
                if (i + 1 == args.length || args[i + 1].startsWith("--")) {
                    throw new IllegalArgumentException(arg + " DIR");
                }
                i++;
                if (arg.equals(DATA)) {
                    data = Path.of(args[i]);
                } else {
                    lightModules.add(Path.of(args[i]));
                }
            } else if (arg.startsWith(DATA + "=")) {
                data = Path.of(arg.substring(DATA.length() + 1));
            } else if (arg.startsWith(LIGHT_MODULES + "=")) {
                lightModules.add(Path.of(arg.substring(LIGHT_MODULES.length() + 1)));
            } else if (arg.matches("--[a-z]+\\.[A-Za-z0-9.\\[\\]-]+=.*")) {
                settings.add(arg);
            } else {
                rest.add(arg);
            }
        }
        return new SharedOptions(data, List.copyOf(lightModules), List.copyOf(settings), List.copyOf(rest));
    }

    /** Where a running instance leaves its door. */
    Path dataDirectory() {
        if (data != null) {
            return data.toAbsolutePath();
        }
        String prefix = "--bantin.data=";
        return settings.stream()
                .filter(setting -> setting.startsWith(prefix))
                .reduce((first, last) -> last)
                .map(setting -> Path.of(setting.substring(prefix.length())))
                .orElseGet(() -> Path.of(System.getenv().getOrDefault("BANTIN_DATA", "data")))
                .toAbsolutePath();
    }

    /** As arguments for the application. */
    List<String> asSettings() {
        List<String> all = new ArrayList<>();
        if (data != null) {
            all.add("--bantin.data=" + data.toAbsolutePath());
        }
        for (int i = 0; i < lightModules.size(); i++) {
            all.add("--bantin.light-modules[" + i + "]=" + lightModules.get(i).toAbsolutePath());
        }
        return eachOnce(all, settings);
    }

    /** Settings of which each is told once: Spring would join the values of one that stands there twice. The last one holds. */
    static List<String> eachOnce(List<String> first, List<String> last) {
        Map<String, String> byName = new LinkedHashMap<>();
        Stream.of(first, last)
                .flatMap(List::stream)
                .forEach(setting -> byName.put(setting.substring(0, setting.indexOf('=')), setting));
        return List.copyOf(byName.values());
    }
}
