package org.bantin.publishing.live;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.bantin.content.ContentNames;
import org.bantin.content.ItemId;
import org.bantin.definition.Definitions;
import org.bantin.publishing.PublishingNames;
import org.bantin.publishing.address.Addresses;
import org.bantin.publishing.address.Redirects;
import org.bantin.publishing.journal.JournalEntry.Change;
import org.bantin.publishing.journal.JournalEntry.Kind;
import org.bantin.publishing.outbox.Intent;
import org.jspecify.annotations.Nullable;

/** Collects the changes of one commit on the live store: items, the assets they show, addresses and redirects. */
final class LiveChanges {
    private static final String ASSETS = "/dam/";
    private static final String TRASH = "/" + ContentNames.TRASH + "/";
    private static final String SECTION_TYPE = "section";

    private final Session draft;
    private final Session live;
    private final LiveLookup lookup;
    private final Addresses addresses;
    private final TreeCopy copies;
    private final long number;
    private final Instant at;
    private final Map<ItemId, Change> made = new LinkedHashMap<>();
    /** Assets shown by items of this commit, which the index of the live store does not know yet. */
    private final Set<String> shown = new HashSet<>();

    LiveChanges(Session draft, LiveLookup lookup, Definitions definitions, long number, Instant at) {
        this.draft = draft;
        this.live = lookup.live();
        this.lookup = lookup;
        this.addresses = new Addresses(lookup.saved(), definitions);
        this.copies = new TreeCopy(lookup);
        this.number = number;
        this.at = at;
    }

    Collection<Change> made() {
        return made.values();
    }

    /** Copies an item with what it shows; does nothing when the draft is gone or has another revision than was decided on. */
    void publish(Intent.Target target) throws RepositoryException {
        Node source = TreeCopy.find(draft, target.id().value());
        if (source == null
                || source.getPath().startsWith(TRASH)
                || Stamp.number(source, ContentNames.REVISION) != target.revision()) {
            return;
        }
        Set<String> references = LiveReferences.of(source);
        for (String reference : references) {
            publishWith(reference);
        }
        Node before = lookup.find(target.id().value());
        Set<String> gone = before == null ? Set.of() : LiveReferences.of(before);
        Node copy = publishNode(source, target.first());
        for (String old : target.oldAddresses()) {
            Redirects.toItem(live, old, target.id()); // an address in use wins over a redirect of the same name
        }
        if (copy.getPath().startsWith(ASSETS)) {
            copy.setProperty(PublishingNames.PUBLISHED_ITSELF, true);
        }
        for (String reference : gone) {
            if (!references.contains(reference)) {
                dropAsset(reference, target.id());
            }
        }
    }

    /** An asset goes out with every item that shows it, a section when it is not live yet; everything else has its own time. */
    private void publishWith(String identifier) throws RepositoryException {
        Node source = TreeCopy.find(draft, identifier);
        if (source == null || made.containsKey(new ItemId(identifier))) {
            shown.add(identifier);
            return;
        }
        Node copy = lookup.find(identifier);
        if (source.getPath().startsWith(ASSETS)) {
            shown.add(identifier);
            if (copy == null || isBehind(copy, source)) {
                publishNode(source, null);
            }
        } else if (copy == null && SECTION_TYPE.equals(type(source))) {
            publishNode(source, null);
        }
    }

    private static boolean isBehind(Node copy, Node source) throws RepositoryException {
        return Stamp.number(copy, ContentNames.PUBLISHED_REVISION) != Stamp.number(source, ContentNames.REVISION)
                || !copy.getPath().equals(source.getPath());
    }

    private Node publishNode(Node source, @Nullable Instant firstElsewhere) throws RepositoryException {
        Node before = lookup.find(source.getIdentifier());
        Stamp old = before == null ? null : Stamp.read(before);
        String formerName = before == null ? source.getName() : before.getName();
        clearPlace(source);
        Node copy = copies.copy(source);
        inOrder(source, copy);
        Instant first = first(source, old, firstElsewhere);
        Instant last = old == null && firstElsewhere != null ? firstElsewhere : at;
        String current = old == null ? Stamp.address(source) : old.address();
        String address = addresses.give(source, current).orElse(null);
        new Stamp(number, first, last, Stamp.number(source, ContentNames.REVISION), address).writeLive(copy);
        note(Kind.PUBLISHED, copy, address, old == null ? null : old.address());
        if (!formerName.equals(copy.getName()) && SECTION_TYPE.equals(type(copy))) {
            readdressSection(copy);
        }
        return copy;
    }

