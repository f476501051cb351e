package org.bantin.asset;

import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the media library.
 *
 * @param maxSize largest file taken in
 * @param maxPixels largest picture taken in, width times height
 * @param maxWholePixels largest picture of a format that can only be decoded whole (WebP)
 * @param threads pictures worked on at the same time; each needs up to about 150 MB for a photo of 50 megapixels
 * @param queue renditions that may wait for a thread; more are refused so that a flood does not fill the memory
 * @param cache directory of the renditions; absent for {@code renditions} below {@code bantin.data}
 * @param cacheSize size that the cached renditions may reach on disk before the oldest go
 * @param zone time zone of times in photos that do not name one
 */
@ConfigurationProperties("bantin.asset")
public record AssetProperties(
        @DefaultValue("50MB") DataSize maxSize,
        @DefaultValue("120000000") long maxPixels,
        @DefaultValue("40000000") long maxWholePixels,
        @DefaultValue("2") int threads,
        @DefaultValue("200") int queue,
        @Nullable Path cache,
        @DefaultValue("2GB") DataSize cacheSize,
        @DefaultValue("Asia/Ho_Chi_Minh") ZoneId zone) {
    public AssetProperties {
        if (threads < 1 || queue < 1) {
            throw new IllegalArgumentException("bantin.asset.threads and .queue must be at least 1");
        }
    }
}
