package org.bantin.intake.shape;

import java.util.List;
import java.util.function.IntFunction;
import org.bantin.intake.format.PhotoReading;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A story as found in a document. Fields that were not found are empty.
 *
 * @param body HTML of the closed vocabulary; a photo stands as {@code <figure data-photo="n">}, n being its place in the list
 */
public record StoryReading(
        String kicker,
        String title,
        String lead,
        String byline,
        String dateline,
        String body,
        List<PhotoReading> photos) {
    public StoryReading {
        photos = List.copyOf(photos);
    }

    /** The body with each photo turned into a figure of the asset it became; a photo that became none is taken out. */
    public String bodyWithAssets(IntFunction<@Nullable String> assetIdOfPhoto) {
        return withAssets(body, assetIdOfPhoto);
    }

    /** HTML with each {@code <figure data-photo="n">} turned into a figure of the asset that the photo became. */
    public static String withAssets(String html, IntFunction<@Nullable String> assetIdOfPhoto) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        for (Element figure : document.select("figure[data-photo]")) {
            String asset = assetIdOfPhoto.apply(Integer.parseInt(figure.attr("data-photo")));
            if (asset == null) {
                figure.remove();
            } else {
                figure.removeAttr("data-photo").attr("data-asset", asset);
            }
        }
        return document.body().html();
    }
}
