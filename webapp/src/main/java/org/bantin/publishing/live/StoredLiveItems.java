package org.bantin.publishing.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.bantin.content.ContentNames;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.ItemReader;
import org.bantin.publishing.LiveItems;
import org.bantin.publishing.PublishingNames;
import org.bantin.publishing.address.Addresses;
import org.bantin.publishing.address.Redirects;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.StoredNodes;
import org.bantin.repository.access.Actor;
import org.springframework.stereotype.Component;

/** Items of the live store, read with the rights of the public. */
@Component
public class StoredLiveItems implements LiveItems {
    private static final int PAGE = 200;
    private static final List<String> NO_WORKSPACES =
            List.of(PublishingNames.JOURNAL, PublishingNames.REDIRECTS, "bantin");

    private final RepositorySessions sessions;
    private final ItemReader reader;

    public StoredLiveItems(RepositorySessions sessions, ItemReader reader) {
        this.sessions = sessions;
        this.reader = reader;
    }

    @Override
    public Optional<Item> find(ItemId id) {
        return sessions.read(StoreName.LIVE, Actor.PUBLIC, live -> read(StoredNodes.findCommitted(live, id.value())));
    }

    @Override
    public Map<ItemId, Item> findAll(Collection<ItemId> ids) {
        return sessions.read(StoreName.LIVE, Actor.PUBLIC, live -> {
            Map<ItemId, Item> found = new LinkedHashMap<>();
            for (ItemId id : ids) {
                read(StoredNodes.findCommitted(live, id.value())).ifPresent(item -> found.put(id, item));
            }
            return found;
        });
    }

    @Override
    public Optional<Item> findByAddress(String address) {
        return sessions.read(
                StoreName.LIVE, Actor.PUBLIC, live -> read(Optional.ofNullable(Addresses.find(live, address))));
    }

    @Override
    public Optional<String> redirect(String address) {
        return sessions.read(StoreName.LIVE, Actor.PUBLIC, live -> Redirects.find(live, address));
    }

    @Override
    public String words(ItemId id) {
        return sessions.read(StoreName.LIVE, Actor.PUBLIC, live -> {
            Optional<Node> node = StoredNodes.findCommitted(live, id.value());
            return node.isPresent() ? NodeWords.of(node.get()) : "";
        });
    }

    private Optional<Item> read(Optional<Node> node) throws RepositoryException {
        return node.isPresent() && node.get().hasProperty(ContentNames.PUBLISHED_NUMBER)
                ? Optional.of(reader.read(node.get()))
                : Optional.empty();
    }

    @Override
    public void forEach(Consumer<Item> consumer) {
        for (String name : children("/")) {
            if (name.indexOf(':') < 0 && !NO_WORKSPACES.contains(name)) {
                walk("/" + name, consumer);
            }
        }
    }

    private List<String> children(String path) {
        return sessions.read(StoreName.LIVE, Actor.PUBLIC, live -> {
            List<String> names = new ArrayList<>();
            if (live.nodeExists(path)) {
                NodeIterator nodes = live.getNode(path).getNodes();
                while (nodes.hasNext()) {
                    names.add(nodes.nextNode().getName());
                }
            }
            return names;
        });
    }

    /** Reads page by page in sessions of their own, so that a long walk neither holds one nor sees one old moment. */
    private void walk(String folder, Consumer<Item> consumer) {
        List<String> names = children(folder);
        for (int start = 0; start < names.size(); start += PAGE) {
            List<String> page = names.subList(start, Math.min(start + PAGE, names.size()));
            Page read = sessions.read(StoreName.LIVE, Actor.PUBLIC, live -> page(live, folder, page));
            read.items().forEach(consumer);
            read.folders().forEach(path -> walk(path, consumer));
        }
    }

    private Page page(Session live, String folder, List<String> names) throws RepositoryException {
        Page page = new Page(new ArrayList<>(), new ArrayList<>());
        for (String name : names) {
            String path = folder + "/" + name;
            if (!live.nodeExists(path)) {
                continue;
            }
            Node node = live.getNode(path);
            boolean item = node.hasProperty(ContentNames.PUBLISHED_NUMBER);
            if (item) {
                page.items().add(reader.read(node));
            }
            if (!item || node.isNodeType("mgnl:page")) {
                page.folders().add(path);
            }
        }
        return page;
    }

    /** Part of a folder. */
    private record Page(List<Item> items, List<String> folders) {}
}
