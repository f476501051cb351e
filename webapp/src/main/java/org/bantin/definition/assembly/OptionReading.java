package org.bantin.definition.assembly;

import java.util.List;
import org.bantin.definition.form.OptionDefinition;
import org.bantin.definition.source.Tree.Branch;

/** Choices of a field: a map or list of name, value and label; the name stands in for a missing value. */
final class OptionReading {
    private OptionReading() {}

    static List<OptionDefinition> read(List<Branch> options) {
        return options.stream().map(OptionReading::option).toList();
    }

    private static OptionDefinition option(Branch branch) {
        String value = branch.text("value").orElse("");
        String name = branch.text("name").orElse(value);
        boolean written = branch.text("value").isPresent();
        return new OptionDefinition(
                name, written ? value : name, branch.text("label").orElse(null));
    }
}
