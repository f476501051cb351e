package org.bantin.content;

import java.time.Instant;
import java.util.List;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.bantin.content.storage.FieldWriter;
import org.bantin.content.storage.References;
import org.bantin.definition.ContentTypeDefinition;
import org.bantin.repository.access.Actor;
import org.jspecify.annotations.Nullable;

/** Writes what every change of an item's fields must keep in step: revision, stamps, references, section. */
public final class ItemWriter {
    private ItemWriter() {}

    /** Writes coerced changes; {@code after} are all fields as they will be. */
    public static void change(
            Node node, ContentTypeDefinition type, FieldValues changes, FieldValues after, Actor actor, Instant now)
            throws RepositoryException {
        FieldWriter.write(node, type, changes);
        List<String> references = References.of(type, after);
        node.setProperty(ContentNames.REFERENCES, references.toArray(String[]::new));
        setSection(node, after);
        stamp(node, actor, now);
    }

    static void setSection(Node node, FieldValues fields) throws RepositoryException {
        @Nullable String section = ItemRights.section(node.getSession(), fields);
        if (section != null || node.hasProperty(ContentNames.SECTION)) {
            node.setProperty(ContentNames.SECTION, section);
        }
    }

    /** A new revision by this actor. */
    static long stamp(Node node, Actor actor, Instant now) throws RepositoryException {
        long revision = ItemReader.number(node, ContentNames.REVISION) + 1;
        node.setProperty(ContentNames.REVISION, revision);
        node.setProperty(ContentNames.LAST_MODIFIED, FieldWriter.calendar(now));
        node.setProperty(ContentNames.LAST_MODIFIED_BY, actor.name());
        return revision;
    }

    public static void state(Node node, ItemState state) throws RepositoryException {
        node.setProperty(ContentNames.STATE, state.id());
        if (!state.equals(ItemState.SCHEDULED) && node.hasProperty(ContentNames.SCHEDULED_FOR)) {
            node.getProperty(ContentNames.SCHEDULED_FOR).remove();
        }
    }
}
