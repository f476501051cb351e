package org.bantin.site.request;

import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The public site.
 *
 * @param baseUrl scheme and host that readers use, without a slash at the end; canonical links, feeds and sitemaps are built from
 *     it, never from what a request says its host is
 * @param locales languages of the site, the default one first; the others stand under {@code /<language>}
 * @param indexed whether search engines may index the site
 * @param surrogateKeys whether answers carry the tags of what they depend on, for a content delivery network
 * @param websub hub that is told of new stories; empty for none
 */
@ConfigurationProperties("bantin.site")
public record SiteProperties(
        @DefaultValue("http://localhost:8080") String baseUrl,
        @DefaultValue({"vi", "en"}) List<Locale> locales,
        @DefaultValue("true") boolean indexed,
        @DefaultValue("false") boolean surrogateKeys,
        @DefaultValue("") String websub) {
    public SiteProperties {
        if (!baseUrl.matches("https?://[^/\\s]+")) {
            throw new IllegalArgumentException("bantin.site.base-url must be scheme and host without a path, such as"
                    + " https://bantin.example; found: " + baseUrl);
        }
        locales = List.copyOf(locales);
    }

    public Locale defaultLocale() {
        return locales.get(0);
    }
}
