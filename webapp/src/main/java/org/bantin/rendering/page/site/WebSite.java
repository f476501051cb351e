package org.bantin.rendering.page.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bantin.definition.DefinitionNode;

/**
 * A site: its languages, its theme, the prototype of its pages, and where in the workspace {@code website} it lies.
 *
 * @param locales enabled languages in order, the default among them
 * @param uriPrefix what public paths of the site start with; empty for none
 * @param handlePrefix the node below which its pages lie and that their addresses do not show; empty for the root
 * @param treePrefix the node below which its pages lie, when addresses show it because nothing else tells the site; else empty
 */
public record WebSite(
        String name,
        DefinitionNode definition,
        List<Locale> locales,
        Locale defaultLocale,
        String uriPrefix,
        String handlePrefix,
        String treePrefix) {
    public WebSite {
        locales = List.copyOf(locales);
    }

    static WebSite of(String name, DefinitionNode definition, List<Locale> otherwise) {
        DefinitionNode i18n = definition.node("i18n");
        List<Locale> locales = new ArrayList<>();
        for (DefinitionNode child : i18n.children("locales")) {
            if (child.flag("enabled", true)) {
                locales.add(locale(child));
            }
        }
        boolean several = i18n.flag("enabled", !locales.isEmpty());
        Optional<Locale> preferred =
                i18n.text("defaultLocale").or(() -> i18n.text("fallbackLocale")).map(WebSite::locale);
        Locale main = preferred.orElse(locales.isEmpty() ? otherwise.get(0) : locales.get(0));
        DefinitionNode mapping = definition.children("mappings").stream()
                .filter(child ->
                        List.of("website", "").contains(child.text("repository").orElse("website")))
                .findFirst()
                .orElse(DefinitionNode.EMPTY);
        List<Locale> enabled = locales.isEmpty() ? otherwise : several ? locales : List.of(main);
        String uriPrefix = trimmed(
                mapping.text("URIPrefix").or(() -> mapping.text("uriPrefix")).orElse(""));
        String node = trimmed(mapping.text("handlePrefix").orElse(""));
        boolean told = !uriPrefix.isEmpty() || !definition.children("domains").isEmpty();
        return new WebSite(name, definition, enabled, main, uriPrefix, told ? node : "", told ? "" : node);
    }

    private static String trimmed(String prefix) {
        return prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
    }

    private static Locale locale(DefinitionNode child) {
        return child.text("languageTag")
                .or(() -> child.text("language")
                        .map(language -> child.text("country")
                                .filter(country -> !country.isEmpty())
                                .map(country -> language + "-" + country)
                                .orElse(language)))
                .or(() -> child.text("name"))
                .map(WebSite::locale)
                .orElse(Locale.ROOT);
    }

    /** A locale as definitions write it, {@code de_CH} or {@code de-CH}. */
    public static Locale locale(String written) {
        return Locale.forLanguageTag(written.replace('_', '-'));
    }

    public String themeName() {
        return definition.node("theme").text("name").orElse("");
    }

    /** Headers of its pages: {@code bantin.contentSecurityPolicy} of the definition in place of the usual policy. */
    public Map<String, String> headers() {
        return definition
                .node("bantin")
                .text("contentSecurityPolicy")
                .map(policy -> Map.of("Content-Security-Policy", policy))
                .orElse(Map.of());
    }

    /** Whether scripts and foreign addresses in its content run too ({@code bantin.scripts: content}), not only those of templates. */
    public boolean trustsContent() {
        return definition.node("bantin").text("scripts").orElse("").equals("content");
    }

    /**
     * The policy of its pages: the usual one; with {@code bantin.eval: true} scripts that pages load may make code of texts, as
     * frameworks do that read templates in the browser.
     */
    public String policy(String usual) {
        return definition.node("bantin").flag("eval", false)
                ? usual.replaceFirst("script-src ", "script-src 'unsafe-eval' ")
                : usual;
    }

    /** Whether a path, without or with a language in front, lies in the part of the tree that is the site's. */
    boolean holds(String path) {
        if (treePrefix.isEmpty()) {
            return false;
        }
        String bare = path.startsWith(treePrefix) ? path : path.replaceFirst("^/[a-z]{2}([_-][A-Za-z]{2})?(?=/)", "");
        String rest = bare.startsWith(treePrefix) ? bare.substring(treePrefix.length()) : "x";
        return rest.isEmpty() || rest.startsWith("/") || rest.startsWith(".") || rest.startsWith("~");
    }

    /** Whether the site answers for what no other claims. */
    boolean isForTheRest() {
        return !hasDomains() && uriPrefix.isEmpty() && treePrefix.isEmpty() && !name.equals("fallback");
    }

    /** Host names of the site in lower case. */
    List<String> domains() {
        return definition.children("domains").stream()
                .flatMap(domain -> domain.text("name").stream())
                .map(domain -> domain.toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Whether a host name is one of the site's domains. */
    boolean answersFor(String host) {
        return definition.children("domains").stream()
                .anyMatch(domain -> domain.text("name").orElse("").equalsIgnoreCase(host));
    }

    boolean hasDomains() {
        return !definition.children("domains").isEmpty();
    }

    /** The locale that a first path segment names, other than the default: {@code en}, {@code de_CH}, {@code de-CH}. */
    Optional<Locale> localeOfSegment(String segment) {
        return locales.stream()
                .filter(locale -> !locale.equals(defaultLocale))
                .filter(locale -> locale.toString().equals(segment)
                        || locale.toLanguageTag().equals(segment))
                .findFirst();
    }

    /** What paths in a language start with: nothing for the default, {@code /en} for others. */
    public String localePrefix(Locale locale) {
        return locale.equals(defaultLocale) || !locales.contains(locale) ? "" : "/" + locale;
    }
}
