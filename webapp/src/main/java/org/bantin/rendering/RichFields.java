package org.bantin.rendering;

import javax.jcr.Node;
import javax.jcr.RepositoryException;

/** Knows which properties of a node hold rich text, and turns the stored form into what readers get. */
public interface RichFields {
    boolean isRichText(Node node, String property) throws RepositoryException;

    /** Stored rich text with its figures, embeds and internal links resolved. */
    Markup render(String stored, RenderRun run);
}
