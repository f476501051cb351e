package org.bantin.rendering.page.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.ValueFactory;
import javax.jcr.query.Query;
import org.bantin.rendering.page.Nodes;
import org.bantin.rendering.page.Surroundings;
import org.bantin.rendering.page.WorkspaceQuery;
import org.bantin.rendering.script.FoundNodes;
import org.bantin.rendering.script.ScriptNodes;

/** A workspace as scripts reach it from a session: its name, and questions to it with the rights of the reader. */
public final class ScriptWorkspace {
    /** The most nodes that one question gives. */
    static final long MOST = 1_000;

    private final Surroundings surroundings;
    private final String name;

    ScriptWorkspace(Surroundings surroundings, String name) {
        this.surroundings = surroundings;
        this.name = name;
    }

    public String getName() {
        return name;
    }

    /** The same again: scripts ask it for {@link #createQuery}. */
    public ScriptWorkspace getQueryManager() {
        return this;
    }

    public ScriptQuery createQuery(String statement, String language) {
        String known = WorkspaceQuery.language(language);
        return new ScriptQuery(WorkspaceQuery.within(name, statement, known), known);
    }

    /** A question, to be asked once its limits and values are set. */
    public final class ScriptQuery {
        private final String statement;
        private final String language;
        private final Map<String, Object> bound = new HashMap<>();
        private long limit = MOST;
        private long offset;

        ScriptQuery(String statement, String language) {
            this.statement = statement;
            this.language = language;
        }

        public String getStatement() {
            return statement;
        }

        public void setLimit(Number most) {
            limit = Math.max(1, Math.min(MOST, most.longValue()));
        }

        public void setOffset(Number first) {
            offset = Math.max(0, first.longValue());
        }

        public void bindValue(String variable, Object value) {
            bound.put(variable, value);
        }

        /** The same again: scripts ask it for {@link #getNodes}. */
        public ScriptQuery execute() {
            return this;
        }

        /** Nodes of this workspace, in the order of the question. */
        public NodeIterator getNodes() throws RepositoryException {
            var session = surroundings.run().session();
            Query query = session.getWorkspace().getQueryManager().createQuery(statement, language);
            ValueFactory values = session.getValueFactory();
            for (Map.Entry<String, Object> one : bound.entrySet()) {
                query.bindValue(one.getKey(), values.createValue(String.valueOf(one.getValue())));
            }
            List<Node> found = new ArrayList<>();
            NodeIterator nodes = query.execute().getNodes();
            long skipped = 0;
            while (nodes.hasNext() && found.size() < limit) {
                Node node = nodes.nextNode();
                if (Nodes.workspace(node).equals(name) && skipped++ >= offset) {
                    found.add(ScriptNodes.readOnly(node));
                }
            }
            return new FoundNodes(found);
        }
    }
}
