package org.bantin.definition.form;

import org.bantin.definition.DefinitionNode;
import org.bantin.definition.assembly.DialogReading;

/** Reads forms that stand inside other definitions, such as the detail form of an app. */
public final class FormDefinitions {
    private FormDefinitions() {}

    /**
     * A form of either dialect.
     *
     * @param id what the form is called, such as {@code books-app:detail}
     * @param form the map with {@code properties}, {@code tabs}, {@code fields} or {@code layout}
     */
    public static DialogDefinition of(String id, String module, DefinitionNode form) {
        return DialogReading.read(id, module, form);
    }
}
