package org.bantin.newsroom.media;

/**
 * A picture or file of the library as the grid and the list show it.
 *
 * @param src address of a small picture; empty when there is none to show
 * @param missing what a picture still lacks, in words; empty when nothing
 * @param rights that its rights have ended or will soon, in words; empty when neither
 * @param ended whether they have ended
 */
public record Tile(
        String id,
        String caption,
        String credit,
        String day,
        String src,
        String file,
        String size,
        String folder,
        String tags,
        String missing,
        String rights,
        boolean ended) {}
