package org.bantin.migration.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bantin.content.ContentFiles.Taken;
import org.bantin.content.ContentFiles.Wish;
import org.bantin.migration.nodes.NodeFileExport;
import org.bantin.publishing.TestPublishing;
import org.bantin.repository.SessionCall;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Tests that take content files into a store of their own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ContentFileTest {
    static final String UUID = "5a270138-ae45-46f1-b081-d662254ad069";
    static final String XML = """
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

    TestPublishing publishing;
    BootstrapImport imports;

    @BeforeAll
    void open() {
        publishing = new TestPublishing();
        imports = new BootstrapImport(
                publishing.content.sessions(),
                publishing.content.repository().schema(),
                publishing.pages(),
                new NodeFileExport(publishing.content.sessions()));
    }

    @AfterAll
    void close() throws Exception {
        publishing.close();
    }

    static Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    Taken take(Path file, boolean publishing) throws IOException {
        return imports.take(TestPublishing.SYSTEM, file, Wish.usual(publishing));
    }

    String draft(SessionCall<Object> call) {
        return publishing
                .content
                .sessions()
                .read(StoreName.DRAFT, TestPublishing.SYSTEM, call)
                .toString();
    }

    String live(String property) {
        return publishing
                .content
                .sessions()
                .read(
                        StoreName.LIVE,
                        Actor.PUBLIC,
                        session -> session.getProperty(property).getString());
    }

    static String named(String name, String uuid, String title) {
        return XML.formatted(uuid, title).replace("sv:name=\"demo\"", "sv:name=\"" + name + "\"");
    }

    Path conflicting(String name, String uuid) throws IOException {
        take(file("website." + name + ".xml", named(name, uuid, "Old")), false);
        return file("website.elsewhere." + name + ".xml", named(name, uuid, "New"));
    }
}
