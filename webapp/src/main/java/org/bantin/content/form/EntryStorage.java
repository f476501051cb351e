package org.bantin.content.form;

import java.util.Locale;
import org.bantin.definition.form.FieldDefinition;
import org.bantin.definition.form.FieldKind;

/** Where the entries of a multi field lie, by its item provider (6.x) or transformer (5.x). */
enum EntryStorage {
    /** One property with several values. */
    VALUES,
    /** One property, values separated by commas. */
    TEXT,
    /** Child nodes {@code <field>0} and on in a node named after the field. */
    NODES,
    /** Child nodes {@code 00} and on in a node named after the field. */
    NUMBERED_NODES,
    /** Child nodes {@code <field>0} and on beside the other fields. */
    NODES_HERE,
    /** Child nodes {@code 00} and on beside the other fields. */
    NUMBERED_NODES_HERE,
    /** Properties {@code 0, 1} and on of a node named after the field. */
    NUMBERED_PROPERTIES;

    static EntryStorage of(FieldDefinition multi) {
        boolean nested = multi.fields().stream().anyMatch(EntryStorage::isNested);
        String written = multi.storage().toLowerCase(Locale.ROOT);
        return switch (written) {
            case "", "jcrgetproperty", "multivaluetransformer", "basictransformer" -> nested ? NUMBERED_NODES : VALUES;
            case "multivaluejsontransformer" -> nested ? NUMBERED_NODES : TEXT;
            case "currentitemprovider", "delegatingmultivaluefieldtransformer" -> NODES_HERE;
            case "multivaluechildrennodetransformer" -> NUMBERED_NODES_HERE;
            case "multivaluechildnodetransformer" -> nested ? NUMBERED_NODES : NUMBERED_PROPERTIES;
            default -> written.contains("subchildren") ? NUMBERED_NODES : NODES;
        };
    }

    static boolean isNested(FieldDefinition field) {
        return switch (field.kind()) {
            case COMPOSITE, SWITCHABLE, MULTI, UPLOAD, BLOCKS -> true;
            default -> false;
        };
    }

    /** Whether a field holds several values in one property. */
    static boolean isSeveral(FieldKind kind) {
        return kind == FieldKind.CHECK_BOX_GROUP || kind == FieldKind.TWIN_COLUMN || kind == FieldKind.TOKEN;
    }

    boolean isNodes() {
        return this == NODES || this == NUMBERED_NODES || this == NODES_HERE || this == NUMBERED_NODES_HERE;
    }

    boolean isHere() {
        return this == NODES_HERE || this == NUMBERED_NODES_HERE;
    }

    boolean isNumbered() {
        return this == NUMBERED_NODES || this == NUMBERED_NODES_HERE;
    }

    /** Whether a child node is an entry of the field that is stored under this name. */
    boolean isEntry(String nodeName, String stored) {
        return switch (this) {
            case NODES_HERE ->
                nodeName.startsWith(stored)
                        && nodeName.substring(stored.length()).matches("\\d+");
            case NUMBERED_NODES_HERE -> nodeName.matches("\\d+");
            default -> nodeName.indexOf(':') < 0;
        };
    }
}
