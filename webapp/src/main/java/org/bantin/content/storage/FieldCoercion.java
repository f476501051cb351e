package org.bantin.content.storage;

import java.text.Normalizer;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bantin.content.FieldProblem;
import org.bantin.content.FieldValues;
import org.bantin.content.RichText;
import org.bantin.definition.ContentTypeDefinition;
import org.bantin.definition.PropertyDefinition;
import org.bantin.definition.SubModelDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Turns values as they come from forms, imports and REST into values of the content type: typed, NFC, sanitised, within
 * limits. A value that is nothing becomes an empty string, which removes the field. Collects all problems of one request.
 */
public final class FieldCoercion {
    public static final int LONGEST_TEXT = 50_000;
    public static final int LONGEST_RICH_TEXT = 2_000_000;
    public static final int MOST_ENTRIES = 1_000;
    private static final String REMOVED = "";
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\n]]|[\\u200b\\ufeff\\ufffe\\uffff]");

    private final ContentTypeDefinition type;
    private final DateText dates;
    private final List<FieldProblem> problems = new ArrayList<>();

    public FieldCoercion(ContentTypeDefinition type, ZoneId zone) {
        this.type = type;
        this.dates = new DateText(zone);
    }

    /** Fields that do not fit are left out and told by {@link #problems()}. */
    public FieldValues coerce(FieldValues raw) {
        return fields(raw.values(), type.properties(), "");
    }

    public List<FieldProblem> problems() {
        return List.copyOf(problems);
    }

    private FieldValues fields(Map<?, ?> raw, List<PropertyDefinition> properties, String prefix) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : raw.entrySet()) {
            String name = String.valueOf(entry.getKey());
            Optional<PropertyDefinition> definition = FieldNames.definition(properties, name);
            if (definition.isEmpty()) {
                problem(prefix + name, "unknown-field", name, type.name());
            } else {
                Object value = entry.getValue() == null ? REMOVED : entry.getValue();
                Object coerced = value(value, definition.get(), prefix + name);
                if (coerced != null) {
                    values.put(name, coerced);
                }
            }
        }
        return new FieldValues(values);
    }

    private @Nullable Object value(Object value, PropertyDefinition definition, String path) {
        SubModelDefinition model = type.subModel(definition.type()).orElse(null);
        if (value instanceof String text && text.isBlank()) {
            return REMOVED;
        }
        if (!definition.multiple()) {
            return value instanceof List ? shape(path) : one(value, definition, model, path);
        }
        List<?> entries = value instanceof List<?> list ? list : List.of(value);
        if (entries.size() > MOST_ENTRIES) {
            problem(path, "too-many", entries.size(), MOST_ENTRIES);
            return null;
        }
        List<Object> coerced = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Object entry = entries.get(i);
            Object one = entry == null ? REMOVED : one(entry, definition, model, path + "[" + i + "]");
            if (one != null && !one.equals(REMOVED) && !one.equals(FieldValues.EMPTY)) {
                coerced.add(one);
            }
        }
        return coerced.isEmpty() ? REMOVED : List.copyOf(coerced);
    }

    private @Nullable Object one(
            Object value, PropertyDefinition definition, @Nullable SubModelDefinition model, String path) {
        boolean nested = value instanceof FieldValues || value instanceof Map;
        if (nested != (model != null) || value instanceof List) {
            return shape(path);
        }
        if (model == null) {
            return simple(value, definition, path);
        }
        Map<?, ?> raw = value instanceof FieldValues fields ? fields.values() : (Map<?, ?>) value;
        Map<String, Object> kept = new LinkedHashMap<>();
        fields(raw, model.properties(), path + ".").values().forEach((name, field) -> {
            if (!field.equals(REMOVED)) {
                kept.put(name, field);
            }
        });
        return kept.isEmpty() ? definition.multiple() ? FieldValues.EMPTY : REMOVED : new FieldValues(kept);
    }

    private @Nullable Object simple(Object value, PropertyDefinition definition, String path) {
        SimpleType simple = SimpleType.of(definition);
        return switch (simple) {
            case TEXT -> text(value.toString(), definition, path);
            case RICH_TEXT -> richText(value.toString(), path);
            case REFERENCE -> uuid(value.toString(), "", path);
            case ASSET -> uuid(value.toString(), "jcr:", path);
            default -> {
                String text = value.toString().strip();
                Object parsed =
                        text.isEmpty() ? REMOVED : simple.parse(value, dates).orElse(null);
                if (parsed == null) {
                    problem(path, "not-" + simple.name().toLowerCase(Locale.ROOT), shorten(text));
                }
                yield parsed;
            }
        };
    }

    private @Nullable Object text(String raw, PropertyDefinition definition, String path) {
        String text = plain(raw);
        if (text.length() > LONGEST_TEXT) {
            problem(path, "too-long", text.length(), LONGEST_TEXT);
            return null;
        }
        if (!text.isEmpty()
                && !definition.options().isEmpty()
                && definition.options().stream().noneMatch(o -> o.value().equals(text))) {
            problem(path, "not-an-option", shorten(text));
            return null;
        }
        return text;
    }

    /** Plain text as it is kept: NFC, line ends as one character, no control characters, no blanks at the ends. */
    public static String plain(String raw) {
        String lines = raw.replace("\r\n", "\n").replace('\r', '\n');
        return CONTROL.matcher(Normalizer.normalize(lines, Normalizer.Form.NFC))
                .replaceAll("")
                .strip();
    }

    private @Nullable Object richText(String raw, String path) {
        if (raw.length() > LONGEST_RICH_TEXT) {
            problem(path, "too-long", raw.length(), LONGEST_RICH_TEXT);
            return null;
        }
        return RichText.of(raw).html();
    }

    private @Nullable Object uuid(String raw, String prefix, String path) {
        String text = raw.strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return REMOVED;
        }
        String id = text.startsWith("jcr:") ? text.substring(4) : text;
        try {
            if (UUID.fromString(id).toString().equals(id)) {
                return prefix + id;
            }
        } catch (IllegalArgumentException e) {
            // told below, like a UUID that is not canonical
        }
        problem(path, prefix.isEmpty() ? "not-a-reference" : "not-an-asset", shorten(raw.strip()));
        return null;
    }

    private @Nullable Object shape(String path) {
        problem(path, "wrong-shape");
        return null;
    }

    private void problem(String path, String key, Object... arguments) {
        problems.add(FieldProblem.of(path, "content.problem." + key, arguments));
    }

    private static String shorten(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
