package org.bantin.rendering.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bantin.rendering.page.PageFixture.component;
import static org.bantin.rendering.page.PageFixture.page;

import java.nio.file.Path;
import java.util.Map;
import org.bantin.definition.SampleModules;
import org.bantin.rendering.PageRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Models written in JavaScript, as light modules bring them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JavaScriptModelTests {
    private static final String BY_NAME =
            "modelClass: info.magnolia.module.jsmodels.rendering.JavascriptRenderingModel\n";

    @TempDir
    static Path directory;

    private SampleModules modules;
    private PageFixture pages;

    @BeforeAll
    void writeModules() {
        modules = new SampleModules(directory)
                .with(
                        "/m/templates/pages/home.yaml",
                        "templateScript: /m/templates/pages/home.ftl\n" + BY_NAME
                                + "areas: { main: { availableComponents: {} } }\n")
                .with(
                        "/m/templates/pages/home.ftl",
                        "[#if model?has_content]<h1>${model.greet('Lan', 2)}</h1>[/#if][@cms.area name='main'/]")
                .with("/m/templates/pages/home.js", """
                        loadScript("/m/templates/common/base.js");
                        var Home = function () {
                            this.greet = function (name, times) {
                                var text = '';
                                for (var i = 0; i < times; i++) { text += this.hello() + name + ' '; }
                                return text + content.title + ' ' + this.content['@name'];
                            };
                        };
                        Home.prototype = new Base();
                        new Home();
                        """)
                .with(
                        "/m/templates/common/base.js",
                        "function Base() {}\nBase.prototype.hello = function () { return 'Xin chào '; };\n");
        pages = new PageFixture(modules);
        pages.with(session -> {
            page(session, "/home", "m:pages/home", Map.of("title", "Trang"));
            page(session, "/home/a", "m:pages/home", Map.of("title", "Một & hai", "hideInNav", true));
            page(session, "/home/b", "m:pages/home", Map.of("title", "Ba"));
        });
    }

    @AfterAll
    void close() {
        pages.close();
    }

    /** A page with one component whose model and script are given; gives what follows the title. */
    private String rendered(String name, String script, String model, PageRequest.Mode mode) {
        modules.with(
                        "/m/templates/components/" + name + ".yaml",
                        "templateScript: /m/templates/components/" + name + ".ftl\n" + BY_NAME)
                .with("/m/templates/components/" + name + ".ftl", script)
                .with("/m/templates/components/" + name + ".js", model);
        try (PageFixture fresh = new PageFixture(modules)) {
            fresh.with(session -> {
                page(session, "/home", "m:pages/home", Map.of("title", "Trang"));
                page(session, "/home/a", "m:pages/home", Map.of("title", "Một & hai", "hideInNav", true));
                page(session, "/home/b", "m:pages/home", Map.of("title", "Ba"));
                component(session, "/home/main/0", "m:components/" + name, Map.of("text", "<b>x</b>", "count", 4L));
            });
            return fresh.html("/home.html", mode).replaceFirst("(?s)^<h1>.*?</h1>", "");
        }
    }

    private String rendered(String name, String script, String model) {
        return rendered(name, script, model, PageRequest.Mode.PUBLISHED);
    }

    @Test
    void takesTheLastExpressionAsTheModelAndInheritsByPrototype() {
        assertThat(pages.html("/home.html")).isEqualTo("<h1>Xin chào Lan Xin chào Lan Trang home</h1>");
    }

    @Test
    void givesScriptsWhatTemplatesSee() {
        assertThat(rendered(
                        "sees",
                        "[#list model.items as i]${i.title}:${i.open?string('y','n')};[/#list]${model.count + 1}|${model.raw}|"
                                + "${model.message}|${model.when?string('yyyy')}|${model.parent.content.title}|${model.root.greet('A', 1)}|"
                                + "${model.definition.id}|${model.missing!'none'}|${model.nested.deep[1]}",
                        """
                        "use strict";
                        var Sees = function () {
                            this.items = cmsfn.children(cmsfn.page(content), 'mgnl:page').map(function (child) {
                                return { title: child.title, open: !child.hideInNav };
                            });
                            this.count = content.count * 2;
                            this.raw = cmsfn.decode(content).text;
                            this.getMessage = function () { return i18n.get('no.key') + ' ' + state.handle + ' ' + ctx.contextPath; };
                            this.when = new Date(2026, 10, 22);
                            const {a, b = 2} = {a: 1};
                            this.nested = { deep: [a, b] };
                            console.log('made', this.items.size());
                        };
                        new Sees();
                        """))
                .isEqualTo("Một &amp; hai:n;Ba:y;9|<b>x</b>|key /home |2026|Trang|Xin chào A Trang home|"
                        + "m:components/sees|none|2");
    }

    @Test
    void runsExecuteBeforeTheTemplate() {
        assertThat(rendered("exec", "${actionResult}", "({ execute: function () { return 'done'; } })"))
                .isEqualTo("done");
        assertThat(rendered("skip", "shown", "({ execute: function () { return 'skip-rendering'; } })"))
                .isEmpty();
        assertThat(rendered("away", "shown", "({ execute: function () { return 'redirect:/b.html'; } })"))
                .contains("Redirect", "/b.html");
    }

    @Test
    void readsNodesAndNeverChangesThem() {
        assertThat(rendered(
                        "nodes",
                        "${model.read}|${model.refused}",
                        "var m = { read: node.getProperty('text').getString() };\n"
                                + "try { node.setProperty('text', 'y'); m.refused = 'changed'; }"
                                + " catch (e) { m.refused = 'refused'; }\nm;"))
                .isEqualTo("<b>x</b>|refused");
    }

    @Test
    void refusesJavaAndSaysSo() {
        for (String attempt : new String[] {
            "Java.type('java.lang.Runtime')",
            "java.lang.System.exit(1)",
            "Packages.java.io.File('/etc/passwd')",
            "content.getClass().forName('java.lang.Runtime')",
            "cmsfn.getClass().getClassLoader()",
            "cmsfn.class.classLoader.x",
            "node.getSession().getRepository()",
            "print.constructor('return this')().java.lang.System.exit(1)"
        }) {
            assertThat(rendered("java", "${model.x}", "({ x: String(" + attempt + ") })", PageRequest.Mode.PREVIEW))
                    .as(attempt)
                    .contains("render-error")
                    .doesNotContain("class java", "root:");
        }
        assertThat(rendered("type", "x", "Java.type('java.util.Scanner'); ({})", PageRequest.Mode.PREVIEW))
                .contains("line 1", "Java classes cannot be reached from a model here");
    }

    @Test
    void knowsTheNamesOfJavaThatModelsUse() {
        assertThat(rendered(
                        "names",
                        "${model.rest}|${model.status}|${model.map}|${model.list?join(',')}|${model.areas}|${model.json}",
                        """
                        var HashMap = Java.type("java.util.HashMap");
                        var MapUtils = Java.type("org.apache.commons.collections4.MapUtils");
                        var map = new HashMap();
                        map.put("a", 1);
                        var model = { map: map.get("a") + ' ' + map.size() + ' ' + MapUtils.isNotEmpty(map) };
                        var list = new java.util.ArrayList();
                        list.add('x'); list.add('y');
                        model.list = list;
                        var areas = templateRegistry.getProvider("m:pages/home").get().getAreas();
                        for each (var area in areas.values()) { model.areas = area.name || areas.keySet()[0]; }
                        var con = new java.net.URL(ctx.request.scheme + "://" + ctx.request.serverName + ":"
                            + ctx.request.serverPort + ctx.contextPath + "/.rest/delivery/pages/v1//home?lang=en").openConnection();
                        con.requestMethod = "GET";
                        var reader = new java.io.BufferedReader(new java.io.InputStreamReader(con.inputStream));
                        var text = new java.lang.StringBuffer(); var line;
                        while ((line = reader.readLine()) != null) { text.append(line); }
                        reader.close();
                        model.rest = JSON.parse(text.toString()).asked;
                        model.status = con.responseCode;
                        var ObjectMapper = Java.type("com.fasterxml.jackson.databind.ObjectMapper");
                        model.json = new ObjectMapper().writeValueAsString(map);
                        model;
                        """))
                .isEqualTo("/delivery/pages/v1/home {lang=[en]}|200|1 1 true|x,y|main|{\"a\":1}");
        for (String address : new String[] {
            "http://example.org/.rest/delivery/pages/v1/x", "file:///etc/passwd", "http://localhost:8080/newsroom"
        }) {
            assertThat(rendered(
                            "away",
                            "x",
                            "new java.net.URL('" + address + "').openStream(); ({})",
                            PageRequest.Mode.PREVIEW))
                    .contains("own endpoints only");
        }
    }

    @Test
    void showsFailuresToEditorsAndNothingToThePublic() {
        String broken = "var X = function () {\n  undefinedThing();\n};\nnew X();";
        assertThat(rendered("broken", "before", broken)).isEmpty();
        assertThat(rendered("broken", "before", broken, PageRequest.Mode.EDIT))
                .contains("render-error", "/m/templates/components/broken.js, line 2", "undefinedThing");
        assertThat(rendered("late", "a${model.fail()}b", "({ fail: function () { throw new Error('boo'); } })"))
                .isEmpty();
        assertThat(rendered("nothing", "a", "var x = 1;", PageRequest.Mode.EDIT))
                .contains("its last expression is the model");
    }

    @Test
    @Timeout(30)
    void endsScriptsThatDoNotEnd() {
        assertThat(rendered(
                        "loop", "x", "while (true) { try { while (true) {} } catch (e) {} }", PageRequest.Mode.EDIT))
                .contains("took longer than");
        assertThat(rendered("deep", "x", "function f() { return f() + 1; } f();", PageRequest.Mode.EDIT))
                .contains("render-error");
        assertThat(rendered("huge", "x", "({ x: 'a'.repeat(1e9) })", PageRequest.Mode.EDIT))
                .contains("too long");
        assertThat(rendered(
                        "growing",
                        "${model.x}",
                        "var s = 'aaaaaaaaaa'; for (var i = 0; i < 26; i++) { s = s + s; } ({ x: s })",
                        PageRequest.Mode.EDIT))
                .contains("render-error");
    }
}
