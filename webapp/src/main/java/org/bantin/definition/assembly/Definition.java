package org.bantin.definition.assembly;

import org.bantin.definition.source.Tree.Branch;

/**
 * One finished definition.
 *
 * @param stem path below the kind's folder, without {@code .yaml}
 * @param broken something in it is missing or unreadable, so an earlier good state is to be preferred
 */
public record Definition(
        DefinitionKind kind, String id, String module, String stem, String file, Branch tree, boolean broken) {}
