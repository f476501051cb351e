package org.bantin.rendering.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bantin.rendering.page.PageFixture.component;
import static org.bantin.rendering.page.PageFixture.page;

import java.nio.file.Path;
import java.util.Map;
import org.bantin.definition.SampleModules;
import org.bantin.rendering.PageRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts that reach too far, never end or write without end: the component fails, the page stands. */
class HostileScriptTests {
    @TempDir
    Path directory;

    private String edited(String script) {
        return rendered(script, true);
    }

    private String once(String script) {
        return rendered(script, false);
    }

    private String rendered(String script, boolean forThePublicToo) {
        SampleModules modules = new SampleModules(directory)
                .with("/m/templates/pages/p.yaml", "templateScript: /m/templates/pages/p.ftl\nareas: { main: {} }\n")
                .with("/m/templates/pages/p.ftl", "<main>[@cms.area name='main'/]</main>")
                .with("/m/templates/components/c.yaml", "templateScript: /m/templates/components/c.ftl\n")
                .with("/m/templates/components/c.ftl", script);
        try (PageFixture pages = new PageFixture(modules)) {
            pages.with(session -> {
                page(session, "/p", "m:pages/p", Map.of());
                component(session, "/p/main/0", "m:components/c", Map.of("text", "x"));
            });
            if (forThePublicToo) {
                assertThat(pages.html("/p.html")).isEqualTo("<main></main>");
            }
            return pages.html("/p.html", PageRequest.Mode.EDIT);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[#assign x = 'freemarker.template.utility.Execute'?new()]${x('id')}",
                "[#assign x = 'freemarker.template.utility.ObjectConstructor'?new()]",
                "[#assign x = 'freemarker.template.utility.JythonRuntime'?new()]",
                "${'${1}'?interpret}",
                "[#assign t = content.text?interpret][@t /]",
                "${content?api.node}",
                "${cmsfn?api.class}",
                "${cmsfn.class.protectionDomain.classLoader}",
                "${cmsfn.getClass().forName('java.lang.Runtime')}",
                "${cmsfn.asJCRNode(content).session.repository}",
                "[#include '../../../../../../../../etc/passwd']",
                "[#include '/etc/passwd']",
                "[#include 'file:///etc/passwd']",
                "[#import '/../pom.xml' as x]",
                "[#macro again][@again/][/#macro][@again/]",
                "[#function f][#return f()][/#function]${f()}"
            })
    void refusesWhatReachesTooFar(String script) {
        assertThat(edited(script)).contains("render-error").doesNotContain("root:", "uid=", "java.lang.Runtime@");
    }

    @Test
    @Timeout(60)
    void endsLoopsWithoutEnd() {
        assertThat(once("[#list 1.. as i][#assign x = i][/#list]"))
                .contains("was ended")
                .startsWith("<main>")
                .endsWith("</main>");
    }

    @Test
    @Timeout(60)
    void endsOutputWithoutEnd() {
        assertThat(
                        edited(
                                "[#list 1.. as i]0123456789012345678901234567890123456789012345678901234567890123456789[/#list]"))
                .contains("render-error")
                .hasSizeLessThan(1_000_000);
    }

    @Test
    @Timeout(60)
    void endsLoopsWithoutABody() {
        assertThat(once("[#list 1.. as i][/#list]"))
                .contains("was ended")
                .startsWith("<main>")
                .endsWith("</main>");
    }

    @Test
    @Timeout(60)
    void endsTextsThatDoubleWithoutEnd() {
        assertThat(once("[#assign s = 'xxxxxxxx'][#list 1..60 as i][#assign s = s + s][/#list]"))
                .containsAnyOf("MB of memory", "larger than the memory")
                .startsWith("<main>")
                .endsWith("</main>");
    }
}
