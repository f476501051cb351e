package org.bantin.definition.assembly;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bantin.definition.module.LightModule;
import org.bantin.definition.module.ModuleFile;
import org.bantin.definition.source.Place;
import org.jspecify.annotations.Nullable;

/** All message files of all modules, merged per locale in module order; later wins. UTF-8. */
public final class Bundles {
    private static final Pattern LOCALE =
            Pattern.compile(".*?_([a-z]{2,3}(?:[_-][A-Z][a-z]{3})?(?:[_-](?:[A-Z]{2}|\\d{3}))?)\\.properties");
    private static final List<String> FALLBACK = List.of("vi", "en", "");

    private final Map<String, Map<String, String>> byLocale = new HashMap<>();

    private Bundles() {}

    static Bundles read(List<LightModule> modules, Problems problems) {
        Bundles bundles = new Bundles();
        for (LightModule module : modules) {
            for (ModuleFile file : module.files()) {
                if (file.inside().startsWith("i18n/") && file.path().endsWith(".properties")) {
                    bundles.add(file, problems);
                }
            }
        }
        return bundles;
    }

    private void add(ModuleFile file, Problems problems) {
        Properties properties = new Properties();
        try {
            byte[] bytes = Files.readAllBytes(file.file());
            properties.load(new StringReader(text(bytes, file, problems)));
        } catch (IOException | IllegalArgumentException e) {
            problems.error(new Place(file.path(), 0), "not readable as UTF-8 message file: " + e.getMessage());
            return;
        }
        Map<String, String> texts = byLocale.computeIfAbsent(localeOf(file.path()), any -> new HashMap<>());
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    }

    /** As UTF-8; a file in another encoding is read by Latin letters, as editors of old wrote it. */
    private static String text(byte[] bytes, ModuleFile file, Problems problems) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            problems.warning(
                    new Place(file.path(), 0), "not written in UTF-8, read as Latin-1; save the file as UTF-8");
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private static String localeOf(String path) {
        Matcher matcher = LOCALE.matcher(path.substring(path.lastIndexOf('/') + 1));
        return matcher.matches() ? matcher.group(1).replace('-', '_') : "";
    }

    /** The text of the first key found in the locale, then of the first found in its language, then in the fallbacks. */
    public Optional<String> find(Locale locale, List<String> keys) {
        for (String name : names(locale)) {
            Map<String, String> texts = byLocale.get(name);
            if (texts == null) {
                continue;
            }
            for (String key : keys) {
                @Nullable String text = texts.get(key);
                if (text != null) {
                    return Optional.of(text);
                }
            }
        }
        return Optional.empty();
    }

    /** All keys that have a text in some language. */
    public Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        byLocale.values().forEach(texts -> keys.addAll(texts.keySet()));
        return keys;
    }

    private static Set<String> names(Locale locale) {
        Set<String> names = new LinkedHashSet<>();
        names.add(locale.toString());
        names.add(locale.getLanguage() + (locale.getCountry().isEmpty() ? "" : "_" + locale.getCountry()));
        names.add(locale.getLanguage());
        names.addAll(FALLBACK);
        return names;
    }
}
