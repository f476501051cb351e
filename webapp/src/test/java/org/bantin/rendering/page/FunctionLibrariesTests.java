package org.bantin.rendering.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bantin.rendering.page.PageFixture.component;
import static org.bantin.rendering.page.PageFixture.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import javax.jcr.Node;
import javax.jcr.PropertyType;
import org.bantin.definition.SampleModules;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the function libraries print, compared with golden files: {@code golden/<library>.ftl} gives {@code golden/<library>.txt}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FunctionLibrariesTests {
    @TempDir
    static Path directory;

    private PageFixture pages;

    @BeforeAll
    void writeModulesAndContent() throws IOException {
        SampleModules modules = new SampleModules(directory)
                .with("/g/webresources/a.css", "a{}")
                .with("/g/webresources/b.js", "b()")
                .with("/g/i18n/g-messages_vi.properties", "hello=Chào {0}\n")
                .with(
                        "/g/themes/t.yaml",
                        "cssFiles: { main: { link: /.resources/g/webresources/a.css } }\nimaging: { variations: { small: { width: 360 } } }\n")
                .with(
                        "/g/sites/g.yaml",
                        "theme: { name: t }\ndomains: { d: { name: localhost } }\nparameters: { slogan: Hay }\ni18n: { enabled: true, defaultLocale: vi, locales: { vi: { language: vi }, en: { language: en } } }\n")
                .with(
                        "/g/templates/components/part.yaml",
                        "templateScript: /g/templates/components/part.ftl\ntype: part\n")
                .with("/g/templates/components/part.ftl", "${content.text!}")
                .with(
                        "/g/templates/components/raw.yaml",
                        "templateScript: /g/templates/components/part.ftl\nescapeHtml: false\n");
        for (String library : new String[] {"cmsfn", "navfn", "others", "context", "marks"}) {
            modules.with(
                            "/g/templates/pages/" + library + ".yaml",
                            "templateScript: /g/templates/pages/" + library
                                    + ".ftl\ntype: home\nsubtype: golden\ncssFiles: { a: { link: /a.css } }\n")
                    .with("/g/templates/pages/" + library + ".ftl", golden(library + ".ftl"));
        }
        pages = new PageFixture(modules);
        pages.with(session -> {
            Node asset = session.getNode("/dam").addNode("anh.jpg", "mgnl:asset");
            asset.setProperty("title", "Ảnh");
            Node file = asset.addNode("jcr:content", "mgnl:resource");
            file.setProperty("jcr:data", session.getValueFactory().createValue("x", PropertyType.BINARY));
            file.setProperty("jcr:mimeType", "image/jpeg");
            file.setProperty("fileName", "anh.jpg");
            file.setProperty("width", 800L);
            file.setProperty("height", 600L);
            Node sport = session.getNode("/category")
                    .addNode("news", "mgnl:category")
                    .addNode("sport", "mgnl:category");
            Node tag = session.getNode("/tags").addNode("t1", "mgnl:tag");
            tag.setProperty("name", "Mưa");
            for (String library : new String[] {"cmsfn", "navfn", "others", "context", "marks"}) {
                page(session, "/" + library, "g:pages/" + library, Map.of("title", "Một & hai", "asset", "/anh.jpg"));
                component(session, "/" + library + "/main/0", "g:components/part", Map.of("text", "<i>x</i>"));
                page(session, "/" + library + "/con", "g:pages/" + library, Map.of("title", "Con"));
                Node child = session.getNode("/website/" + library + "/con");
                child.setProperty("categories", new String[] {sport.getIdentifier()});
                child.setProperty("mgnl:tags", new String[] {tag.getIdentifier()});
                component(session, "/" + library + "/main/00", "g:components/raw", Map.of("text", "<b>y</b>"));
                page(session, "/" + library + "/an", "g:pages/" + library, Map.of("title", "Ẩn", "hideInNav", true));
            }
        });
    }

    @AfterAll
    void close() {
        pages.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cmsfn", "navfn", "others", "context", "marks"})
    void printsWhatTheGoldenFileSays(String library) throws IOException {
        String address = library.equals("context") ? "/context~a&b~.html" : "/" + library + ".html";
        String html = pages.html(address).replaceAll("jcr:[0-9a-f-]{36}|(?<=/)[0-9a-f-]{36}", "ID");
        assertThat(html.strip()).isEqualTo(golden(library + ".txt").strip());
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = FunctionLibrariesTests.class.getResourceAsStream("/golden/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
