package org.bantin.migration.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bantin.publishing.TestPublishing;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Content files of light modules come in with their identifiers and can be imported again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BootstrapImportTests {
    private static final String UUID = "5a270138-ae45-46f1-b081-d662254ad069";
    private static final String XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <sv:node sv:name="demo" xmlns:sv="http://www.jcp.org/jcr/sv/1.0">
              <sv:property sv:name="jcr:primaryType" sv:type="Name"><sv:value>mgnl:page</sv:value></sv:property>
              <sv:property sv:name="jcr:mixinTypes" sv:type="Name" sv:multiple="true"><sv:value>mix:lockable</sv:value><sv:value>x:unknown</sv:value></sv:property>
              <sv:property sv:name="jcr:uuid" sv:type="String"><sv:value>%s</sv:value></sv:property>
              <sv:property sv:name="hideInNav" sv:type="Boolean"><sv:value>false</sv:value></sv:property>
              <sv:property sv:name="title" sv:type="String"><sv:value>%s</sv:value></sv:property>
              <sv:node sv:name="main">
                <sv:property sv:name="jcr:primaryType" sv:type="Name"><sv:value>mgnl:area</sv:value></sv:property>
                <sv:node sv:name="0">
                  <sv:property sv:name="jcr:primaryType" sv:type="Name"><sv:value>mgnl:component</sv:value></sv:property>
                  <sv:property sv:name="text" sv:type="String"><sv:value>&lt;b&gt;</sv:value></sv:property>
                </sv:node>
              </sv:node>
              <sv:node sv:name="sub">
                <sv:property sv:name="jcr:primaryType" sv:type="Name"><sv:value>mgnl:page</sv:value></sv:property>
              </sv:node>
            </sv:node>
            """;

    @TempDir
    static Path directory;

    private TestPublishing publishing;
    private BootstrapImport imports;

    @BeforeAll
    void open() {
        publishing = new TestPublishing();
        imports = new BootstrapImport(
                publishing.content.sessions(), publishing.content.repository().schema(), publishing.pages());
    }

    @AfterAll
    void close() throws Exception {
        publishing.close();
    }

    private static Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private String live(String property) {
        return publishing
                .content
                .sessions()
                .read(
                        StoreName.LIVE,
                        Actor.PUBLIC,
                        session -> session.getProperty(property).getString());
    }

    @Test
    void takesInASystemViewPublishesItAndTakesItInAgain() throws IOException {
        Path xml = file("website.parent.demo.xml", XML.formatted(UUID, "Một"));
        assertThat(imports.accepts(xml)).isTrue();
        BootstrapImport.Done done = imports.execute(xml, true);
        assertThat(done.path()).isEqualTo("/website/parent/demo");
        assertThat(done.nodes()).isEqualTo(4);
        assertThat(done.journalNumber()).isPositive();
        assertThat(live("/website/parent/demo/title")).isEqualTo("Một");
        assertThat(live("/website/parent/demo/jcr:uuid")).isEqualTo(UUID);
        assertThat(live("/website/parent/demo/main/0/text")).isEqualTo("<b>");
        assertThat(live("/website/parent/demo/sub/jcr:primaryType")).isEqualTo("mgnl:page");
        imports.execute(file("website.parent.demo.xml", XML.formatted(UUID, "Hai")), true);
        assertThat(live("/website/parent/demo/title")).isEqualTo("Hai");
    }

    @Test
    void takesInYaml() throws IOException {
        Path yaml = file("stories.quan.yaml", """
                'quan':
                  'jcr:primaryType': 'mgnl:content'
                  'jcr:uuid': '11111111-ae45-46f1-b081-d662254ad069'
                  'title': 'Quán'
                  'seats': 7
                  'open': true
                  'tags': ['a', 'b']
                  'author': !weakreference '22222222-ae45-46f1-b081-d662254ad069'
                  'part':
                    'text': 'x'
                """);
        imports.execute(yaml, false);
        String seats = publishing
                .content
                .sessions()
                .read(
                        StoreName.DRAFT,
                        TestPublishing.SYSTEM,
                        session -> session.getProperty("/stories/quan/seats").getLong()
                                + session.getProperty("/stories/quan/part/text").getString());
        assertThat(seats).isEqualTo("7x");
    }

    @Test
    void refusesWhatIsNoContentFile() throws IOException {
        assertThat(imports.accepts(file("export.wordpress.xml", "<rss/>"))).isFalse();
        Path broken = file("website.broken.xml", "<sv:node xmlns:sv=\"http://www.jcp.org/jcr/sv/1.0\"");
        assertThatThrownBy(() -> imports.execute(broken, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("system view");
    }
}
