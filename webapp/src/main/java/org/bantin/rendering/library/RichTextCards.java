package org.bantin.rendering.library;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.bantin.definition.message.Messages;
import org.bantin.rendering.ContentMap;
import org.bantin.rendering.Escaping;
import org.bantin.rendering.RenderRun;
import org.bantin.rendering.RenderingProperties;
import org.bantin.rendering.RichTextStep;
import org.jsoup.nodes.Element;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Turns document cards and related boxes into what they name; names of what is not published vanish. */
@Component
@Order(30)
class RichTextCards implements RichTextStep {
    private static final String GET = "<path d=\"M12 4v11m0 0 4.5-4.5M12 15l-4.5-4.5M5 20h14\"/>";

    private final Messages messages;
    private final RenderingProperties properties;
    private final Clock clock;

    RichTextCards(Messages messages, RenderingProperties properties, Clock clock) {
        this.messages = messages;
        this.properties = properties;
        this.clock = clock;
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
        String address = new Teaser(run, document).getAddress();
        String number = document.text("number") + "/" + document.text("symbol");
        Element words = card.appendElement("div");
        Element link = words.appendElement("p").appendElement("a").attr("href", address);
        link.appendElement("span").addClass("so").text(number);
        link.appendElement("br");
        String type = document.text("documentType");
        String title = document.text("abstract");
        String label = type == null ? "" : messages.text(run.locale(), "fields.documentType.options." + type) + " ";
        link.appendText(label + (title == null ? "" : title));
        state(words.appendElement("p"), document, run);
        Element file = card.appendElement("a").addClass("doccard__get").attr("href", address + ".pdf");
        file.append("<svg class=\"icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\">" + GET + "</svg>");
        Element name = file.appendElement("span").text("PDF");
        name.appendElement("span").addClass("vh").text(" " + number);
    }

    /** Its state and the day of issue. */
    private void state(Element line, ContentMap document, RenderRun run) {
        Instant at = run.at();
        DateFunctions dates = new DateFunctions(
                properties.zone(),
                run.locale(),
                at == null ? clock : Clock.fixed(at, properties.zone()),
                run::changesAt);
        String force = DocumentForce.of(document, dates);
        Element state = line.appendElement("span").addClass("state state--" + force);
        state.append("<svg viewBox=\"0 0 10 10\" aria-hidden=\"true\">" + DocumentForce.mark(force) + "</svg>");
        state.appendText(messages.text(run.locale(), "site.force." + force));
        Instant issued = document.instant("issuedOn");
        if (issued != null) {
            line.appendElement("span").addClass("dot");
            line.appendText(messages.text(run.locale(), "site.issued") + " ");
            line.appendElement("time").attr("datetime", dates.iso(issued)).text(dates.date(issued));
        }
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
