package org.bantin.content.form;

import java.util.Locale;
import org.bantin.definition.form.FieldDefinition;

/**
 * Where the inner fields of a composite or switchable field lie.
 *
 * @param child in a child node named after the field, not on the same node
 * @param prefixed inner names follow the outer name without a separator, as the transformers of 5.x do by default
 */
record CompositeStorage(boolean child, boolean prefixed) {
    static CompositeStorage of(FieldDefinition field) {
        String written = field.storage().toLowerCase(Locale.ROOT);
        boolean old = written.endsWith("transformer");
        boolean plain = written.startsWith("delegating") || written.startsWith("noop");
        boolean child = !old && !written.equals("currentitemprovider") && !written.equals("jcrgetproperty");
        return new CompositeStorage(child, old && !plain);
    }

    String prefix(String stored) {
        return prefixed ? stored : "";
    }
}
