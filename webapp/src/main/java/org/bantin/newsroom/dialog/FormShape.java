package org.bantin.newsroom.dialog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A form as the scripts draw it: labels in the person's language, options loaded. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FormShape(String id, String title, List<Tab> tabs) {
    public FormShape {
        tabs = List.copyOf(tabs);
    }

    /** One tab; the inner forms of a switchable field look the same. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Tab(String name, String label, List<Field> fields) {
        public Tab {
            fields = List.copyOf(fields);
        }
    }

    /**
     * One field.
     *
     * @param kind {@code text, slug, number, slider, color, date, datetime, check, checks, radio, select, twin, tokens, link, rich, code,
     *     password, hidden, static, upload, multi, composite, switch, blocks}
     * @param more what only some kinds have, such as {@code rows}, {@code maxLength}, {@code workspace}, {@code stores}
     * @param fields inner fields; of a multi field the one of its entries
     * @param forms of a switchable field by option, of a block field by block
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Field(
            String name,
            String kind,
            String label,
            @Nullable String hint,
            boolean required,
            boolean i18n,
            boolean readOnly,
            Map<String, Object> more,
            List<Option> options,
            List<Field> fields,
            List<Tab> forms) {
        public Field {
            more = Map.copyOf(more);
            options = List.copyOf(options);
            fields = List.copyOf(fields);
            forms = List.copyOf(forms);
        }

        Field labelled(String other) {
            return new Field(name, kind, other, hint, required, i18n, readOnly, more, options, fields, forms);
        }
    }

    /** A choice. */
    public record Option(String value, String label) {}
}
