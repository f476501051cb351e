package org.bantin.content.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Value;
import org.bantin.content.ContentProperties;
import org.bantin.content.FieldProblem;
import org.bantin.content.TestContent;
import org.bantin.definition.Definitions;
import org.bantin.definition.SampleModules;
import org.bantin.definition.form.FieldDefinition;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A component on a page of an in-memory store, and forms that are saved into it. */
abstract class FormFixture {
    static final Actor EDITOR = new Actor("hoa", "Hòa", Set.of(Role.EDITOR), Set.of(), false);
    static final Actor REPORTER = new Actor("an", "An", Set.of(Role.REPORTER), Set.of(), false);

    @TempDir
    Path directory;

    final TestContent content = new TestContent();
    final Forms forms = forms();

    @BeforeEach
    void page() {
        content.sessions().change(StoreName.DRAFT, Actor.system("test"), session -> {
            Node page = session.getNode("/website").addNode("home", "mgnl:page");
            page.addNode("main", "mgnl:area").addNode("0", "mgnl:component");
        });
    }

    @AfterEach
    void close() {
        content.close();
    }

    private Forms forms() {
        return new Forms(
                content.sessions(),
                content.repository().schema(),
                content.reader(),
                content.audit(),
                new ContentProperties(ZoneId.of("Asia/Ho_Chi_Minh")),
                content.events::add,
                Clock.systemUTC());
    }

    List<FieldDefinition> fields(String properties) {
        String indented = properties.strip().indent(4);
        Definitions definitions = new SampleModules(directory)
                .with("/m/dialogs/d.yaml", "form:\n  properties:\n" + indented)
                .definitions();
        return definitions.dialog("m:d").orElseThrow().tabs().get(0).fields();
    }

    List<FieldDefinition> oldFields(String fields) {
        String indented = fields.strip().indent(8);
        Definitions definitions = new SampleModules(directory)
                .with("/m/dialogs/d.yaml", "form:\n  tabs:\n    - name: main\n      fields:\n" + indented)
                .definitions();
        return definitions.dialog("m:d").orElseThrow().tabs().get(0).fields();
    }

    static final FormTarget TARGET = FormTarget.existing("website", "/home/main/0");

    Map<String, Object> save(List<FieldDefinition> fields, Map<String, Object> values) {
        FormOutcome outcome = forms.save(EDITOR, TARGET, fields, List.of("en"), new Forms.Save(Map.of(), values));
        assertThat(outcome).isInstanceOf(FormOutcome.Saved.class);
        Map<String, Object> read =
                forms.open(EDITOR, TARGET, fields, List.of("en")).orElseThrow().values();
        assertThat(((FormOutcome.Saved) outcome).values()).isEqualTo(read);
        return read;
    }

    List<FieldProblem> refused(List<FieldDefinition> fields, Map<String, Object> values) {
        FormOutcome outcome = forms.save(EDITOR, TARGET, fields, List.of("en"), new Forms.Save(Map.of(), values));
        assertThat(outcome).isInstanceOf(FormOutcome.Refused.class);
        return ((FormOutcome.Refused) outcome).problems();
    }

    /** The tree below the component as text, without what the system keeps. */
    Map<String, Object> stored() {
        return content.sessions()
                .read(StoreName.DRAFT, Actor.system("test"), session -> tree(session.getNode("/website/home/main/0")));
    }

    private static Map<String, Object> tree(Node node) throws RepositoryException {
        Map<String, Object> tree = new LinkedHashMap<>();
        PropertyIterator properties = node.getProperties();
        while (properties.hasNext()) {
            Property property = properties.nextProperty();
            if (property.getName().indexOf(':') < 0) {
                tree.put(property.getName(), property.isMultiple() ? texts(property) : property.getString());
            }
        }
        NodeIterator children = node.getNodes();
        while (children.hasNext()) {
            Node child = children.nextNode();
            tree.put(child.getName(), tree(child));
        }
        return tree;
    }

    private static List<String> texts(Property property) throws RepositoryException {
        List<String> texts = new ArrayList<>();
        for (Value value : property.getValues()) {
            texts.add(value.getString());
        }
        return texts;
    }
}
