package org.bantin.publishing.journal;

import org.bantin.publishing.PublishingNames;

/**
 * Where an entry of the journal lives: a fixed place for each number, so that two writers of the next entry conflict; in
 * folders of a thousand, so that no node has more children.
 */
final class JournalPath {
    private static final int DIGITS = 12;
    private static final int GROUP = 3;

    private JournalPath() {}

    /** {@code /journal/000/000/001/234} for 1234. */
    static String of(long number) {
        if (number < 1) {
            throw new IllegalArgumentException("journal numbers start at 1, not " + number);
        }
        String digits = Long.toString(number);
        String padded = "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
        StringBuilder path = new StringBuilder("/").append(PublishingNames.JOURNAL);
        for (int i = 0; i < padded.length(); i += GROUP) {
            path.append('/').append(padded, i, Math.min(i + GROUP, padded.length()));
        }
        return path.toString();
    }
}
