package org.bantin.definition;

import java.util.List;
import java.util.Optional;
import org.bantin.definition.form.DialogDefinition;

/** All definitions of all light modules as last read without error. Every answer is immutable and consistent in itself. */
public interface Definitions {
    Optional<ContentTypeDefinition> contentType(String name);

    List<ContentTypeDefinition> contentTypes();

    /** A dialog by id {@code module:path}. */
    Optional<DialogDefinition> dialog(String id);

    /**
     * Any definition as a generic tree, such as {@code ("templates", "newsroom:pages/article")}. Kinds are the folder names:
     * apps, contentTypes, dialogs, templates, themes, sites, restEndpoints, virtualUriMappings, workflows.
     */
    Optional<DefinitionNode> find(String kind, String id);

    /** Where a definition comes from; kinds as in {@link #find}. */
    default Optional<DefinitionSource> source(String kind, String id) {
        return Optional.empty();
    }

    /** All definitions with their files, by kind, in module load order. */
    default List<DefinitionSource.Entry> entries() {
        return List.of();
    }

    /** Ids of all definitions of a kind, in module load order and then by name. */
    List<String> ids(String kind);

    List<DefinitionProblem> problems();

    /** Grows by one with each reload; lets callers drop what they derived. */
    long generation();
}
