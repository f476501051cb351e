package org.bantin.content.form;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The node that a form is about.
 *
 * @param workspace top-level node, such as {@code website}
 * @param path below the workspace, such as {@code /travel/main/0}; of a new node, the path of its parent
 * @param creation what a new node is to be; null for one that exists
 */
public record FormTarget(
        String workspace, String path, @Nullable NewNode creation) {
    public FormTarget {
        if (!workspace.matches("[A-Za-z0-9][A-Za-z0-9_-]*")) {
            throw new IllegalArgumentException("no workspace is called `" + workspace + "`");
        }
        boolean plain = path.isEmpty() || path.equals("/") || path.matches("(/[^/\\[\\]|*:]+(:[^/\\[\\]|*:]+)?)+");
        if (!plain || (path + "/").contains("/../") || (path + "/").contains("/./")) {
            throw new IllegalArgumentException("`" + path + "` is no path; write it as /travel/about");
        }
    }

    public static FormTarget existing(String workspace, String path) {
        return new FormTarget(workspace, path, null);
    }

    public static FormTarget below(String workspace, String parent, NewNode creation) {
        return new FormTarget(workspace, parent, creation);
    }

    /** Path in the store, where workspaces are top-level nodes. */
    public String absolutePath() {
        return path.isEmpty() || path.equals("/") ? "/" + workspace : "/" + workspace + path;
    }

    /**
     * A node to be made by the save.
     *
     * @param nodeType such as {@code mgnl:component}; registered when it is not known yet
     * @param name wanted node name, made unique; null to take it from the fields {@code name}, {@code jcrName}, {@code title},
     *     or for components the next free label
     * @param before sibling that it goes in front of; null for the end
     * @param properties set besides the fields, such as {@code mgnl:template}
     */
    public record NewNode(
            String nodeType,
            @Nullable String name,
            @Nullable String before,
            Map<String, String> properties) {
        public NewNode {
            properties = Map.copyOf(properties);
        }
    }
}
