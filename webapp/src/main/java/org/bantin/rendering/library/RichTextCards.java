package org.bantin.rendering.library;

import java.util.Locale;
import org.bantin.definition.Messages;
import org.bantin.rendering.ContentMap;
import org.bantin.rendering.Escaping;
import org.bantin.rendering.RenderRun;
import org.bantin.rendering.RichTextStep;
import org.jsoup.nodes.Element;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Turns document cards and related boxes into what they name; names of what is not published vanish. */
@Component
@Order(30)
class RichTextCards implements RichTextStep {
    private final Messages messages;

    RichTextCards(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void apply(Element body, RenderRun run) {
        for (Element card : body.select("aside[data-document]")) {
            ContentMap document = run.content(card.attr("data-document"), Escaping.NONE);
            if (document == null || new Teaser(run, document).getAddress().isEmpty()) {
                card.remove();
            } else {
                document(card, document, run);
            }
        }
        for (Element box : body.select("aside[data-related]")) {
            related(box, run);
        }
    }

    private void document(Element card, ContentMap document, RenderRun run) {
        card.clearAttributes();
        card.tagName("div").addClass("doccard");
        card.appendElement("span").addClass("doccard__leaf").attr("aria-hidden", "true");
        Element link = card.appendElement("div")
                .appendElement("p")
                .appendElement("a")
                .attr("href", new Teaser(run, document).getAddress());
        link.appendElement("span").addClass("so").text(document.text("number") + "/" + document.text("symbol"));
        link.appendElement("br");
        String type = document.text("documentType");
        String title = document.text("abstract");
        String label = type == null ? "" : messages.text(run.locale(), "fields.documentType.options." + type) + " ";
        link.appendText(label + (title == null ? "" : title));
    }

    private void related(Element box, RenderRun run) {
        Locale locale = run.locale();
        String[] ids = box.attr("data-related").split(" ");
        box.clearAttributes();
        box.addClass("also").attr("aria-label", messages.text(locale, "site.also"));
        box.appendElement("p").addClass("kicker").text(messages.text(locale, "site.also"));
        Element list = box.appendElement("ul").addClass("side__list");
        for (String id : ids) {
            ContentMap item = run.content(id, Escaping.NONE);
            Teaser teaser = item == null ? null : new Teaser(run, item);
            if (teaser != null && !teaser.getAddress().isEmpty()) {
                list.appendElement("li")
                        .appendElement("a")
                        .attr("href", teaser.getAddress())
                        .text(teaser.getTitle());
            }
        }
        if (list.childrenSize() == 0) {
            box.remove();
        }
    }
}
