package org.bantin.rendering.page.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.bantin.definition.SampleModules;
import org.bantin.rendering.template.TestEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of several sites answers, and where its pages lie. */
class WebSitesTests {
    @TempDir
    Path directory;

    @Test
    void choosesByDomainByPrefixByTreeAndOursForTheRest() {
        SampleModules modules = new SampleModules(directory)
                .with("/a/sites/tree.yaml", "mappings: { website: { handlePrefix: /magnetic, repository: '' } }\n")
                .with("/a/sites/bare.yaml", "theme: { name: x }\n")
                .with(
                        "/a/sites/domain.yaml",
                        "domains: { d: { name: WWW.example.org } }\nmappings: { website: { handlePrefix: /there } }\n")
                .with(
                        "/a/sites/prefix.yaml",
                        "mappings: { website: { URIPrefix: /shop, handlePrefix: /store, repository: website } }\n")
                .with("/b/sites/ours.yaml", "bantin: { main: true }\n");
        WebSites sites = new WebSites(modules.definitions(), TestEngine.PROPERTIES);
        assertThat(sites.of("www.example.org", "/x.html").name()).isEqualTo("domain");
        assertThat(sites.of("localhost", "/shop/x.html").name()).isEqualTo("prefix");
        assertThat(sites.of("localhost", "/magnetic/home.html").name()).isEqualTo("tree");
        assertThat(sites.of("localhost", "/magnetic.html").name()).isEqualTo("tree");
        assertThat(sites.of("localhost", "/en/magnetic/home").name()).isEqualTo("tree");
        assertThat(sites.of("localhost", "/magnetics/home").name()).isEqualTo("ours");
        assertThat(sites.of("localhost", "/").name()).isEqualTo("ours");
        assertThat(sites.byDomain("www.EXAMPLE.org")).isPresent();
        assertThat(sites.byDomain("localhost")).isEmpty();
        assertThat(PageAddress.of(sites.of("www.example.org", "/"), "/").handle())
                .isEqualTo("/there");
        assertThat(PageAddress.of(sites.of("localhost", "/shop/x.html"), "/shop/x.html")
                        .handle())
                .isEqualTo("/store/x");
        assertThat(PageAddress.of(sites.of("localhost", "/magnetic/a.html"), "/magnetic/a.html")
                        .handle())
                .isEqualTo("/magnetic/a");
    }

    @Test
    void letsScriptsMakeCodeOfTextsOnlyWhereTheSiteSaysSo() {
        SampleModules modules = new SampleModules(directory)
                .with("/a/sites/eval.yaml", "domains: { d: { name: eval.example.org } }\nbantin: { eval: true }\n")
                .with("/b/sites/ours.yaml", "bantin: { main: true }\n");
        WebSites sites = new WebSites(modules.definitions(), TestEngine.PROPERTIES);
        String usual = "default-src 'none'; script-src 'self'";
        assertThat(sites.of("eval.example.org", "/").policy(usual))
                .isEqualTo("default-src 'none'; script-src 'unsafe-eval' 'self'");
        assertThat(sites.of("localhost", "/").policy(usual)).isEqualTo(usual);
    }
}
