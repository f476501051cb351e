package org.bantin.rendering.page.site;

import java.util.Locale;
import java.util.Optional;

/**
 * A requested path taken apart.
 *
 * @param locale language by the first path segment, else the site's default
 * @param handle path of the node in the workspace, such as {@code /a/b}
 * @param selector what stood between tildes, such as {@code area=main}; empty when none
 * @param extension without dot; empty when none
 */
public record PageAddress(Locale locale, String handle, String selector, String extension) {
    public static PageAddress of(WebSite site, String path) {
        String rest = path;
        if (!site.uriPrefix().isEmpty() && rest.startsWith(site.uriPrefix())) {
            rest = rest.substring(site.uriPrefix().length());
        }
        Locale locale = site.defaultLocale();
        int end = rest.indexOf('/', 1);
        String first = rest.isEmpty() ? "" : rest.substring(1, end < 0 ? rest.length() : end);
        String bare = first.replaceFirst("\\.html$", "");
        Optional<Locale> written = site.localeOfSegment(bare);
        if (written.isPresent()) {
            locale = written.get();
            rest = end < 0 ? "" : rest.substring(end);
        }
        int slash = rest.lastIndexOf('/');
        int dot = rest.lastIndexOf('.');
        String extension = dot > slash ? rest.substring(dot + 1) : "";
        String handle = dot > slash ? rest.substring(0, dot) : rest;
        String selector = "";
        int tilde = handle.indexOf('~', Math.max(slash, 0));
        if (tilde >= 0) {
            selector = handle.substring(tilde + 1).replaceFirst("~$", "");
            handle = handle.substring(0, tilde);
        }
        handle = handle.endsWith("/") ? handle.substring(0, handle.length() - 1) : handle;
        return new PageAddress(locale, site.handlePrefix() + handle, selector, extension);
    }
}
