package org.bantin.rendering;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How pages are rendered.
 *
 * @param defaultLocale language of fields without a locale suffix, such as {@code vi}
 * @param zone time zone in which dates are shown
 * @param cacheMegabytes most memory that rendered pages may take in the page cache
 * @param cacheSeconds age after which a cached page is rendered anew in the background
 * @param hsts how long browsers shall ask for this site by https alone, such as {@code 365d}; 0 for not saying so. Only for sites
 *     that will stay on https
 * @param restHosts hosts that scripts of light modules may call by {@code restfn}, such as {@code api.example.org}; none by default,
 *     {@code *} for any
 */
@ConfigurationProperties("bantin.rendering")
public record RenderingProperties(
        @DefaultValue("vi") Locale defaultLocale,
        @DefaultValue("Asia/Ho_Chi_Minh") ZoneId zone,
        @DefaultValue("128") int cacheMegabytes,
        @DefaultValue("300") int cacheSeconds,
        @DefaultValue("0s") Duration hsts,
        @DefaultValue List<String> restHosts) {
    public RenderingProperties {
        restHosts = List.copyOf(restHosts);
    }
}