    /** Pages stand in menus in the order that the newsroom gave them. */
    private static void inOrder(Node source, Node copy) throws RepositoryException {
        Node parent = copy.getParent();
        if (!source.isNodeType("mgnl:page")
                || !parent.getPrimaryNodeType().hasOrderableChildNodes()
                || !parent.getPath().equals(source.getParent().getPath())) {
            return;
        }
        boolean passed = false;
        NodeIterator siblings = source.getParent().getNodes();
        while (siblings.hasNext()) {
            String name = siblings.nextNode().getName();
            if (passed && parent.hasNode(name)) {
                parent.orderBefore(copy.getName(), name);
                return;
            }
            passed |= name.equals(source.getName());
        }
        parent.orderBefore(copy.getName(), null);
    }

    private Instant first(Node source, @Nullable Stamp old, @Nullable Instant elsewhere) throws RepositoryException {
        if (old != null) {
            return old.first();
        }
        Instant noted = Stamp.moment(source, ContentNames.PUBLISHED_FIRST);
        if (noted != null) {
            return noted;
        }
        return elsewhere == null ? at : elsewhere;
    }

    /** Another item may be live at this path although the newsroom has long put this one there. */
    private void clearPlace(Node source) throws RepositoryException {
        if (live.nodeExists(source.getPath())) {
            Node other = live.getNode(source.getPath());
            if (!other.getIdentifier().equals(source.getIdentifier())
                    && other.hasProperty(ContentNames.PUBLISHED_NUMBER)) {
                remove(other);
            }
        }
    }

    void unpublish(ItemId id) throws RepositoryException {
        Node copy = lookup.find(id.value());
        if (copy != null) {
            Set<String> references = LiveReferences.of(copy);
            remove(copy);
            for (String reference : references) {
                dropAsset(reference, id);
            }
        }
    }

    private void remove(Node copy) throws RepositoryException {
        note(Kind.UNPUBLISHED, copy, null, Stamp.address(copy));
        copy.remove();
    }

    /** Takes an asset off the site with the last item that showed it. */
    private void dropAsset(String identifier, ItemId user) throws RepositoryException {
        Node asset = lookup.find(identifier);
        if (asset == null
                || !asset.getPath().startsWith(ASSETS)
                || asset.hasProperty(PublishingNames.PUBLISHED_ITSELF)
                || shown.contains(identifier)) {
            return;
        }
        for (Node other : LiveReferences.to(live, identifier)) {
            if (!other.getIdentifier().equals(user.value())) {
                return;
            }
        }
        remove(asset);
    }

    /** Carries a new path of the draft over to the live copy, whose content stays as it is. */
    void move(ItemId id) throws RepositoryException {
        Node source = TreeCopy.find(draft, id.value());
        Node copy = lookup.find(id.value());
        if (source == null || copy == null) {
            return;
        }
        clearPlace(source);
        copies.move(copy, source);
        Node moved = live.getNode(source.getPath());
        readdress(moved);
        if (SECTION_TYPE.equals(type(moved))) {
            readdressSection(moved);
        }
    }

    private void readdressSection(Node section) throws RepositoryException {
        for (Node story : LiveReferences.to(live, section.getIdentifier())) {
            if (LiveReferences.standsIn(story, section.getIdentifier())
                    && !made.containsKey(new ItemId(story.getIdentifier()))) {
                readdress(story);
            }
        }
    }

    private void readdress(Node copy) throws RepositoryException {
        String before = Stamp.address(copy);
        String after = addresses.give(copy, before).orElse(null);
        copy.setProperty(ContentNames.ADDRESS, after);
        copy.setProperty(ContentNames.ADDRESS_KEY, Stamp.key(after));
        copy.setProperty(ContentNames.PUBLISHED_NUMBER, number);
        note(Kind.MOVED, copy, after, before);
    }

    private void note(Kind kind, Node copy, @Nullable String address, @Nullable String before)
            throws RepositoryException {
        ItemId id = new ItemId(copy.getIdentifier());
        String path = copy.getPath();
        boolean changed = before != null && !before.equals(address);
        if (address != null) {
            Redirects.remove(live, address);
        }
        if (before != null && changed && address != null) {
            Redirects.toItem(live, before, id);
        }
        made.put(
                id,
                new Change(
                        kind,
                        id,
                        type(copy),
                        path.substring(1, path.indexOf('/', 1)),
                        address,
                        changed ? before : null));
    }

    private static String type(Node node) throws RepositoryException {
        return node.hasProperty(ContentNames.TYPE)
                ? node.getProperty(ContentNames.TYPE).getString()
                : node.getPrimaryNodeType().getName();
    }
}
