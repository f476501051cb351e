package org.bantin.newsroom.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * A letter as a page, made from its plain words: paragraphs, lines that begin with a dash as a list, addresses as links. Nothing is
 * loaded from elsewhere, so that no mail program holds anything back and nobody learns when it was read.
 */
final class LetterPage {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+");
    private static final Pattern LIST = Pattern.compile("(?m)((?:^- .*(?:\\n|$)(?:^  .*(?:\\n|$))*)+)");

    private static final Pattern ENDING = Pattern.compile("(?s)(.*\\S)\\s*\\n\\s*(https?://\\S+)");

    private LetterPage() {}

    static String of(Letter letter) {
        String body = Pattern.compile("\\n{2,}")
                .splitAsStream(letter.text().strip())
                .map(LetterPage::part)
                .collect(Collectors.joining("\n"));
        return "<!doctype html>\n<html><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
                + "<meta name=\"color-scheme\" content=\"light dark\"><title>" + escaped(letter.subject())
                + "</title></head>\n<body style=\"font-family: sans-serif; font-size: 16px; line-height: 1.5; max-width: 38em\">\n"
                + body + "\n</body></html>\n";
    }

    private static String part(String text) {
        return LIST.splitAsStream(text)
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .map(LetterPage::paragraph)
                        .collect(Collectors.joining())
                + LIST.matcher(text).results().map(found -> list(found.group())).collect(Collectors.joining());
    }

    private static String paragraph(String text) {
        return "<p>" + linked(text).replace("\n", "<br>") + "</p>";
    }

    private static String list(String text) {
        return Pattern.compile("(?m)^- ")
                .splitAsStream(text)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(LetterPage::entry)
                .collect(Collectors.joining("", "<ul>", "</ul>"));
    }

    /** An entry that ends with an address leads there by its words. */
    private static String entry(String text) {
        Matcher ending = ENDING.matcher(text);
        String words = ending.matches() ? ending.group(1) : text;
        String shown = (ending.matches() ? escaped(words) : linked(words)).replaceAll("\\n\\s*", "<br>");
        return ending.matches()
                ? "<li><a href=\"" + escaped(ending.group(2)) + "\">" + shown + "</a></li>"
                : "<li>" + shown + "</li>";
    }

    private static String linked(String text) {
        return ADDRESS.matcher(escaped(text)).replaceAll(found -> "<a href=\"$0\">$0</a>");
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
