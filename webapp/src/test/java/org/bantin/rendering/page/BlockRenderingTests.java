package org.bantin.rendering.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.bantin.definition.SampleModules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code [@cms.block]} renders a block by the template that its definition names, stock blocks included. */
class BlockRenderingTests {
    @TempDir
    static Path directory;

    @Test
    void rendersEachBlockByTheTemplateOfItsKind() {
        SampleModules modules = new SampleModules(directory)
                .with("/m/templates/pages/story.yaml", "templateScript: /m/story.ftl\nrenderType: freemarker\n")
                .with(
                        "/m/story.ftl",
                        "[#list cmsfn.children(content, 'mgnl:block') as block]${block['mgnl:type']}:[@cms.block content=block /];[/#list]")
                .with("/m/blocks/quote.yaml", "templateId: m:blocks/saying\nblock: { properties: { words: {} } }\n")
                .with("/m/templates/blocks/saying.yaml", "templateScript: /m/saying.ftl\nrenderType: freemarker\n")
                .with("/m/saying.ftl", "<q>${content.words}</q>")
                .with(
                        "/m/blocks/own.yaml",
                        "templateScript: /m/own.ftl\nfields: [ { name: words, fieldType: text } ]\n")
                .with("/m/own.ftl", "<b>${content.words}</b>");
        try (PageFixture pages = new PageFixture(modules)) {
            pages.with(session -> {
                Node page = PageFixture.page(session, "/story", "m:pages/story", Map.of());
                block(page, "0", "quote", Map.of("words", "a & b"));
                block(page, "1", "own", Map.of("words", "x"));
                block(page, "2", "text", Map.of("text", "<p>Xin <em>chào</em></p>"));
                block(page, "3", "externalLink", Map.of("url", "https://example.org/", "title", "Nơi khác"));
                block(page, "4", "gone", Map.of("words", "y"));
            });
            assertThat(pages.html("/story"))
                    .isEqualToIgnoringWhitespace("quote:<q>a &amp; b</q>;own:<b>x</b>;"
                            + "text:<div class=\"block-text\"><p>Xin <em>chào</em></p></div>;"
                            + "externalLink:<p class=\"block-link\"><a href=\"https://example.org/\" rel=\"noopener\">Nơi khác</a></p>;"
                            + "gone:;");
        }
    }

    private static void block(Node page, String name, String kind, Map<String, String> values)
            throws RepositoryException {
        Node block = page.addNode(name, "mgnl:block");
        block.setProperty("mgnl:type", kind);
        for (Map.Entry<String, String> value : values.entrySet()) {
            block.setProperty(value.getKey(), value.getValue());
        }
    }
}
