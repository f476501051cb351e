package org.bantin.migration.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Value;
import org.bantin.content.ContentFiles.Conflict;
import org.bantin.content.ContentFiles.Taken;
import org.bantin.content.ContentFiles.Wish;
import org.bantin.publishing.TestPublishing;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.junit.jupiter.api.Test;

/** Content files of light modules come in with their identifiers and can be imported again. */
class BootstrapImportTests extends ContentFileTest {
    @Test
    void takesInASystemViewPublishesItAndTakesItInAgain() throws IOException {
        Path xml = file("website.parent.demo.xml", XML.formatted(UUID, "Một"));
        assertThat(imports.accepts(xml)).isTrue();
        Taken done = take(xml, true);
        assertThat(done.path()).isEqualTo("/website/parent/demo");
        assertThat(done.nodes()).isEqualTo(4);
        assertThat(done.journalNumber()).isPositive();
        assertThat(live("/website/parent/demo/title")).isEqualTo("Một");
        assertThat(live("/website/parent/demo/jcr:uuid")).isEqualTo(UUID);
        assertThat(live("/website/parent/demo/main/0/text")).isEqualTo("<b>");
        assertThat(live("/website/parent/demo/sub/jcr:primaryType")).isEqualTo("mgnl:page");
        take(file("website.parent.demo.xml", XML.formatted(UUID, "Hai")), true);
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
        take(yaml, false);
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
    void readsTwoDotsAsADotInsideAName() throws IOException {
        Path picture = file("website.photos..old.pier..jpg.xml", named("pier.jpg", UUID, "Pier"));
        assertThat(imports.accepts(picture)).isTrue();
        assertThat(imports.look(picture, null).path()).isEqualTo("/website/photos.old/pier.jpg");
    }

    @Test
    void refusesWhatIsNoContentFile() throws IOException {
        assertThat(imports.accepts(file("export.wordpress.xml", "<rss/>"))).isFalse();
        Path broken = file("website.broken.xml", "<sv:node xmlns:sv=\"http://www.jcp.org/jcr/sv/1.0\"");
        assertThatThrownBy(() -> take(broken, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("system view");
    }

    /** A page below {@code /website/<name>} and a file with the same identifier under another parent. */
    @Test
    void keepsAsTextWhatNoTypeHoldsAndNamesThePropertyOfASystemView() throws IOException {
        Path odd = Files.writeString(
                directory.resolve("website.odd.yaml"),
                "odd:\n  jcr:primaryType: mgnl:page\n  when: 2026-13-45T99:00:00Z\n  isbn: 97860412345678901234567\n  year: 2026\n");
        imports.take(Actor.system("test"), odd, new Wish(Conflict.REPLACE, null, false));
        publishing.content.sessions().read(StoreName.DRAFT, Actor.system("test"), session -> {
            Node node = session.getNode("/website/odd");
            assertThat(node.getProperty("isbn").getString()).isEqualTo("97860412345678901234567");
            assertThat(node.getProperty("when").getType()).isEqualTo(PropertyType.STRING);
            assertThat(node.getProperty("year").getType()).isEqualTo(PropertyType.LONG);
            return Boolean.TRUE;
        });
        Path wrong = Files.writeString(
                directory.resolve("website.wrong.xml"),
                "<sv:node sv:name='wrong' xmlns:sv='http://www.jcp.org/jcr/sv/1.0'><sv:property sv:name='day' sv:type='Date'><sv:value>soon</sv:value></sv:property></sv:node>");
        assertThatThrownBy(() -> imports.take(Actor.system("test"), wrong, new Wish(Conflict.REPLACE, null, false)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("node wrong, property day: `soon` is no Date");
        Path latin = Files.write(
                directory.resolve("website.latin.yaml"),
                "latin:\n  title: café\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> imports.look(latin, null)).hasMessageContaining("is not written in UTF-8");
    }

    @Test
    void keepsTypesNamespacesAndSiblingsOfOneNameAndRefusesNamesThatAreNone() throws IOException {
        String view = """
                <sv:node sv:name="%s" xmlns:sv="http://www.jcp.org/jcr/sv/1.0" xmlns:lab="https://lab.example/1.0">
                  <sv:property sv:name="jcr:primaryType" sv:type="Name"><sv:value>lab:visitor</sv:value></sv:property>
                  <sv:property sv:name="lab:note" sv:type="String"><sv:value>a</sv:value></sv:property>
                  <sv:node sv:name="same"/><sv:node sv:name="same"/>
                </sv:node>
                """;
        Path wide = Files.write(
                directory.resolve("contacts.visitor.xml"),
                ("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + view.formatted("visitor"))
                        .getBytes(StandardCharsets.UTF_16));
        assertThat(imports.accepts(wide)).isTrue();
        take(wide, true);
        assertThat(live("/contacts/visitor/jcr:primaryType")).isEqualTo("lab:visitor");
        assertThat(live("/contacts/visitor/lab:note")).isEqualTo("a");
        assertThat(draft(session -> session.nodeExists("/contacts/visitor/same0")))
                .isEqualTo("true");
        assertThatThrownBy(() -> take(file("contacts.up.xml", view.formatted("..")), true))
                .hasMessageContaining("`..` is no name");
        String deep = "<sv:node xmlns:sv=\"http://www.jcp.org/jcr/sv/1.0\" sv:name=\"d\">".repeat(5000)
                + "</sv:node>".repeat(5000);
        assertThatThrownBy(() -> take(file("contacts.deep.xml", deep), true)).hasMessageContaining("500 deep");
        assertThat(take(file("website.a.path.yaml", "/a/path:\n  title: T\n  /kid: { x: y }\n"), true)
                        .path())
                .isEqualTo("/website/a/path");
    }

    @Test
    void writesOutWhatComesInAgainEqual() throws IOException {
        take(file("dam.photos.pier.yaml", """
                pier:
                  jcr:primaryType: mgnl:asset
                  jcr:uuid: 33333333-ae45-46f1-b081-d662254ad069
                  jcr:mixinTypes: [mgnl:deleted]
                  title: "7"
                  size: 7
                  ratio: 1.5
                  open: true
                  taken: 2015-06-03T20:37:49.283+02:00
                  day: 2015-06-03
                  tags: [one, two]
                  none: []
                  author: !weakreference '22222222-ae45-46f1-b081-d662254ad069'
                  jcr:content:
                    jcr:primaryType: mgnl:resource
                    jcr:data: !!binary aGVsbG8=
                    jcr:mimeType: text/plain
                """), false);
        String before = picture("/dam/photos/pier");
        assertThat(before)
                .contains(
                        "mgnl:deleted", "title=String[7]", "size=Long[7]", "taken=Date[2015-06-03T20:37:49.283+02:00]")
                .contains("author=WeakReference", "jcr:data=Binary[hello]", "none=String[]");
        for (boolean yaml : new boolean[] {true, false}) {
            Path out = imports.write(TestPublishing.SYSTEM, "/dam/photos/pier", yaml, directory);
            publishing
                    .content
                    .sessions()
                    .change(StoreName.DRAFT, TestPublishing.SYSTEM, session -> session.removeItem("/dam/photos/pier"));
            take(out, false);
            assertThat(picture("/dam/photos/pier")).as(out.toString()).isEqualTo(before);
        }
    }

    private String picture(String path) {
        return draft(session -> {
            StringBuilder picture = new StringBuilder();
            describe(session.getNode(path), picture);
            return picture.toString();
        });
    }

    private static void describe(Node node, StringBuilder into) throws RepositoryException {
        into.append(node.getName()).append('\n');
        Map<String, String> properties = new TreeMap<>();
        for (PropertyIterator all = node.getProperties(); all.hasNext(); ) {
            Property property = all.nextProperty();
            List<String> texts = new ArrayList<>();
            for (Value value : property.isMultiple() ? property.getValues() : new Value[] {property.getValue()}) {
                texts.add(value.getString());
            }
            // when and by whom a node was made is the store's own
            if (property.getName().startsWith("jcr:created")) {
                continue;
            }
            properties.put(property.getName(), PropertyType.nameFromValue(property.getType()) + texts);
        }
        properties.forEach(
                (name, value) -> into.append(name).append('=').append(value).append('\n'));
        for (NodeIterator all = node.getNodes(); all.hasNext(); ) {
            describe(all.nextNode(), into);
        }
    }

    @Test
    void takesInPackedFilesAndWholeWorkspaces() throws IOException {
        Path packed = directory.resolve("website.packed.xml.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(named("packed", "0a270138-ae45-46f1-b081-d662254ad007", "Packed")
                    .getBytes(StandardCharsets.UTF_8));
        }
        assertThat(imports.accepts(packed)).isTrue();
        assertThat(take(packed, false).path()).isEqualTo("/website/packed");
        Path all = file("whole.xml", """
                <sv:node sv:name="jcr:root" xmlns:sv="http://www.jcp.org/jcr/sv/1.0">
                  <sv:property sv:name="jcr:primaryType" sv:type="Name"><sv:value>rep:root</sv:value></sv:property>
                  <sv:node sv:name="jcr:system"/>
                  <sv:node sv:name="a"><sv:property sv:name="jcr:primaryType" sv:type="Name"><sv:value>mgnl:folder</sv:value></sv:property></sv:node>
                  <sv:node sv:name="b"><sv:property sv:name="jcr:primaryType" sv:type="Name"><sv:value>mgnl:folder</sv:value></sv:property></sv:node>
                </sv:node>
                """);
        assertThat(take(all, false).nodes()).isEqualTo(2);
        assertThat(draft(session -> session.nodeExists("/whole/a") && session.nodeExists("/whole/b")))
                .isEqualTo("true");
    }
}
