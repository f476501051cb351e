package org.bantin.rendering.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bantin.rendering.page.PageFixture.component;
import static org.bantin.rendering.page.PageFixture.page;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bantin.definition.SampleModules;
import org.bantin.rendering.PageRequest;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What areas do beyond listing their components: generation, inheritance of properties, variations, rights. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AreaRulesTests {
    @TempDir
    static Path directory;

    private PageFixture pages;

    @BeforeAll
    void writeModulesAndContent() {
        SampleModules modules = new SampleModules(directory)
                .with("/m/templates/pages/home.yaml", """
                        templateScript: /m/templates/pages/home.ftl
                        areas:
                          made:
                            autoGeneration:
                              generatorClass: info.magnolia.rendering.generator.CopyGenerator
                              content:
                                first: { nodeType: mgnl:component, templateId: "m:components/text", text: Made, order: 3, shown: true, links: { one: { url: /x } } }
                                second: { templateId: "m:components/text", text: Also }
                            availableComponents:
                              text: { id: "m:components/text", permissions: { delete: { roles: [ publisher ] }, write: { roles: [ editor ] } } }
                              secret: { id: "m:components/secret", roles: { a: superuser } }
                          footer:
                            templateScript: /m/templates/areas/footer.ftl
                            inheritance: { enabled: true, components: all }
                            variations: { smartphone: { templateScript: /m/templates/areas/small.ftl } }
                          bare: { createAreaNode: false }
                          maybe: { optional: true }
                        """)
                .with(
                        "/m/templates/pages/home.ftl",
                        "made:[@cms.area name='made'/] footer:[@cms.area name='footer'/] [@cms.area name='maybe'/]")
                .with(
                        "/m/templates/areas/footer.ftl",
                        "(${content.copyright!'-'}|${content.phone!'-'}|${content?keys?join(',')}|[#list components as c]${c.text};[/#list])")
                .with("/m/templates/areas/small.ftl", "small ${content.phone!}")
                .with("/m/templates/components/text.yaml", """
                        templateScript: /m/templates/components/text.ftl
                        areas: { inner: { } }
                        variations: { smartphone: { templateScript: /m/templates/components/text-small.ftl } }
                        """)
                .with("/m/templates/components/text.ftl", "[${content.text} ${(content.links.one.url)!}]")
                .with("/m/templates/components/text-small.ftl", "{${content.text}}")
                .with("/m/templates/components/secret.yaml", "templateScript: /m/templates/components/text.ftl\n")
                .with(
                        "/m/sites/headless.yaml",
                        "templates: { prototype: { $type: spaPrototype, baseUrl: 'https://app.example.org', routeTemplate: '/preview?slug=/{{@path}}' } }\nmappings: { website: { handlePrefix: /headless, repository: '' } }\n")
                .with("/m/templates/pages/of-site.yaml", "$type: siteSpa\ntitle: Of its site\n")
                .with(
                        "/m/templates/pages/spa.yaml",
                        "renderType: spa\nbaseUrl: http://localhost:3000/\nrouteTemplate: '/{language}{{@path}}'\n")
                .with(
                        "/m/templates/pages/built.yaml",
                        "renderType: spa\ntemplateScript: /m/webresources/build/index.html\n")
                .with("/m/webresources/build/index.html", "<div id=root></div><script>let a = `${b}`</script>");
        pages = new PageFixture(modules);
        writeContent();
    }

    private void writeContent() {
        pages.with(session -> {
            page(session, "/home", "m:pages/home", Map.of("title", "Home"));
            component(session, "/home/footer/0", "m:components/text", Map.of("text", "above"));
            session.getNode("/website/home/footer").setProperty("copyright", "©");
            session.getNode("/website/home/footer").setProperty("phone", "1");
            page(session, "/home/child", "m:pages/home", Map.of("title", "Child"));
            component(session, "/home/child/footer/0", "m:components/text", Map.of("text", "own"));
            session.getNode("/website/home/child/footer").setProperty("phone", "2");
            page(session, "/home/child/leaf", "m:pages/home", Map.of("title", "Leaf"));
            page(session, "/spa", "m:pages/spa", Map.of());
            page(session, "/headless", "m:pages/of-site", Map.of());
            page(session, "/headless/news", "m:pages/of-site", Map.of());
            page(session, "/built", "m:pages/built", Map.of());
        });
    }

    @AfterAll
    void close() {
        pages.close();
    }

    @Test
    void makesAreasAndComponentsWhenAPageIsEdited() {
        assertThat(pages.html("/home.html")).startsWith("made: footer:");
        String edited = pages.html("/home.html", PageRequest.Mode.EDIT);
        assertThat(edited).contains("[Made /x]", "[Also ]").doesNotContain("name=\"inner\" created=\"false\"");
        assertThat(edited.indexOf("[Made")).isLessThan(edited.indexOf("[Also"));
        assertThat(pages.html("/home.html", PageRequest.Mode.EDIT)).isEqualTo(edited);
        assertThat(pages.html("/home.html")).startsWith("made: footer:");
        pages.with(session -> {
            assertThat(session.nodeExists("/website/home/bare")).isFalse();
            assertThat(session.nodeExists("/website/home/maybe")).isFalse();
            if (session.nodeExists("/website/home/made/first")) {
                assertThat(session.getProperty("/website/home/made/first/order").getLong())
                        .isEqualTo(3);
                assertThat(session.getProperty("/website/home/made/first/shown").getBoolean())
                        .isTrue();
                assertThat(session.nodeExists("/website/home/made/first/inner")).isTrue();
            }
        });
    }

    @Test
    void inheritsPropertiesOfAreasFromThePagesAbove() {
        assertThat(pages.html("/home/child.html")).contains("(©|2|phone,copyright|above;own;)");
        assertThat(pages.html("/home/child/leaf.html")).contains("(©|2|phone,copyright|above;own;)");
        assertThat(pages.html("/home.html")).contains("(©|1|copyright,phone|above;)");
    }

    @Test
    void picksVariationsOfAreasAndComponents() {
        PageRequest small = new PageRequest(
                "localhost",
                "",
                "/home.html",
                "",
                Map.of("mgnlChannel", List.of("smartphone")),
                PageRequest.Mode.EDIT,
                Actor.system("editor"));
        assertThat(pages.html(small)).contains("{Made}", "small 1");
    }

    @Test
    void offersAndAllowsByRole() {
        Actor editor = new Actor("lan", "Lan", Set.of(Role.EDITOR), Set.of(), false);
        Actor admin = new Actor("an", "An", Set.of(Role.ADMINISTRATOR), Set.of(), false);
        assertThat(edited(editor))
                .contains("availableComponents=\"m:components/text\"", "editable=\"true\"", "deletable=\"false\"");
        assertThat(edited(admin))
                .contains("availableComponents=\"m:components/text,m:components/secret\"", "deletable=\"true\"");
    }

    private String edited(Actor actor) {
        return pages.html(new PageRequest("localhost", "", "/home.html", "", Map.of(), PageRequest.Mode.EDIT, actor));
    }

    @Test
    void leadsToTheApplicationThatShowsAPage() {
        assertThat(pages.html("/en/spa.html")).contains("http://localhost:3000/en/spa");
        assertThat(pages.html("/headless/news.html"))
                .as("the prototype of its site says where")
                .contains("https://app.example.org/preview?slug=/headless/news,");
        assertThat(pages.html("/built.html")).isEqualTo("<div id=root></div><script>let a = `${b}`</script>");
    }
}
