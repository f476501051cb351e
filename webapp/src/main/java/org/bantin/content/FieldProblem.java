package org.bantin.content;

import java.util.List;

/**
 * Something wrong with one field.
 *
 * @param field name, or {@code parent[2].name} for nested ones; empty for the item as a whole
 * @param messageKey key in the message bundles
 * @param arguments for the message
 */
public record FieldProblem(String field, String messageKey, List<Object> arguments) {
    public FieldProblem {
        arguments = List.copyOf(arguments);
    }

    public static FieldProblem of(String field, String messageKey, Object... arguments) {
        return new FieldProblem(field, messageKey, List.of(arguments));
    }
}
