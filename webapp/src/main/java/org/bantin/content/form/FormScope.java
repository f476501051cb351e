package org.bantin.content.form;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.bantin.definition.form.FieldDefinition;

/**
 * What reading, checking and writing have in common.
 *
 * @param suffixes languages other than the default one as property names end in them, such as {@code en} or {@code de_CH}
 * @param zone in which dates without a zone are meant
 */
record FormScope(List<String> suffixes, ZoneId zone) {
    FormScope {
        suffixes = List.copyOf(suffixes);
    }

    /** Names under which the values of a field stand, the one of the default language first. */
    List<String> names(FieldDefinition field) {
        List<String> names = new ArrayList<>();
        names.add(field.name());
        if (field.i18n()) {
            suffixes.forEach(suffix -> names.add(field.name() + "_" + suffix));
        }
        return names;
    }
}
