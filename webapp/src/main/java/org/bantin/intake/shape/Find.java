package org.bantin.intake.shape;

/**
 * Where a value was found.
 *
 * @param field the field that it fills, such as {@code startsAt} or {@code parties}
 * @param text the words of the file that say it
 * @param sure whether the layout or the words leave no doubt; else a person should look
 */
public record Find(String field, String text, boolean sure) {}
