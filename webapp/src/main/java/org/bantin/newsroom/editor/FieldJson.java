package org.bantin.newsroom.editor;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bantin.content.ContentProperties;
import org.bantin.content.FieldValues;
import org.springframework.stereotype.Component;

/** Values of fields as the scripts read them: times local to the newsroom, nested values as objects. Reading back is {@code content}'s. */
@Component
class FieldJson {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

    private final ZoneId zone;

    FieldJson(ContentProperties settings) {
        this.zone = settings.zone();
    }

    Map<String, Object> of(FieldValues values) {
        Map<String, Object> json = new LinkedHashMap<>();
        values.values().forEach((name, value) -> json.put(name, value(value)));
        return json;
    }

    Object value(Object value) {
        if (value instanceof FieldValues nested) {
            return of(nested);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::value).toList();
        }
        return value instanceof Instant instant
                ? LocalDateTime.ofInstant(instant, zone).format(LOCAL)
                : value;
    }
}
