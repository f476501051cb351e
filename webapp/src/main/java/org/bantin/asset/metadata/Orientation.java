package org.bantin.asset.metadata;

import java.awt.image.BufferedImage;

/** Turns a picture upright as its EXIF orientation (1 to 8) asks. */
public final class Orientation {
    private Orientation() {}

    public static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation <= 1 || orientation > 8) {
            return image;
        }
        int w = image.getWidth();
        int h = image.getHeight();
        boolean turned = orientation >= 5;
        BufferedImage result = new BufferedImage(turned ? h : w, turned ? w : h, image.getType());
        int[] row = new int[w];
        for (int y = 0; y < h; y++) {
            image.getRGB(0, y, w, 1, row, 0, w);
            for (int x = 0; x < w; x++) {
                int toX = switch (orientation) {
                    case 2, 3 -> w - 1 - x;
                    case 4 -> x;
                    case 5, 8 -> y;
                    default -> h - 1 - y;
                };
                int toY = switch (orientation) {
                    case 2 -> y;
                    case 3, 4 -> h - 1 - y;
                    case 5, 6 -> x;
                    default -> w - 1 - x;
                };
                result.setRGB(toX, toY, row[x]);
            }
        }
        return result;
    }

    /** The orientation that results when an upright picture of this orientation is turned clockwise by a quarter. */
    public static int quarterTurn(int orientation) {
        return switch (orientation) {
            case 2 -> 7;
            case 3 -> 8;
            case 4 -> 5;
            case 5 -> 2;
            case 6 -> 3;
            case 7 -> 4;
            case 8 -> 1;
            default -> 6;
        };
    }
}
