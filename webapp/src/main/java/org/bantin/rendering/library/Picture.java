package org.bantin.rendering.library;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture as a template shows it: addresses of its renditions, size, texts.
 *
 * @param width of the largest rendition, with {@code height} the ratio that keeps the page still while it loads
 * @param ratio height per width that renditions are cropped to around the focal point; 0 for the picture's own
 * @param alt what it shows, for readers who do not see it
 * @param preview a few pixels as a data address; empty when there is none
 */
public record Picture(
        String id,
        String hash,
        int width,
        int height,
        double ratio,
        String alt,
        @Nullable String caption,
        @Nullable String credit,
        String preview) {
    private static final int[] WIDTHS = {360, 720, 1080, 1600};

    /** {@code srcset} in WebP. */
    public String getWebp() {
        return srcset("webp");
    }

    /** {@code srcset} in JPEG, for what does not know WebP. */
    public String getJpeg() {
        return srcset("jpg");
    }

    /** One address for {@code src}: JPEG, 720 wide or less. */
    public String getSrc() {
        return address(Math.min(720, width), "jpg");
    }

    /** The largest rendition, for the lightbox and for other sites. */
    public String getLarge() {
        return address(width, "jpg");
    }

    /** The same picture in another ratio, such as {@code crop(3, 2)}. */
    public Picture crop(double across, double down) {
        double wanted = down / across;
        return new Picture(id, hash, width, (int) Math.round(width * wanted), wanted, alt, caption, credit, preview);
    }

    private String srcset(String extension) {
        List<String> candidates = new ArrayList<>();
        for (int candidate : WIDTHS) {
            if (candidate < width) {
                candidates.add(address(candidate, extension) + " " + candidate + "w");
            }
        }
        candidates.add(address(width, extension) + " " + width + "w");
        return String.join(", ", candidates);
    }

    private String address(int wide, String extension) {
        int high = ratio == 0 ? 0 : (int) Math.round(wide * ratio);
        return "/.imaging/" + id + "/" + wide + "x" + high + "/" + hash + "." + extension;
    }
}
