package org.bantin.publishing.live;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.Value;
import javax.jcr.query.Query;
import org.bantin.content.ContentNames;

/** What items mention, and who mentions an item, by the references that {@code content} keeps on every item. */
final class LiveReferences {
    private static final String SECTION = "section";

    private LiveReferences() {}

    /** Identifiers of all items and assets that a node mentions. */
    static Set<String> of(Node item) throws RepositoryException {
        Set<String> identifiers = new LinkedHashSet<>();
        if (item.hasProperty(ContentNames.REFERENCES)) {
            for (Value value : item.getProperty(ContentNames.REFERENCES).getValues()) {
                identifiers.add(value.getString());
            }
        }
        return identifiers;
    }

    /** Whether the item's section is this one. */
    static boolean standsIn(Node item, String section) throws RepositoryException {
        return item.hasProperty(SECTION)
                && item.getProperty(SECTION).getString().equals(section);
    }

    /** Items that mention an identifier, as of the session's last refresh. */
    static List<Node> to(Session session, String identifier) throws RepositoryException {
        Query query = session.getWorkspace()
                .getQueryManager()
                .createQuery("SELECT * FROM [nt:base] WHERE [" + ContentNames.REFERENCES + "] = $id", Query.JCR_SQL2);
        query.bindValue("id", session.getValueFactory().createValue(identifier));
        List<Node> nodes = new ArrayList<>();
        NodeIterator iterator = query.execute().getNodes();
        while (iterator.hasNext()) {
            nodes.add(iterator.nextNode());
        }
        return nodes;
    }
}
