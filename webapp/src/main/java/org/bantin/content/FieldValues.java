package org.bantin.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Values of fields by name, deeply immutable, in the order of the store. A value is a String, Boolean, Long, Double,
 * BigDecimal, {@link java.time.Instant}, a list of such, a nested {@code FieldValues} (single sub-model) or a list of
 * {@code FieldValues} (multiple sub-model). References and assets are strings: a UUID, or {@code jcr:<uuid>} for assets.
 * Text in another locale stands under {@code <field>_<locale>}. All text is NFC.
 */
public record FieldValues(Map<String, Object> values) {
    public static final FieldValues EMPTY = new FieldValues(Map.of());

    public FieldValues {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public @Nullable Object get(String field) {
        return values.get(field);
    }

    public Optional<String> text(String field) {
        Object value = values.get(field);
        return value instanceof FieldValues || value instanceof List
                ? Optional.empty()
                : Optional.ofNullable(value).map(Object::toString);
    }

    /** The strings of a multiple field, or the single string; empty when absent. */
    public List<String> texts(String field) {
        Object value = values.get(field);
        if (value instanceof List<?> list) {
            return list.stream()
                    .filter(v -> !(v instanceof FieldValues))
                    .map(String::valueOf)
                    .toList();
        }
        return text(field).map(List::of).orElse(List.of());
    }

    /** The nested values of a sub-model field, single or multiple. */
    public List<FieldValues> nested(String field) {
        Object value = values.get(field);
        if (value instanceof FieldValues one) {
            return List.of(one);
        }
        return value instanceof List<?> list
                ? list.stream()
                        .filter(FieldValues.class::isInstance)
                        .map(FieldValues.class::cast)
                        .toList()
                : List.of();
    }

    /** A copy with one field set, or removed when the value is null. */
    public FieldValues with(String field, @Nullable Object value) {
        Map<String, Object> copy = new LinkedHashMap<>(values);
        if (value == null) {
            copy.remove(field);
        } else {
            copy.put(field, value);
        }
        return new FieldValues(copy);
    }
}
