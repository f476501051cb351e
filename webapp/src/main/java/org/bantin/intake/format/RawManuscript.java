package org.bantin.intake.format;

import java.util.List;

/**
 * What a file holds, in reading order, before anything of it is recognised.
 *
 * @param title what the file itself calls its title, such as the subject of a mail; empty when it says none
 * @param html paragraphs, headings, lists, tables; a picture stands as {@code <img src="photo:n">}, n being its place in the list
 * @param photos also those that stand nowhere in the text
 * @param converted how many pieces of text in letters from before Unicode were converted
 * @param loss what was dropped on the way
 */
public record RawManuscript(String title, String html, List<PhotoReading> photos, int converted, LossReport loss) {
    public RawManuscript {
        photos = List.copyOf(photos);
    }
}
