package org.bantin.content.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.jcr.PropertyType;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page, an area or a component holds, apart from any store: values and parts in their order, without the pages below and
 * without what the store notes by itself. Kept as JSON where a page is to become something later.
 *
 * @param name node name
 * @param type primary node type
 */
public record PageCopy(String name, String type, Map<String, Value> values, List<PageCopy> parts) {
    /** As the store writes it: always with milliseconds. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final JsonMapper JSON = new JsonMapper();

    public PageCopy {
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
        parts = List.copyOf(parts);
    }

    /**
     * A property.
     *
     * @param type as in {@link PropertyType}
     * @param texts values as text; bytes as base64
     */
    public record Value(int type, boolean many, List<String> texts) {
        public Value {
            texts = List.copyOf(texts);
        }

        public static Value of(String text) {
            return new Value(PropertyType.STRING, false, List.of(text));
        }

        public static Value of(Instant moment) {
            return new Value(PropertyType.DATE, false, List.of(DATE.format(moment)));
        }
    }

    /** A component of a template. */
    public static PageCopy component(String name, String template, Map<String, Value> values) {
        Map<String, Value> all = new LinkedHashMap<>();
        all.put(PageVerbs.TEMPLATE, Value.of(template));
        all.putAll(values);
        return new PageCopy(name, "mgnl:component", all, List.of());
    }

    public String template() {
        return text(PageVerbs.TEMPLATE);
    }

    /** The single value of a property; empty text when it has none. */
    public String text(String property) {
        Value value = values.get(property);
        return value == null || value.texts().isEmpty() ? "" : value.texts().get(0);
    }

    /** A date. */
    public Optional<Instant> moment(String property) {
        try {
            String text = text(property);
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    /** The parts of a part, such as the components of an area; none when it is missing. */
    public List<PageCopy> partsOf(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .map(PageCopy::parts)
                .orElse(List.of());
    }

    /** The same with these components in an area, which is made when it is missing. */
    public PageCopy with(String area, List<PageCopy> components) {
        List<PageCopy> changed = new ArrayList<>();
        boolean found = false;
        for (PageCopy part : parts) {
            boolean here = part.name().equals(area);
            found |= here;
            changed.add(here ? new PageCopy(area, part.type(), part.values(), components) : part);
        }
        if (!found && !components.isEmpty()) {
            changed.add(new PageCopy(area, PageVerbs.AREA, Map.of(), components));
        }
        return new PageCopy(name, type, values, changed);
    }

    /** Whether both hold the same, whatever they are called. */
    public boolean sameAs(PageCopy other) {
        return values.equals(other.values()) && parts.equals(other.parts());
    }

    public String json() {
        return JSON.writeValueAsString(this);
    }

    public static PageCopy ofJson(String json) {
        return JSON.readValue(json, PageCopy.class);
    }
}
