package org.bantin.rendering.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bantin.rendering.page.PageFixture.component;
import static org.bantin.rendering.page.PageFixture.page;

import java.nio.file.Path;
import java.util.Calendar;
import java.util.Map;
import java.util.TimeZone;
import org.bantin.definition.SampleModules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What models of strangers use of Magnolia and Java besides JavaScript: sessions, questions, helper classes, texts, dates. */
class MagnoliaNamesInModelsTests {
    @TempDir
    Path directory;

    private String rendered(String script, String model) {
        SampleModules modules = new SampleModules(directory)
                .with(
                        "/m/templates/pages/home.yaml",
                        "templateScript: /m/templates/pages/home.ftl\nareas: { main: { availableComponents: {} } }\n")
                .with("/m/templates/pages/home.ftl", "[@cms.area name='main'/]")
                .with("/m/i18n/m-messages_vi.properties", "m.made = Do {0} làm, {1} lần\n")
                .with(
                        "/m/templates/components/part.yaml",
                        "templateScript: /m/templates/components/part.ftl\n"
                                + "class: info.magnolia.module.jsmodels.rendering.JavascriptTemplateDefinition\n"
                                + "modelPath: /m/templates/components/part.js\n")
                .with("/m/templates/components/part.ftl", script)
                .with("/m/templates/components/part.js", model);
        try (PageFixture pages = new PageFixture(modules)) {
            pages.with(session -> {
                Calendar changed = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
                changed.setTimeInMillis(1_780_000_000_000L);
                page(session, "/home", "m:pages/home", Map.of("title", "Trang")).setProperty("changed", changed);
                page(session, "/home/a", "m:pages/home", Map.of("title", "Một", "rank", 2L));
                page(session, "/home/b", "m:pages/home", Map.of("title", "Hai", "rank", 1L));
                page(session, "/other", "m:pages/home", Map.of("title", "Khác", "rank", 0L));
                component(session, "/home/main/0", "m:components/part", Map.of());
            });
            return pages.html("/home.html");
        }
    }

    @Test
    void askAWorkspaceWithPathsOfItsOwn() {
        assertThat(rendered("[#list model.found as one]${cmsfn.asContentMap(one).title} [/#list]${model.size}", """
                        var Found = function () {
                          this._ask = function () {
                            var manager = ctx.getJCRSession('website').getWorkspace().getQueryManager();
                            var query = manager.createQuery("select * from [mgnl:page] as p where isdescendantnode(p, '/home') order by rank", 'JCR-SQL2');
                            query.setLimit(10);
                            query.setOffset(0);
                            return query.execute().getNodes();
                          };
                          this.getFound = function () { return this._ask(); };
                          this.getSize = function () { return this._ask().getSize(); };
                        };
                        new Found();"""))
                .isEqualTo("Hai Một 2");
    }

    @Test
    void askThroughTheLibraryToo() {
        assertThat(rendered(
                        "[#list cmsfn.search('website', \"select * from [mgnl:page] where isdescendantnode('/home')"
                                + " order by rank\", 'JCR-SQL2', 'mgnl:page') as one]${one.getProperty('title').getString()} [/#list]"
                                + "[#list cmsfn.search('website', '/jcr:root/home//element(*, mgnl:page) order by @rank', 'xpath',"
                                + " 'mgnl:page') as one]${one.name} [/#list]",
                        "new Object();"))
                .isEqualTo("Hai Một b a ");
    }

    @Test
    void walkThroughNodesAsIteratorsOfJava() {
        assertThat(rendered("${model.names}", """
                        var Walk = function () {
                          this.getNames = function () {
                            var text = '';
                            var nodes = ctx.getJCRSession('website').getNode('/home').getNodes();
                            while (nodes.hasNext()) {
                              var node = nodes.next();
                              if (node.getPrimaryNodeType().getName() == 'mgnl:page') { text += node.getProperty('title').getString() + ' '; }
                            }
                            return text;
                          };
                        };
                        new Walk();""")).isEqualTo("Một Hai ");
    }

    @Test
    void useTheHelpersOfMagnolia() {
        assertThat(rendered("${model.told}", """
                        const NodeUtil = Java.type("info.magnolia.jcr.util.NodeUtil");
                        const NodeTypes = Java.type("info.magnolia.jcr.util.NodeTypes");
                        const PropertyUtil = Java.type("info.magnolia.jcr.util.PropertyUtil");
                        const StringUtils = Java.type("org.apache.commons.lang3.StringUtils");
                        const Names = Java.type("info.magnolia.repository.RepositoryConstants");
                        var Told = function () {
                          this.getTold = function () {
                            const page = cmsfn.asContentMap(NodeUtil.getNearestAncestorOfType(content.getJCRNode(), NodeTypes.Page.NAME)).getJCRNode();
                            const iterator = NodeUtil.getNodes(page, NodeTypes.Page.NAME).iterator();
                            let text = StringUtils.isNoneBlank('x', Names.WEBSITE) ? '' : 'blank';
                            while (iterator.hasNext()) { text += PropertyUtil.getString(iterator.next(), 'title', 'none') + ','; }
                            this.log.info('told {}', text);
                            return text + PropertyUtil.getString(page, 'missing', 'none');
                          };
                        };
                        new Told();""")).isEqualTo("Một,Hai,none");
    }

    @Test
    void translateAndFormat() {
        assertThat(rendered("${model.made}", """
                        var Format = Java.type('java.text.SimpleDateFormat');
                        var Made = function () {
                          this.getMade = function () {
                            var changed = this.parent.content.changed;
                            var calendar = changed instanceof Java.type('java.util.GregorianCalendar');
                            return i18n.translate("m.made", "Lan", 3) + i18n.getWithDefault("m.not.there", ";") + ' ' + calendar + ' ' + changed.getTimeInMillis() + ' '
                                + new Format("yyyy/MM").format(changed) + ' ' + this.content['@nodeType'].getName();
                          };
                        };
                        new Made();"""))
                .isEqualTo("Do Lan làm, 3 lần; true 1780000000000 2026/05 mgnl:component");
    }

    @Test
    void readTheTypeOfANodeEitherWay() {
        assertThat(rendered(
                        "${content.@nodeType} ${content.@nodeType.name} ${(content.@nodeType == 'mgnl:component')?c}"
                                + " ${sitefn.site().i18n.defaultLocale.language}",
                        "new Object();"))
                .isEqualTo("mgnl:component mgnl:component true vi");
    }
}
