package org.bantin.definition.assembly;

import java.util.ArrayList;
import java.util.List;
import org.bantin.definition.ContentTypeDefinition;
import org.bantin.definition.PropertyDefinition;
import org.bantin.definition.SubModelDefinition;
import org.bantin.definition.source.Tree.Branch;
import org.bantin.definition.source.Trees;

/** A content type from its tree. */
public final class ContentTypeReading {
    private ContentTypeReading() {}

    public static ContentTypeDefinition read(Definition definition) {
        Branch tree = definition.tree();
        Branch datasource = tree.branch("datasource");
        Branch model = tree.branch("model");
        List<SubModelDefinition> subModels = model.named("subModels").stream()
                .map(sub -> new SubModelDefinition(
                        sub.text("name").orElse(""),
                        sub.text("nodeType").orElse("mgnl:contentNode"),
                        properties(sub.named("properties"))))
                .toList();
        return new ContentTypeDefinition(
                definition.id(),
                definition.module(),
                datasource.text("workspace").orElse(definition.id()),
                datasource.text("rootPath").orElse("/"),
                model.text("nodeType").orElse("mgnl:content"),
                properties(model.named("properties")),
                subModels,
                Trees.node(tree));
    }

    private static List<PropertyDefinition> properties(List<Branch> branches) {
        List<PropertyDefinition> properties = new ArrayList<>();
        for (Branch branch : branches) {
            branch.text("name").ifPresent(name -> properties.add(property(name, branch)));
        }
        return properties;
    }

    private static PropertyDefinition property(String name, Branch branch) {
        return new PropertyDefinition(
                name,
                TypeNames.canonical(branch.text("type").orElse("String")),
                flag(branch, "required"),
                flag(branch, "i18n"),
                flag(branch, "multiple"),
                branch.text("label").orElse(null),
                OptionReading.read(branch.named("options")),
                Trees.node(branch));
    }

    private static boolean flag(Branch branch, String key) {
        return branch.text(key).map(Boolean::parseBoolean).orElse(false);
    }
}
