package org.bantin.newsroom.mail;

import java.util.Map;

/** A letter to one person, in plain words; {@link LetterPage} makes a page of them. */
public record Letter(String to, String subject, String text) {
    public Letter {
        if (to.chars().anyMatch(c -> c < 0x21) || to.indexOf('@') < 1) {
            throw new IllegalArgumentException("`" + to + "` is no mail address");
        }
        subject = subject.replaceAll("[\\r\\n]+", " ");
    }

    static Letter of(Map<String, String> values) {
        return new Letter(
                values.getOrDefault("to", ""), values.getOrDefault("subject", ""), values.getOrDefault("text", ""));
    }

    Map<String, String> values() {
        return Map.of("to", to, "subject", subject, "text", text);
    }
}
