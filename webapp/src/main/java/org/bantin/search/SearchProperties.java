package org.bantin.search;

import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How searching behaves.
 *
 * @param zone time zone in which days and years are counted
 * @param log folder for the counts of what readers searched; {@code search-log} below the data when not set. Public and author
 *     processes that share one folder share the counts
 */
@ConfigurationProperties("bantin.search")
public record SearchProperties(
        @DefaultValue("Asia/Ho_Chi_Minh") ZoneId zone,
        @Nullable Path log) {}
