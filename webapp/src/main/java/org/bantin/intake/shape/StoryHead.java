package org.bantin.intake.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Title, section name and dateline of a text without any formatting, as it arrives by mail or from a web page: told by length, by
 * full stops and by what follows.
 */
record StoryHead(String title, String kicker, List<String> stray) {
    private static final int LOOKED_AT = 5;
    private static final int LONGEST_TITLE = 250;
    private static final int LONGEST_KICKER = 40;
    private static final int A_PARAGRAPH = 120;
    private static final int A_SENTENCE = 50;
    private static final Pattern POSTED = Pattern.compile(
            "^(?:(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật),?\\s*)?(?:ngày\\s*)?\\d{1,2}\\s*(?:[/.-]\\s*\\d{1,2}\\s*[/.-]|tháng\\s*\\d{1,2},?\\s*(?:năm)?)\\s*\\d{4}(?:[\\s,|-]*\\d{1,2}[:h]\\d{2}.*)?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern OFFICE = Pattern.compile(
            "^(?:LIÊN ĐOÀN|[UỦ][ỶY] BAN|CỘNG HO|ĐẢNG|BAN |SỞ |CÔNG TY|CÔNG ĐOÀN (?:CƠ SỞ|TỈNH|NGÀNH|CÁC)|TỔNG |HỘI (?!NGHỊ|THI|THẢO)|PHÒNG |TRƯỜNG |KÍNH |MẪU )");
    private static final Pattern DATELINE = Pattern.compile(
            "^\\(?((?:\\p{Lu}[\\p{L}.]*\\s?){1,4}(?:,\\s*(?:ngày\\s*)?\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{4})?)?)\\)?\\s+[–—-]\\s+(?=[\\p{Lu}\\d])");

    static StoryHead of(Element body) {
        List<Element> blocks = new ArrayList<>(body.children());
        List<Element> before = new ArrayList<>();
        for (int i = 0; i < Math.min(LOOKED_AT, blocks.size() - 1); i++) {
            Element block = blocks.get(i);
            if (isTitle(block, blocks.get(i + 1), i == 0 ? A_SENTENCE : A_PARAGRAPH)) {
                return taken(block, before);
            }
            before.add(block);
        }
        return new StoryHead("", "", List.of());
    }

    /** @param paragraph how long the text behind it must be at least; below a first line a sentence is enough */
    private static boolean isTitle(Element block, Element next, int paragraph) {
        String text = block.text().strip();
        return block.tagName().equals("p")
                && text.length() > 10
                && text.length() <= LONGEST_TITLE
                && !text.matches(".*[.:;,…!?]")
                && !POSTED.matcher(text).matches()
                && next.tagName().equals("p")
                && next.text().length() >= paragraph
                && next.text().length() > text.length()
                && next.text().strip().matches("(?s).*[.…!?”\"]");
    }

    private static StoryHead taken(Element title, List<Element> before) {
        String kicker = "";
        List<String> stray = new ArrayList<>();
        for (Element block : before) {
            String text = block.text().strip();
            if (text.matches("[\\p{Punct}\\s|]*") || POSTED.matcher(text).matches()) {
                stray.add(text);
                block.remove();
            } else if (kicker.isEmpty() && text.length() <= LONGEST_KICKER && !text.matches(".*[.:;,…!?]")) {
                kicker = text;
                block.remove();
            }
        }
        title.remove();
        return new StoryHead(title.text().strip(), kicker, stray);
    }

    /** The one line in capitals above a title, unless it names an office. @return empty for none; else it is taken off the text */
    static String kicker(List<Element> above) {
        if (above.size() != 1) {
            return "";
        }
        String text = above.get(0).text().strip();
        if (text.length() > LONGEST_KICKER
                || text.matches(".*[.:;,…!?/]")
                || OFFICE.matcher(text).find()) {
            return "";
        }
        above.get(0).remove();
        return text;
    }

    /** Takes "An Giang – " off the first paragraph. */
    static String dateline(Element body) {
        Element first = body.selectFirst("> p");
        Node text = first == null || first.childNodeSize() == 0 ? null : first.childNode(0);
        while (text instanceof Element element && element.childNodeSize() > 0) {
            text = element.childNode(0);
        }
        if (!(text instanceof TextNode node)) {
            return "";
        }
        Matcher dateline = DATELINE.matcher(node.getWholeText());
        if (!dateline.find()) {
            return "";
        }
        node.text(node.getWholeText().substring(dateline.end()));
        return dateline.group(1).strip();
    }

    /** The closing "./." of typists is no part of the sentence. */
    static void endMark(Element body) {
        for (Element block : body.select("> p")) {
            if (block.text().strip().matches("(?s).*\\./\\.?")) {
                block.html(block.html().replaceFirst("\\./\\.?(?=(?:</\\w+>|\\s)*$)", "."));
            }
            if (block.text().strip().matches("[./\\s]{1,4}")) {
                block.remove();
            }
        }
    }
}
