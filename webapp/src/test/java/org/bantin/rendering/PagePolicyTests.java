package org.bantin.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What templates of modules run and load themselves is allowed, what content brings is not. */
class PagePolicyTests {
    private static final String USUAL = "default-src 'none'; script-src 'self'; style-src 'self'; frame-src 'none'";

    private static String policy(String html) {
        return PagePolicy.of(html, USUAL).headers().getOrDefault("Content-Security-Policy", "");
    }

    @Test
    void leavesFreeMarkerAsItIsAndMarksTheRest() {
        String template =
                "[#-- <script> --][#assign tag = \"<script src='x'>\"]<script>a = ${x?has_content?string('<style>', \"}\")};</script>"
                        + "[@button onclick=\"go()\" /][#if a[0] == ']']<div\n style=\"color: red\" class=x>[/#if]<p onclick='a()'>";
        String marked = TemplateMarks.marked(template);
        assertThat(PagePolicy.clean(marked)).isEqualTo(template);
        assertThat(marked)
                .contains("<script " + TemplateMarks.MARK + ">a = ${x?has_content?string('<style>', \"}\")};")
                .contains("\n " + TemplateMarks.MARK + " style=")
                .contains("<p " + TemplateMarks.MARK + " onclick=")
                .contains("\"<script src='x'>\"")
                .contains("[@button onclick=");
    }

    @Test
    void runsAScriptOfTheTemplateAndNoneOfTheContent() {
        String own = TemplateMarks.marked("<script>alert(1);</script>");
        String page = "<p>x</p>" + own + "<script>steal();</script>";
        assertThat(PagePolicy.of(page, USUAL).html())
                .isEqualTo("<p>x</p><script>alert(1);</script><script>steal();</script>");
        assertThat(policy(page))
                .contains("script-src 'self' 'sha256-5jFwrAK0UV47oFbVg/iCCBbxD8X1w+QvoOUepu4C2YA='")
                .doesNotContain("script-src 'self' 'unsafe-inline'");
        assertThat(policy(page).split("sha256-")).hasSize(2);
        assertThat(policy("<script>steal();</script>")).isEmpty();
    }

    @Test
    void letsATemplateSetTheBaseOfItsAddressesAndNoContent() {
        assertThat(PagePolicy.of(TemplateMarks.marked("<base href=\"/app\">"), USUAL + "; base-uri 'none'")
                        .headers())
                .hasValueSatisfying(new org.assertj.core.api.Condition<>(
                        policy -> policy.contains("base-uri 'self'"), "a base of its own"));
        assertThat(PagePolicy.of(
                                "<base href=\"/app\">" + TemplateMarks.marked("<script>x</script>"),
                                USUAL + "; base-uri 'none'")
                        .headers()
                        .get("Content-Security-Policy"))
                .contains("base-uri 'none'");
    }

    @Test
    void loadsWhatTheTemplateNamesFromElsewhere() {
        String page = TemplateMarks.marked(
                "<script src=\"https://cdn.example.org/a/b.js?v=1\" async></script><script src='//other.example/x.js'></script>"
                        + "<link rel=stylesheet href='https://css.example.org/x.css'><iframe src=\"https://video.example/embed/1\"></iframe>"
                        + "<div style=\"top: 0\"></div><select onchange=\"go(&quot;x&quot;)\"></select>"
                        + "<script>fetch('http://localhost:8090/data')</script>");
        assertThat(policy(page))
                .contains("https://cdn.example.org/a/b.js ")
                .contains(" other.example/x.js")
                .contains("style-src 'self' https://css.example.org/x.css 'unsafe-inline'")
                .contains("frame-src https://video.example")
                .contains("'unsafe-hashes'")
                .contains("connect-src http://localhost:8090");
    }

    @Test
    void showsHowWordsOfTheContentLookAndNothingElse() {
        assertThat(policy("<p style=\"text-align: center\">x</p>"))
                .endsWith("style-src-attr 'unsafe-hashes' 'sha256-Y9v1MZrln1N8aPBY5lmpxYKwFkcp/nyBMMEnn7WFjuw='")
                .contains("style-src 'self';");
        assertThat(policy("<p style=\"position: fixed; inset: 0\">x</p>")).isEmpty();
        assertThat(policy("<p style=\"color: red; background: url(https://x.example/)\">x</p>"))
                .isEmpty();
    }
}
