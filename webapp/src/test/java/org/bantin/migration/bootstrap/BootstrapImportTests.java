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
import java.util.Set;
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
import org.bantin.content.ContentFiles.Outlook;
import org.bantin.content.ContentFiles.Taken;
import org.bantin.content.ContentFiles.Wish;
import org.bantin.migration.nodes.NodeFileExport;
import org.bantin.publishing.TestPublishing;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.SessionCall;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
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
                publishing.content.sessions(),
                publishing.content.repository().schema(),
                publishing.pages(),
                new NodeFileExport(publishing.content.sessions()));
    }

    @AfterAll
    void close() throws Exception {
        publishing.close();
    }

    private static Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private Taken take(Path file, boolean publishing) throws IOException {
        return imports.take(TestPublishing.SYSTEM, file, Wish.usual(publishing));
    }

    private String draft(SessionCall<Object> call) {
        return publishing
                .content
                .sessions()
                .read(StoreName.DRAFT, TestPublishing.SYSTEM, call)
                .toString();
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
    private Path conflicting(String name, String uuid) throws IOException {
        take(file("website." + name + ".xml", named(name, uuid, "Old")), false);
        return file("website.elsewhere." + name + ".xml", named(name, uuid, "New"));
    }

    private static String named(String name, String uuid, String title) {
        return XML.formatted(uuid, title).replace("sv:name=\"demo\"", "sv:name=\"" + name + "\"");
    }

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
    void leavesWhatIsThere() throws IOException {
        String uuid = "0a270138-ae45-46f1-b081-d662254ad001";
        Path file = conflicting("kept", uuid);
        Outlook outlook = imports.look(file, null);
        assertThat(outlook.path()).isEqualTo("/website/elsewhere/kept");
        assertThat(outlook.nodes()).isEqualTo(4);
        assertThat(outlook.pathTaken()).isFalse();
        assertThat(outlook.takenAt()).containsExactly("/website/kept");
        Taken done = imports.take(TestPublishing.SYSTEM, file, new Wish(Conflict.KEEP, null, true));
        assertThat(done.nodes()).isZero();
        assertThat(draft(session -> session.nodeExists("/website/elsewhere/kept")))
                .isEqualTo("false");
        assertThat(draft(session -> session.getProperty("/website/kept/title").getString()))
                .isEqualTo("Old");
    }

    @Test
    void givesNewIdentifiersAndAFreeName() throws IOException {
        String uuid = "0a270138-ae45-46f1-b081-d662254ad002";
        Path file = file("website.twice.xml", named("twice", uuid, "Link " + uuid));
        take(file, false);
        Taken done = imports.take(TestPublishing.SYSTEM, file, new Wish(Conflict.NEW_IDENTIFIERS, null, false));
        assertThat(done.path()).isEqualTo("/website/twice0");
        String fresh = draft(session -> session.getNode("/website/twice0").getIdentifier());
        assertThat(fresh).isNotEqualTo(uuid);
        assertThat(draft(session -> session.getProperty("/website/twice0/title").getString()))
                .isEqualTo("Link " + fresh);
        assertThat(draft(session -> session.getNode("/website/twice").getIdentifier()))
                .isEqualTo(uuid);
    }

    @Test
    void replacesWhatIsAtThePathAndLeavesTheIdentifiersOfOthersAlone() throws IOException {
        String uuid = "0a270138-ae45-46f1-b081-d662254ad009";
        take(file("website.first.xml", named("first", uuid, "First")), true);
        Path second = file("website.second.xml", named("second", uuid, "Second"));
        take(second, true);
        take(second, true);
        assertThat(draft(session -> session.getNode("/website/first").getIdentifier()))
                .isEqualTo(uuid);
        assertThat(draft(session -> session.getProperty("/website/second/title").getString()))
                .isEqualTo("Second");
        assertThat(draft(session -> session.nodeExists("/website/second0"))).isEqualTo("false");
    }

    @Test
    void removesWhatHasTheSameIdentifier() throws IOException {
        Path file = conflicting("gone", "0a270138-ae45-46f1-b081-d662254ad003");
        imports.take(TestPublishing.SYSTEM, file, new Wish(Conflict.REMOVE, null, false));
        assertThat(draft(session -> session.nodeExists("/website/gone"))).isEqualTo("false");
        assertThat(draft(session ->
                        session.getProperty("/website/elsewhere/gone/title").getString()))
                .isEqualTo("New");
    }

    @Test
    void replacesWhereTheOldOneStandsAndKeepsItsPlace() throws IOException {
        String uuid = "0a270138-ae45-46f1-b081-d662254ad004";
        Path file = conflicting("here", uuid);
        take(file("website.after.xml", named("after", "0a270138-ae45-46f1-b081-d662254ad005", "After")), false);
        Taken done = imports.take(TestPublishing.SYSTEM, file, new Wish(Conflict.REPLACE, null, false));
        assertThat(done.path()).isEqualTo("/website/here");
        assertThat(draft(session -> session.getProperty("/website/here/title").getString()))
                .isEqualTo("New");
        assertThat(draft(session -> {
                    String names = "";
                    for (NodeIterator all = session.getNode("/website").getNodes(); all.hasNext(); ) {
                        names += all.nextNode().getName() + " ";
                    }
                    return names;
                }))
                .contains("here after");
    }

    @Test
    void goesWhereItIsToldAndOnlyForAdministrators() throws IOException {
        Path file = file("website.told.xml", named("told", "0a270138-ae45-46f1-b081-d662254ad006", "Told"));
        Wish below = new Wish(Conflict.REMOVE, "/website/below/here", false);
        Actor reporter = new Actor("lan", "Lan", Set.of(Role.REPORTER), Set.of(), false);
        assertThatThrownBy(() -> imports.take(reporter, file, below)).isInstanceOf(AccessDeniedException.class);
        assertThat(imports.take(TestPublishing.SYSTEM, file, below).path()).isEqualTo("/website/below/here/told");
        assertThatThrownBy(() -> imports.take(
                        TestPublishing.SYSTEM, file, new Wish(Conflict.REMOVE, "/website/below/here/told", false)))
                .hasMessageContaining("below itself");
        assertThatThrownBy(
                        () -> imports.take(TestPublishing.SYSTEM, file, new Wish(Conflict.REMOVE, "/journal/x", false)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(imports.accepts(file("journal.x.xml", XML))).isFalse();
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
