package org.bantin.rendering.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bantin.rendering.page.PageFixture.component;
import static org.bantin.rendering.page.PageFixture.page;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bantin.definition.SampleModules;
import org.bantin.rendering.PageRequest;
import org.bantin.repository.access.Actor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Pages of areas and components, as scripts written for Magnolia expect them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComposedPagesTests {
    @TempDir
    static Path directory;

    private PageFixture pages;

    @BeforeAll
    void writeModulesAndContent() {
        SampleModules modules = new SampleModules(directory)
                .with("/m/templates/pages/home.yaml", """
                        renderType: site
                        templateScript: /m/templates/pages/home.ftl
                        type: home
                        dialog: m:pages/home
                        areas:
                          main: { availableComponents: { text: { id: "m:components/text" } } }
                          one: { type: single, templateScript: /m/templates/areas/one.ftl, availableComponents: {} }
                          free: { type: noComponent, templateScript: /m/templates/areas/free.ftl }
                          maybe: { optional: true, templateScript: /m/templates/areas/free.ftl }
                          side: { inheritance: { enabled: true } }
                          off: { enabled: false }
                        """)
                .with("/m/templates/pages/home.ftl", """
                        [#assign greeting = "T"][@cms.page /]<h1>${content.title!}</h1>|${def.parameters.tone!}|${def.areas?keys?size}
                        main:[@cms.area name="main" contextAttributes={"cell": "c1"} /]
                        one:[@cms.area name="one" /]
                        free:[@cms.area name="free" /]
                        maybe:[@cms.area name="maybe" /]
                        side:[@cms.area name="side" /]
                        off:[@cms.area name="off" /]
                        head:[@cms.area name="head" /]""")
                .with(
                        "/m/templates/areas/one.ftl",
                        "[#if component??][@cms.component content=component /][#else]none[/#if]")
                .with("/m/templates/areas/free.ftl", "(${(content.note)!'no note'} ${content.@name})")
                .with(
                        "/m/templates/components/text.yaml",
                        "renderType: freemarker\ntemplateScript: /m/templates/components/text.ftl\ntitle: Text\ndialog: m:components/text\n")
                .with(
                        "/m/templates/components/text.ftl",
                        "<p>${content.text!}|${cmsfn.decode(content).text!}|${ctx.cell!'-'}|${model.root.content.title!}</p>")
                .with("/m/templates/components/bad.yaml", "templateScript: /m/templates/components/bad.ftl\n")
                .with("/m/templates/components/bad.ftl", "<section>before ${content.nothing.here} after</section>")
                .with(
                        "/m/templates/components/js.yaml",
                        "templateScript: /m/templates/components/js.ftl\nmodelClass: com.example.OtherModel\n")
                .with(
                        "/m/templates/components/js.ftl",
                        "[${model.foo!'no foo'} ${model.content.text} ${model.definition.id}]")
                .with(
                        "/m/templates/pages/proto.yaml",
                        "parameters: { tone: warm }\nareas: { head: { type: list, templateScript: /m/templates/areas/free.ftl } }\n")
                .with("/m/sites/m.yaml", """
                        templates: { prototypeId: "m:pages/proto" }
                        theme: { name: m-theme }
                        i18n: { enabled: true, defaultLocale: vi, locales: { vi: { language: vi }, en: { language: en }, de_CH: { language: de, country: CH } } }
                        domains: { d: { name: m.example.org } }
                        """)
                .with(
                        "/m/virtualUriMappings/old.yaml",
                        "class: info.magnolia.virtualuri.mapping.RegexpVirtualUriMapping\nfromUri: ^/old/(\\d+)\\.html$\ntoUri: redirect:/new/$1.html\n")
                .with(
                        "/m/virtualUriMappings/short.yaml",
                        "class: info.magnolia.virtualuri.mapping.DefaultVirtualUriMapping\nfromUri: /short\ntoUri: forward:/home.html?q=1\n");
        pages = new PageFixture(modules);
        writeContent();
    }

    private void writeContent() {
        pages.with(session -> {
            page(
                    session,
                    "/home",
                    "m:pages/home",
                    Map.of("title", "Trang & nhà", "title_en", "Home", "title_de_CH", "Grüezi"));
            component(
                    session, "/home/main/0", "m:components/text", Map.of("text", "<b>Một</b>\nhai", "text_en", "One"));
            component(session, "/home/main/00", "m:components/bad", Map.of());
            component(session, "/home/main/01", "m:components/js", Map.of("text", "x"));
            component(session, "/home/main/02", "nowhere:components/lost", Map.of());
            component(session, "/home/one/0", "m:components/text", Map.of("text", "surplus"));
            component(session, "/home/one/00", "m:components/text", Map.of("text", "single"));
            component(session, "/home/side/0", "m:components/text", Map.of("text", "mine", "inheritable", true));
            component(session, "/home/side/1", "m:components/text", Map.of("text", "kept", "inheritable", false));
            page(session, "/home/child", "m:pages/home", Map.of("title", "Con"));
            component(session, "/home/child/side/0", "m:components/text", Map.of("text", "own"));
        });
    }

    @AfterAll
    void close() {
        pages.close();
    }

    private static PageRequest request(String path) {
        return new PageRequest("m.example.org", "", path, "", Map.of(), PageRequest.Mode.PUBLISHED, Actor.PUBLIC);
    }

    @Test
    void rendersAreasOfEveryKind() {
        String html = pages.html(request("/home.html"));
        assertThat(html)
                .startsWith("<h1>Trang &amp; nhà</h1>|warm|7")
                .contains(
                        "main:<p>&lt;b&gt;Một&lt;/b&gt;<br/>hai|<b>Một</b>\nhai|c1|Trang &amp; nhà</p>[no foo x m:components/js]\n")
                .contains("one:<p>single|single|-|Trang &amp; nhà</p>")
                .contains("free:(no note home)")
                .contains("maybe:\n")
                .contains("off:\n")
                .endsWith("head:(no note home)");
    }

    @Test
    void showsTheSurplusOfASingleAreaToEditorsAlone() {
        assertThat(pages.html(request("/home.html"))).doesNotContain("surplus", "/home/one/0");
        assertThat(pages.html("/home.html", PageRequest.Mode.EDIT))
                .contains("content=\"website:/home/one/0\"", "only one component is shown here");
    }

    @Test
    void hidesAFailingComponentFromThePublicAndShowsItToEditors() {
        assertThat(pages.html(request("/home.html"))).doesNotContain("before").doesNotContain("render-error");
        assertThat(pages.html("/home.html", PageRequest.Mode.PREVIEW))
                .contains("before ", "render-error", "no template nowhere:components/lost");
    }

    @Test
    void inheritsComponentsThatMayBeInherited() {
        assertThat(pages.html(request("/home/child.html")))
                .contains("side:<p>mine|mine|-|Con</p><p>own|own|-|Con</p>\n")
                .doesNotContain("kept");
    }

    @Test
    void readsContentInTheLanguageOfTheAddress() {
        assertThat(pages.html(request("/en/home.html")))
                .startsWith("<h1>Home</h1>")
                .contains("<p>One|One|c1|Home</p>");
        assertThat(pages.html(request("/de_CH/home.html"))).startsWith("<h1>Grüezi</h1>");
        assertThat(pages.html(request("/fr/home.html"))).isEqualTo("nothing");
    }

    @Test
    void marksAreasAndComponentsForTheEditorOnly() {
        String html = pages.html(new PageRequest(
                "m.example.org", "", "/home.html", "", Map.of(), PageRequest.Mode.EDIT, Actor.system("editor")));
        assertThat(html)
                .contains("<!-- cms:page content=\"website:/home\" dialog=\"m:pages/home\"")
                .contains(
                        "<!-- cms:area content=\"website:/home/main\" name=\"main\" availableComponents=\"m:components/text\" type=\"list\"")
                .contains("<!-- cms:component content=\"website:/home/main/0\" dialog=\"m:components/text\"")
                .contains("<!-- /cms:component -->", "<!-- /cms:area -->");
        assertThat(pages.html(request("/home.html"))).doesNotContain("<!--");
    }

    @Test
    void followsVirtualAddresses() {
        assertThat(pages.html(request("/old/7.html")))
                .contains("Redirect")
                .contains("/new/7.html")
                .contains("permanent=false");
        assertThat(pages.html(request("/short"))).startsWith("<h1>Trang");
    }

    @Test
    void rendersOneAreaOrOneComponentOnItsOwn() {
        assertThat(pages.html(request("/home~mgnlArea=one~.html"))).isEqualTo("<p>single|single|-|Trang &amp; nhà</p>");
        assertThat(pages.html(request("/home/one/00.html"))).startsWith("<p>single|single|");
    }

    @Test
    void answersNothingForWhatIsNotThere() {
        for (String path :
                List.of("/", "/missing.html", "/home/../x.html", "/home/main.html", "/a:b:c.html", "/home[2].html")) {
            assertThat(pages.html(request(path))).as(path).isEqualTo("nothing");
        }
    }
}
