package org.bantin.migration.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.jcr.ImportUUIDBehavior;
import org.bantin.content.Item;
import org.bantin.publishing.TestPublishing;
import org.bantin.repository.StoreName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeFileExportTests {
    @TempDir
    Path directory;

    @Test
    void writesWhatCanBeReadAgainWithIdentifiersAndWithoutWhatBelongsToTheStore() throws IOException {
        try (TestPublishing publishing = new TestPublishing()) {
            Item story = publishing.publishNow(publishing.story(publishing.section("Tin"), "Xuất ra"));
            String path = "/articles" + story.path();
            NodeFileExport export = new NodeFileExport(publishing.content.sessions());

            Path xml = export.run(path, false, directory);
            Path yaml = export.run(path, true, directory);

            assertThat(xml.getFileName().toString()).startsWith("articles.").endsWith(".xuat-ra.xml");
            assertThat(Files.readString(xml))
                    .contains(story.id().value())
                    .doesNotContain("bt:published", "jcr:versionHistory");
            assertThat(Files.readString(yaml))
                    .contains("Xuất ra", story.id().value())
                    .doesNotContain("jcr:baseVersion");
            publishing.content.sessions().change(StoreName.DRAFT, TestPublishing.SYSTEM, session -> {
                session.removeItem(path);
                try (InputStream in = Files.newInputStream(xml)) {
                    session.importXML(
                            path.substring(0, path.lastIndexOf('/')),
                            in,
                            ImportUUIDBehavior.IMPORT_UUID_COLLISION_THROW);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            assertThat(publishing.draft(story.id()).fields()).isEqualTo(story.fields());
            assertThatThrownBy(() -> export.run("/articles/none", false, directory))
                    .hasMessageContaining("no node");
        }
    }
}
