package org.bantin.newsroom.page;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bantin.rendering.PageAnswer;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/** A page of the site as a frame of the newsroom shows it: no script runs, pictures come from the newsroom, nothing is kept. */
public final class PageFrame {
    /** As the public site's, but no script runs: what the frame shows is same-origin with the newsroom. */
    private static final String POLICY =
            "default-src 'none'; script-src 'none'; style-src 'self'%s; img-src 'self' data:%s; "
                    + "font-src 'self'%s; media-src 'self'%s; frame-src https://www.youtube-nocookie.com%s; form-action 'none'; "
                    + "base-uri %s; frame-ancestors 'self'";

    /** What editors are told in the page itself, such as that a part failed. */
    private static final String STYLES =
            "<link rel=\"stylesheet\" href=\"/.resources/newsroom-ui/webresources/css/frame.css\">";

    private static final Pattern HEAD = Pattern.compile("(?i)<head(\\s[^>]*)?>");
    private static final Pattern BASE = Pattern.compile("(?i)<base\\s");

    private PageFrame() {}

    public static ResponseEntity<String> of(String page, HttpServletResponse response) {
        return of(page, "", response);
    }

    /**
     * A page with what its own policy lets its templates show: styles, fonts, pictures, frames of other hosts.
     *
     * @param address of the page on its site, for addresses that its templates write relative to it
     */
    static ResponseEntity<String> of(PageAnswer.Page page, String address, HttpServletResponse response) {
        String html = page.page().html();
        String policy = page.headers().getOrDefault("Content-Security-Policy", "");
        Matcher head = HEAD.matcher(html);
        if (BASE.matcher(html).find() || !head.find()) {
            return of(html, policy, response);
        }
        String base = "<base href=\"" + address.replace("&", "&amp;").replace("\"", "&quot;") + "\">";
        String based = html.substring(0, head.end()) + base + html.substring(head.end());
        return of(based, policy + "; base-uri 'self'", response);
    }

    /** What stands in the frame instead of a page that cannot be rendered at all. */
    static ResponseEntity<String> failed(String heading, String reason, HttpServletResponse response) {
        return of(
                "<!DOCTYPE html><html><head><title>" + HtmlUtils.htmlEscape(heading)
                        + "</title></head><body><div class=\"render-error\" role=\"note\"><p><b>"
                        + HtmlUtils.htmlEscape(heading) + "</b></p><pre>" + HtmlUtils.htmlEscape(reason)
                        + "</pre></div></body></html>",
                "",
                response);
    }

    private static ResponseEntity<String> of(String page, String own, HttpServletResponse response) {
        String base = own.contains("base-uri 'self'") ? "'self'" : "'none'";
        response.setHeader(
                "Content-Security-Policy",
                POLICY.formatted(
                        sources(own, "style-src"),
                        sources(own, "img-src"),
                        sources(own, "font-src"),
                        sources(own, "media-src"),
                        sources(own, "frame-src"),
                        base));
        String html = page.replaceAll("(?is)<script\\b.*?</script\\s*>", "")
                .replaceFirst("(?i)</head\\s*>", STYLES + "$0")
                .replaceAll("/\\.imaging/(?=[0-9a-f-]{36}/)", "/newsroom/imaging/")
                .replaceAll("(?<=[\"'(\\s,])/dam/(?=jcr:)", "/newsroom/dam/");
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(html);
    }

    /** What a policy lists for a directive besides the page's own host, with a blank in front; empty when nothing. */
    private static String sources(String policy, String directive) {
        for (String part : policy.split(";")) {
            String written = part.strip();
            if (written.startsWith(directive + " ")) {
                return written.substring(directive.length())
                        .replaceAll(" ('self'|'none'|data:)(?= |$)", "")
                        .stripTrailing();
            }
        }
        return "";
    }
}
