package org.bantin.asset;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.jcr.Node;
import javax.jcr.RepositoryException;

/**
 * What renditions of a picture look like, as one number for their addresses: the hash of the bytes, and with it the turn, focal
 * point and hand-cut parts where there are any. Another number means another address, so browsers may keep a rendition for ever.
 */
public final class PictureStamp {
    private static final double MIDDLE = 0.5;

    private PictureStamp() {}

    /** In hexadecimal; empty when the asset has no file. */
    public static String of(Node asset) throws RepositoryException {
        if (!asset.hasNode(AssetNames.CONTENT)
                || !asset.getNode(AssetNames.CONTENT).hasProperty(AssetNames.CONTENT_HASH)) {
            return "";
        }
        Node content = asset.getNode(AssetNames.CONTENT);
        String bytes = content.getProperty(AssetNames.CONTENT_HASH).getString();
        long orientation = content.hasProperty(AssetNames.ORIENTATION)
                ? content.getProperty(AssetNames.ORIENTATION).getLong()
                : 1;
        double x = number(asset, AssetNames.FOCAL_X);
        double y = number(asset, AssetNames.FOCAL_Y);
        Crops crops = Crops.of(asset);
        boolean usual =
                orientation == 1 && x == MIDDLE && y == MIDDLE && crops.all().isEmpty();
        return usual ? bytes : hash(bytes + ' ' + orientation + ' ' + x + ' ' + y + ' ' + crops.texts());
    }

    private static double number(Node asset, String name) throws RepositoryException {
        return asset.hasProperty(name) ? asset.getProperty(name).getDouble() : MIDDLE;
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
