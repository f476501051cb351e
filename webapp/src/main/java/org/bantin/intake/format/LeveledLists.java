package org.bantin.intake.format;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Lists of formats that know items only one by one, each with its level: items in a row become one list, deeper ones stand within. */
final class LeveledLists {
    private static final String LEVEL = "data-level";

    private LeveledLists() {}

    /**
     * One item as it stands until the lists are joined.
     *
     * @param number that the item has, at which a list goes on that other words interrupted; 0 for a bullet
     */
    static String item(int number, int level, String html) {
        String tag = number > 0 ? "ol" : "ul";
        String start = number > 1 ? " start=\"" + number + "\"" : "";
        return "<" + tag + start + " " + LEVEL + "=\"" + level + "\"><li>" + html + "</li></" + tag + ">";
    }

    static String joined(String html) {
        if (!html.contains(LEVEL)) {
            return html;
        }
        Document page = Jsoup.parseBodyFragment(html);
        page.outputSettings().prettyPrint(false);
        for (Element list : page.body().select("[" + LEVEL + "]")) {
            Element before = list.previousElementSibling();
            if (before != null && before.hasAttr(LEVEL)) {
                hang(list, before);
            }
        }
        page.body().select("[" + LEVEL + "]").removeAttr(LEVEL);
        return page.body().html();
    }

    /** Puts the item of a list behind those of the list before it, or into the last of them when it is deeper. */
    private static void hang(Element list, Element before) {
        Element at = before;
        while (level(list) > level(at)) {
            Element last = at.lastElementChild();
            Element inner = last == null ? null : last.lastElementChild();
            if (last == null || inner == null || !inner.hasAttr(LEVEL)) {
                (last == null ? at : last).appendChild(list);
                return;
            }
            at = inner;
        }
        if (at.normalName().equals(list.normalName())) {
            at.appendChildren(List.copyOf(list.children()));
            list.remove();
        } else if (at != before) {
            at.after(list);
        }
    }

    private static int level(Element list) {
        return Integer.parseInt(list.attr(LEVEL));
    }
}
