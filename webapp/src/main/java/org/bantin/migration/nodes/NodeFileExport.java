package org.bantin.migration.nodes;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.jcr.Binary;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.Value;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerConfigurationException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.sax.SAXTransformerFactory;
import javax.xml.transform.sax.TransformerHandler;
import javax.xml.transform.stream.StreamResult;
import org.bantin.migration.ImportRecords;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.springframework.stereotype.Component;
import org.xml.sax.SAXException;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

/** Writes a node with all below it to a file that the import and Magnolia read, XML or YAML, with binaries. */
@Component
public class NodeFileExport {
    /** In bytes; file systems allow 255 with the ending. */
    private static final int LONGEST_NAME = 200;
    /** Names that every reader takes for names. */
    private static final Set<String> TYPES = Set.of("jcr:primaryType", "jcr:mixinTypes");

    private final RepositorySessions sessions;

    public NodeFileExport(RepositorySessions sessions) {
        this.sessions = sessions;
    }

    /**
     * @param path absolute, the workspace first, such as {@code /website/travel/about}
     * @return the file, named after the path
     * @throws IllegalArgumentException when there is no such node
     */
    public Path run(String path, boolean yaml, Path directory) throws IOException {
        return run(ImportRecords.IMPORTER, path, yaml, directory);
    }

    /** As above, with what an actor may read. */
    public Path run(Actor actor, String path, boolean yaml, Path directory) throws IOException {
        return sessions.read(StoreName.DRAFT, actor, session -> {
            if (!path.matches("(/[^/]+){2,}") || !exists(session, path)) {
                throw new IllegalArgumentException("there is no node " + path + "; give it as /website/travel/about");
            }
            Path file = directory.resolve(fileName(path) + (yaml ? ".yaml" : ".xml"));
            try {
                Files.createDirectories(directory);
                try (OutputStream out = Files.newOutputStream(file)) {
                    if (yaml) {
                        yaml(session.getNode(path), out);
                    } else {
                        xml(session.getNode(path), out);
                    }
                }
            } catch (IOException e) {
                throw new RepositoryException("writing " + path + " to " + file + " failed", e);
            }
            return file;
        });
    }

    /** What cannot be the path of a node is the path of none. */
    private static boolean exists(Session session, String path) {
        try {
            return session.nodeExists(path);
        } catch (RepositoryException e) {
            return false;
        }
    }

    /** The path with dots; of a path too long for the name of a file, its end. */
    private static String fileName(String path) {
        String name = path.substring(1).replace('/', '.');
        while (name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            name = name.substring(name.length() / 8 + 1);
        }
        return name;
    }

    private static void xml(Node node, OutputStream out) throws RepositoryException {
        try {
            SAXTransformerFactory factory = (SAXTransformerFactory) TransformerFactory.newInstance();
            TransformerHandler writer = factory.newTransformerHandler();
            writer.getTransformer().setOutputProperty(OutputKeys.INDENT, "yes");
            writer.setResult(new StreamResult(out));
            node.getSession().exportSystemView(node.getPath(), new NodeFilter(writer), false, false);
        } catch (TransformerConfigurationException | SAXException e) {
            throw new RepositoryException("writing " + node.getPath() + " as XML failed", e);
        }
    }

    private static void yaml(Node node, OutputStream out) throws RepositoryException {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(120);
        options.setSplitLines(false);
        String text = new Yaml(new TypedValues(options), options).dump(Map.of(node.getName(), tree(node)));
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new RepositoryException("writing " + node.getPath() + " as YAML failed", e);
        }
    }

    private static Map<String, Object> tree(Node node) throws RepositoryException {
        Map<String, Object> tree = new LinkedHashMap<>();
        PropertyIterator properties = node.getProperties();
        while (properties.hasNext()) {
            Property property = properties.nextProperty();
            if (NodeFilter.isExported(property.getName())) {
                tree.put(property.getName(), value(property));
            }
        }
        NodeIterator children = node.getNodes();
        while (children.hasNext()) {
            Node child = children.nextNode();
            if (NodeFilter.isExported(child.getName())) {
                tree.put(child.getName(), tree(child));
            }
        }
        return tree;
    }

    private static Object value(Property property) throws RepositoryException {
        boolean ofType = TYPES.contains(property.getName());
        if (!property.isMultiple()) {
            return ofType ? property.getString() : value(property.getValue());
        }
        List<Object> values = new ArrayList<>();
        for (Value value : property.getValues()) {
            if (!property.getName().equals("jcr:mixinTypes") || NodeFilter.isExportedMixin(value.getString())) {
                values.add(ofType ? value.getString() : value(value));
            }
        }
        return values;
    }

    private static Object value(Value value) throws RepositoryException {
        return switch (value.getType()) {
            case PropertyType.BOOLEAN -> value.getBoolean();
            case PropertyType.LONG -> value.getLong();
            case PropertyType.DOUBLE -> value.getDouble();
            case PropertyType.DATE -> value.getDate();
            case PropertyType.BINARY -> bytes(value.getBinary());
            case PropertyType.REFERENCE,
                    PropertyType.NAME,
                    PropertyType.WEAKREFERENCE,
                    PropertyType.PATH,
                    PropertyType.URI,
                    PropertyType.DECIMAL ->
                new Tagged(PropertyType.nameFromValue(value.getType()).toLowerCase(Locale.ROOT), value.getString());
            default -> value.getString();
        };
    }

    private static byte[] bytes(Binary binary) throws RepositoryException {
        try (InputStream in = binary.getStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new RepositoryException("reading a file's bytes failed", e);
        } finally {
            binary.dispose();
        }
    }

    /** A value whose type YAML has no way to write; it goes out as {@code !weakreference '…'}. */
    private record Tagged(String type, String text) {}

    private static final class TypedValues extends Representer {
        TypedValues(DumperOptions options) {
            super(options);
            representers.put(
                    Tagged.class,
                    value -> representScalar(
                            new Tag("!" + ((Tagged) value).type()),
                            ((Tagged) value).text(),
                            DumperOptions.ScalarStyle.SINGLE_QUOTED));
        }
    }
}
