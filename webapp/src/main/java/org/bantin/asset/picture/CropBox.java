package org.bantin.asset.picture;

import java.awt.Dimension;
import java.awt.Rectangle;

/** Which part of a picture a rendition shows and how large it becomes; never larger than the part. */
public record CropBox(Rectangle part, Dimension target) {
    /** @param height 0 keeps the ratio of the picture; else the part has the ratio width to height, around the focal point */
    public static CropBox of(Dimension picture, int width, int height, double focalX, double focalY) {
        Rectangle part =
                height == 0 ? new Rectangle(picture) : around(picture, (double) width / height, focalX, focalY);
        return of(part, width, height);
    }

    /** A part that is chosen already; its ratio is the wanted one. */
    public static CropBox of(Rectangle part, int width, int height) {
        double factor = Math.min(1, (double) width / part.width);
        int targetHeight = factor == 1 || height == 0 ? (int) Math.round(part.height * factor) : height;
        Dimension target = new Dimension((int) Math.round(part.width * factor), Math.max(1, targetHeight));
        return new CropBox(part, target);
    }

    private static Rectangle around(Dimension picture, double ratio, double focalX, double focalY) {
        int w = picture.width;
        int h = picture.height;
        if ((double) w / h > ratio) {
            w = (int) Math.max(1, Math.round(h * ratio));
        } else {
            h = (int) Math.max(1, Math.round(w / ratio));
        }
        return new Rectangle(start(picture.width, w, focalX), start(picture.height, h, focalY), w, h);
    }

    private static int start(int whole, int part, double focal) {
        return (int) Math.max(0, Math.min(whole - part, Math.round(focal * whole - part / 2.0)));
    }
}
