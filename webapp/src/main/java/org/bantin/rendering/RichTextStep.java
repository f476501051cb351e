package org.bantin.rendering;

import org.jsoup.nodes.Element;

/** One step from stored rich text to the reader's HTML, such as filling figures with renditions. Ordered by Spring's order. */
public interface RichTextStep {
    /** Changes the parsed text in place. What it puts in must be safe: the result is not escaped again. */
    void apply(Element body, RenderRun run);
}
