package org.bantin.content.form;

import org.bantin.repository.RepositorySchema;

/** Node types that modules name: ours are known, others become subtypes of the nearest of ours. */
final class NodeTypes {
    private NodeTypes() {}

    static void ensure(RepositorySchema schema, String nodeType) {
        ensure(schema, nodeType, "mgnl:content");
    }

    static void ensure(RepositorySchema schema, String nodeType, String supertype) {
        boolean known = nodeType.startsWith("nt:") || nodeType.startsWith("bt:") || nodeType.startsWith("oak:");
        if (!known) {
            schema.registerNodeType(nodeType, supertype);
        }
    }
}
