package org.bantin.rendering.page.model;

import javax.jcr.ItemNotFoundException;
import javax.jcr.Node;
import javax.jcr.PathNotFoundException;
import javax.jcr.RepositoryException;
import org.bantin.rendering.page.Nodes;
import org.bantin.rendering.page.Surroundings;
import org.bantin.rendering.script.ScriptNodes;

/** {@code ctx.getJCRSession("website")}: nodes of one workspace, to be read with the rights of the reader. */
public final class ScriptSession {
    private final Surroundings surroundings;
    private final String workspace;

    public ScriptSession(Surroundings surroundings, String workspace) {
        this.surroundings = surroundings;
        this.workspace = workspace;
    }

    public Node getNode(String path) throws RepositoryException {
        return Nodes.at(surroundings.run().session(), workspace, path)
                .map(ScriptNodes::readOnly)
                .orElseThrow(() -> new PathNotFoundException(
                        "workspace " + workspace + " has no node " + path + ", or the reader may not see it"));
    }

    public Node getRootNode() throws RepositoryException {
        return getNode("/");
    }

    public Node getNodeByIdentifier(String id) throws RepositoryException {
        Node node = surroundings.links().target(workspace, id);
        if (node == null) {
            throw new ItemNotFoundException("workspace " + workspace + " has no node with identifier " + id);
        }
        return ScriptNodes.readOnly(node);
    }

    public boolean nodeExists(String path) {
        return Nodes.at(surroundings.run().session(), workspace, path).isPresent();
    }

    public boolean itemExists(String path) {
        int slash = path.lastIndexOf('/');
        return nodeExists(path)
                || (slash > 0
                        && Nodes.at(surroundings.run().session(), workspace, path.substring(0, slash))
                                .filter(node -> Nodes.text(node, path.substring(slash + 1)) != null)
                                .isPresent());
    }

    /** What a script goes through to ask questions: {@code getWorkspace().getQueryManager().createQuery(…)}. */
    public ScriptWorkspace getWorkspace() {
        return new ScriptWorkspace(surroundings, workspace);
    }

    public String getWorkspaceName() {
        return workspace;
    }
}
