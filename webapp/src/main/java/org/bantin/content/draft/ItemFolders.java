package org.bantin.content.draft;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.bantin.content.ContentNames;
import org.bantin.content.ContentProperties;
import org.bantin.definition.ContentTypeDefinition;
import org.bantin.definition.SubModelDefinition;
import org.bantin.repository.RepositorySchema;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.springframework.stereotype.Component;

/** Where new items go: {@code /<workspace><rootPath>/<yyyy>/<MM>}, without dates when the type says {@code folders: none}. */
@Component
public class ItemFolders {
    private final RepositorySessions sessions;
    private final RepositorySchema schema;
    private final ContentProperties settings;
    /** Workspaces and node types that are known to be there. */
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    public ItemFolders(RepositorySessions sessions, RepositorySchema schema, ContentProperties settings) {
        this.sessions = sessions;
        this.schema = schema;
        this.settings = settings;
    }

    /** Makes workspace and node types of a content type that a light module brought along. */
    private void prepare(ContentTypeDefinition type) {
        once("/" + type.workspace(), () -> schema.ensureWorkspace(type.workspace()));
        once(type.nodeType(), () -> schema.registerNodeType(type.nodeType(), ContentNames.ITEM_NODE_TYPE));
        for (SubModelDefinition model : type.subModels()) {
            once(model.nodeType(), () -> schema.registerNodeType(model.nodeType(), ContentNames.NESTED_NODE_TYPE));
        }
    }

    private void once(String what, Runnable work) {
        if (!known.contains(what)) {
            work.run();
            known.add(what);
        }
    }

    /** Path of the folder, made when missing in a save of its own: two first items of a month must not collide. */
    synchronized String forNew(ContentTypeDefinition type, Instant created) {
        prepare(type);
        String path = path(type, created);
        boolean exists = sessions.read(StoreName.DRAFT, Actor.system("content"), session -> session.nodeExists(path));
        if (!exists) {
            sessions.write(
                    StoreName.DRAFT,
                    Actor.system("content"),
                    session -> make(session, path).getPath());
        }
        return path;
    }

    private String path(ContentTypeDefinition type, Instant created) {
        String root = type.rootPath().equals("/") ? "" : type.rootPath();
        String base = "/" + type.workspace() + root;
        if (type.bantin().text("folders").filter("none"::equals).isPresent()) {
            return base;
        }
        ZonedDateTime date = created.atZone(settings.zone());
        return String.format(Locale.ROOT, "%s/%04d/%02d", base, date.getYear(), date.getMonthValue());
    }

    public static Node make(Session session, String path) throws RepositoryException {
        Node node = session.getRootNode();
        for (String name : path.substring(1).split("/")) {
            node = node.hasNode(name) ? node.getNode(name) : node.addNode(name, ContentNames.FOLDER_NODE_TYPE);
        }
        return node;
    }
}
