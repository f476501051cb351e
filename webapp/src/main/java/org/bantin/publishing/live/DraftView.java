package org.bantin.publishing.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.bantin.content.ContentNames;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.ItemReader;
import org.bantin.publishing.PublishingActors;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.springframework.stereotype.Component;

/** Reads many drafts in one session, for verbs that have checked the rights or check them on what they get. */
@Component
public class DraftView {
    private final RepositorySessions sessions;
    private final ItemReader reader;

    public DraftView(RepositorySessions sessions, ItemReader reader) {
        this.sessions = sessions;
        this.reader = reader;
    }

    /** @param hidden items it refers to that are not live */
    public record Standing(Item item, List<ItemId> hidden) {}

    public List<Item> items(Collection<ItemId> ids) {
        return sessions.read(StoreName.DRAFT, PublishingActors.PUBLISHER, draft -> {
            List<Item> items = new ArrayList<>();
            for (ItemId id : ids) {
                Node node = TreeCopy.find(draft, id.value());
                if (node != null && !node.getPath().startsWith("/" + ContentNames.TRASH + "/")) {
                    items.add(reader.read(node));
                }
            }
            return items;
        });
    }

    /** The items as they stand now, with what readers of them cannot see. */
    public List<Standing> standing(Collection<ItemId> ids) {
        return sessions.read(StoreName.DRAFT, PublishingActors.PUBLISHER, draft -> {
            List<Standing> standing = new ArrayList<>();
            for (ItemId id : ids) {
                Node node = TreeCopy.find(draft, id.value());
                if (node != null) {
                    standing.add(new Standing(reader.read(node), hidden(draft, node)));
                }
            }
            return standing;
        });
    }

    private static List<ItemId> hidden(Session draft, Node node) throws RepositoryException {
        List<ItemId> hidden = new ArrayList<>();
        for (String reference : LiveReferences.of(node)) {
            Node other = TreeCopy.find(draft, reference);
            if (other != null && !other.hasProperty(ContentNames.PUBLISHED_NUMBER)) {
                hidden.add(new ItemId(reference));
            }
        }
        return hidden;
    }
}
