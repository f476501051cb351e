package org.bantin.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.jcr.Node;
import javax.jcr.Repository;
import javax.jcr.Session;
import javax.jcr.SimpleCredentials;
import org.apache.jackrabbit.oak.jcr.Jcr;
import org.bantin.rendering.template.TemplateEngine;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.SessionCall;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageRendererTests {
    private static final Locale VI = Locale.forLanguageTag("vi");

    private final FakeModules modules = new FakeModules();
    private Session session;
    private String articleId;
    private PageRenderer renderer;

    @BeforeAll
    void store() throws Exception {
        Repository repository = new Jcr().createRepository();
        session = repository.login(new SimpleCredentials("admin", "admin".toCharArray()));
        Node article = session.getRootNode().addNode("articles").addNode("a");
        article.addMixin("mix:referenceable");
        article.setProperty("title", "Lương & <thưởng>");
        article.setProperty("title_en", "Pay & <bonus>");
        article.setProperty("body", "<p>Một <strong>hai</strong></p>");
        article.setProperty("count", 1234);
        Node photos = article.addNode("photos");
        photos.addNode("photos0").setProperty("caption", "Ảnh một");
        photos.addNode("photos1").setProperty("caption", "Ảnh hai");
        session.save();
        articleId = article.getIdentifier();
        RenderingProperties properties =
                new RenderingProperties(VI, ZoneId.of("Asia/Ho_Chi_Minh"), 8, 60, java.time.Duration.ZERO, List.of());
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        StoredRichText rich = new StoredRichText(modules, beans.getBeanProvider(RichTextStep.class));
        TemplateVariables library = (run, variables) -> {
            variables.put("content", run.content(articleId, Escaping.TEMPLATE));
            variables.put("foreign", run.content(articleId, Escaping.DATA));
        };
        renderer = new PageRenderer(
                new OneSession(session),
                modules,
                modules,
                modules,
                new TemplateEngine(modules, properties),
                rich,
                List.of(library),
                properties);
    }

    @AfterAll
    void close() {
        session.logout();
    }

    private String render(String name, String text) {
        return render(name, text, VI, false);
    }

    private String render(String name, String text, Locale locale, boolean preview) {
        modules.script("/news/templates/" + name, text);
        String id = "news:" + name.substring(0, name.lastIndexOf('.'));
        RenderContext context = new RenderContext("/x", Map.of(), preview, Actor.PUBLIC);
        return renderer.page(id, Map.of(), locale, context).html();
    }

    @Test
    void ourTemplatesEscapeTextAndPrintRichTextAsMarkup() {
        assertThat(render("pages/plain.ftlh", "<h1>${content.title}</h1>${content.body}"))
                .isEqualTo("<h1>Lương &amp; &lt;thưởng&gt;</h1><p>Một <strong>hai</strong></p>");
    }

    @Test
    void foreignScriptsGetEscapedDataAndMayDecodeIt() {
        assertThat(render("pages/foreign.ftl", "[#assign a = 1][${foreign.title}|${foreign.body}|${foreign.count?c}]"))
                .isEqualTo("[Lương &amp; &lt;thưởng&gt;|&lt;p&gt;Một &lt;strong&gt;hai&lt;/strong&gt;&lt;/p&gt;|1234]");
    }

    @Test
    void foreignScriptsMayUseEitherTagSyntax() {
        assertThat(render("pages/angle.ftl", "<#if true>ja</#if>")).isEqualTo("ja");
        assertThat(render("pages/square.ftl", "[#if true]ja[/#if]")).isEqualTo("ja");
    }

    @Test
    void contentReadsPropertiesChildrenAndSpecials() {
        assertThat(render(
                        "pages/read.ftlh",
                        "${content.@name} ${content['@path']} ${content.@id?length} ${content.photos.photos1.caption}"
                                + " ${(content.nothing)!'-'} ${content.@depth} <#list content.entries as x></#list>"))
                .startsWith("a /a 36 Ảnh hai - 1");
    }

    @Test
    void otherLanguagesReadTheirOwnFieldAndFallBack() {
        assertThat(render("pages/en.ftlh", "${content.title}/${i18n['k']}", Locale.ENGLISH, false))
                .isEqualTo("Pay &amp; &lt;bonus&gt;/en:k");
        assertThat(render("pages/en2.ftlh", "${content.count?c}", Locale.ENGLISH, false))
                .isEqualTo("1234");
    }

    @Test
    void aFailingPartIsHiddenFromThePublicAndShownInPreview() {
        String script = "vor<p>${nothing.there}</p>nach";
        assertThat(render("pages/broken.ftlh", script)).isEqualTo("vor<p></p>nach");
        assertThat(render("pages/broken.ftlh", script, VI, true))
                .contains("vor<p>", "render-error", "nothing", "nach")
                .doesNotContain("at freemarker");
    }

    @Test
    void templatesReachNoClasses() {
        assertThat(render("pages/evil.ftlh", "a${'freemarker.template.utility.Execute'?new()('id')}b"))
                .isEqualTo("ab");
        assertThat(render("pages/evil2.ftlh", "a${content?api.class}b${content.JCRNode.class.classLoader!}"))
                .isEqualTo("ab");
    }

    @Test
    void aTemplateThatNoLongerParsesStaysAsItWas() throws InterruptedException {
        assertThat(render("pages/edit.ftlh", "gut")).isEqualTo("gut");
        Thread.sleep(600);
        assertThat(render("pages/edit.ftlh", "schlecht <#if>")).isEqualTo("gut");
    }

    @Test
    void anUnknownTemplateIsNamedWithTheKnownOnes() {
        render("pages/known.ftlh", "x");
        assertThatThrownBy(() -> renderer.page("news:pages/nope", Map.of(), VI, RenderContext.published("/", Map.of())))
                .hasMessageContaining("news:pages/nope")
                .hasMessageContaining("news:pages/known");
    }

    @Test
    void aPageKnowsTheItemsItRead() {
        modules.script("/news/templates/pages/tags.ftlh", "${content.title}");
        RenderedPage page = renderer.page("news:pages/tags", Map.of(), VI, RenderContext.published("/", Map.of()));
        assertThat(page.tags()).contains("item:" + articleId);
    }

    private record OneSession(Session session) implements RepositorySessions {
        @Override
        public <T> T read(StoreName store, Actor actor, SessionCall<T> call) {
            try {
                return call.in(session);
            } catch (javax.jcr.RepositoryException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public <T> T write(StoreName store, Actor actor, SessionCall<T> call) {
            return read(store, actor, call);
        }
    }
}
