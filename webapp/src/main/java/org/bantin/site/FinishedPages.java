package org.bantin.site;

import java.util.Map;
import org.bantin.rendering.RenderFailedException;
import org.bantin.rendering.RenderedPage;
import org.bantin.rendering.cache.FaultyPage;
import org.bantin.rendering.cache.Page;
import org.bantin.site.paper.PaperWriter;
import org.springframework.stereotype.Component;

/** Turns what a template made into an answer: compact text, or paper; a page with holes is said to be faulty. */
@Component
class FinishedPages {
    private final PaperWriter paper;

    FinishedPages(PaperWriter paper) {
        this.paper = paper;
    }

    Page of(RenderedPage rendered, String contentType, String path) {
        boolean html = contentType.startsWith("text/html");
        if (rendered.failures() > 0 && !(html && isWhole(rendered.html()))) {
            throw new RenderFailedException(
                    rendered.failures() + " parts of " + path + " failed and nothing usable is left");
        }
        boolean onPaper = contentType.startsWith("application/pdf");
        byte[] body = onPaper ? paper.write(rendered.html(), path) : Compact.bytes(rendered.html(), html);
        Page page = new Page(rendered.status(), contentType, body, rendered.tags(), Map.of(), rendered.status() == 200)
                .endingAt(rendered.until());
        if (rendered.failures() > 0) {
            throw new FaultyPage(page, rendered.failures());
        }
        String name = path.substring(path.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9._-]", "");
        return onPaper
                ? page.with("Content-Disposition", "inline; filename=\"" + name + "\"")
                        .with("X-Robots-Tag", "noindex")
                : page;
    }

    /** A page that came to its end; of one without a body, which has none to come to, something must be left to read or see. */
    private static boolean isWhole(String html) {
        boolean shows = html.contains("<img") || !html.replaceAll("<[^>]*>", "").isBlank();
        return html.contains("</body>") || (!html.contains("<body") && shows);
    }
}
