/**
 * Files as they arrive (Word, OpenDocument, RTF, PDF, web pages, mail, plain text, archives) to text in reading order with pictures
 * and a count of what has no place here. Every reader is bounded: a file may lie about its size, ask for other files or never end.
 * Read {@link org.bantin.intake.format.ManuscriptFormats} first.
 */
@NullMarked
package org.bantin.intake.format;

import org.jspecify.annotations.NullMarked;
