package org.bantin.asset;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Value;

/**
 * Parts of a picture that somebody cut by hand, one for each ratio; where there is none the focal point decides. Stored as
 * {@code 16:9 x y width height} in parts of the upright picture, so that they hold for every size of it.
 */
record Crops(List<Crop> all) {
    static final Crops NONE = new Crops(List.of());

    private static final Pattern TEXT =
            Pattern.compile("(\\d{1,3}):(\\d{1,3}) ([\\d.]{1,8}) ([\\d.]{1,8}) ([\\d.]{1,8}) ([\\d.]{1,8})");
    private static final double NEARLY = 0.02;

    Crops {
        all = List.copyOf(all);
    }

    /** One part; the numbers are shares of the picture's width and height. */
    record Crop(int across, int down, double x, double y, double width, double height) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%d:%d %.4f %.4f %.4f %.4f", across, down, x, y, width, height);
        }
    }

    /** Reads stored texts; what makes no sense is left out. */
    static Crops of(List<String> texts) {
        List<Crop> crops = new ArrayList<>();
        for (String text : texts) {
            Matcher matcher = TEXT.matcher(text.strip());
            if (matcher.matches()) {
                read(matcher).ifPresent(crops::add);
            }
        }
        return new Crops(crops);
    }

    static Crops of(Node asset) throws RepositoryException {
        if (!asset.hasProperty(AssetNames.CROPS)) {
            return NONE;
        }
        List<String> texts = new ArrayList<>();
        if (asset.getProperty(AssetNames.CROPS).isMultiple()) {
            for (Value value : asset.getProperty(AssetNames.CROPS).getValues()) {
                texts.add(value.getString());
            }
        } else {
            texts.add(asset.getProperty(AssetNames.CROPS).getString());
        }
        return of(texts);
    }

    private static Optional<Crop> read(Matcher matcher) {
        try {
            Crop crop = new Crop(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Double.parseDouble(matcher.group(3)),
                    Double.parseDouble(matcher.group(4)),
                    Double.parseDouble(matcher.group(5)),
                    Double.parseDouble(matcher.group(6)));
            boolean inside = crop.across > 0
                    && crop.down > 0
                    && crop.width > 0.005
                    && crop.height > 0.005
                    && crop.x + crop.width <= 1.001
                    && crop.y + crop.height <= 1.001;
            return inside ? Optional.of(crop) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The part for a wanted ratio, across to down; empty when none was cut for it. Corrected to the exact ratio. */
    Optional<Rectangle> part(Dimension picture, double ratio) {
        return all.stream()
                .filter(crop -> Math.abs((double) crop.across / crop.down / ratio - 1) < NEARLY)
                .findFirst()
                .map(crop -> exact(crop, picture, ratio));
    }

    private static Rectangle exact(Crop crop, Dimension picture, double ratio) {
        double width = crop.width * picture.width;
        double height = crop.height * picture.height;
        double middleX = crop.x * picture.width + width / 2;
        double middleY = crop.y * picture.height + height / 2;
        if (width / height > ratio) {
            width = height * ratio;
        } else {
            height = width / ratio;
        }
        int w = (int) Math.max(1, Math.min(picture.width, Math.round(width)));
        int h = (int) Math.max(1, Math.min(picture.height, Math.round(height)));
        int x = (int) Math.max(0, Math.min(picture.width - w, Math.round(middleX - w / 2.0)));
        int y = (int) Math.max(0, Math.min(picture.height - h, Math.round(middleY - h / 2.0)));
        return new Rectangle(x, y, w, h);
    }

    /** After the picture was turned clockwise by a quarter: the same parts, their ratios upright. */
    Crops quarterTurned() {
        return new Crops(all.stream()
                .map(crop ->
                        new Crop(crop.down, crop.across, 1 - crop.y - crop.height, crop.x, crop.height, crop.width))
                .toList());
    }

    List<String> texts() {
        return all.stream().map(Crop::toString).toList();
    }
}
