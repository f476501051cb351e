package org.bantin.rendering;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bantin.definition.ContentTypeDefinition;
import org.bantin.definition.DefinitionNode;
import org.bantin.definition.DefinitionProblem;
import org.bantin.definition.Definitions;
import org.bantin.definition.PropertyDefinition;
import org.bantin.definition.form.DialogDefinition;
import org.bantin.definition.message.Messages;
import org.bantin.definition.resource.Resource;
import org.bantin.definition.resource.Resources;

/** Light modules in memory: a few scripts, one content type {@code article} with a rich body. */
final class FakeModules implements Definitions, Resources, Messages {
    final Map<String, String> files = new LinkedHashMap<>();
    final Map<String, DefinitionNode> templates = new LinkedHashMap<>();
    private long clock;

    FakeModules script(String path, String text) {
        files.put(path, text);
        clock++;
        String id = path.substring(1, path.indexOf("/templates/")) + ":"
                + path.substring(path.indexOf("/templates/") + 11, path.lastIndexOf('.'));
        templates.put(id, new DefinitionNode(Map.of("templateScript", path)));
        return this;
    }

    @Override
    public Optional<Resource> find(String path) {
        String text = files.get(path);
        return text == null ? Optional.empty() : Optional.of(new Text(path, text, Instant.ofEpochSecond(clock)));
    }

    @Override
    public List<String> matching(String regex) {
        return files.keySet().stream().filter(path -> path.matches(regex)).toList();
    }

    @Override
    public Optional<ContentTypeDefinition> contentType(String name) {
        return contentTypes().stream().filter(type -> type.name().equals(name)).findFirst();
    }

    @Override
    public List<ContentTypeDefinition> contentTypes() {
        List<PropertyDefinition> properties = new ArrayList<>();
        properties.add(property("title", "String"));
        properties.add(property("body", "richText"));
        DefinitionNode source =
                new DefinitionNode(Map.of("bantin", new DefinitionNode(Map.of("template", "news:pages/article"))));
        return List.of(new ContentTypeDefinition(
                "article", "news", "articles", "/", "mgnl:content", properties, List.of(), source));
    }

    private static PropertyDefinition property(String name, String type) {
        return new PropertyDefinition(name, type, false, true, false, null, List.of(), DefinitionNode.EMPTY);
    }

    @Override
    public Optional<DialogDefinition> dialog(String id) {
        return Optional.empty();
    }

    @Override
    public Optional<DefinitionNode> find(String kind, String id) {
        return kind.equals("templates") ? Optional.ofNullable(templates.get(id)) : Optional.empty();
    }

    @Override
    public List<String> ids(String kind) {
        return kind.equals("templates") ? List.copyOf(templates.keySet()) : List.of();
    }

    @Override
    public List<DefinitionProblem> problems() {
        return List.of();
    }

    @Override
    public long generation() {
        return 1;
    }

    @Override
    public Optional<String> find(Locale locale, List<String> keys) {
        return keys.stream().findFirst().map(key -> text(locale, key));
    }

    @Override
    public String text(Locale locale, String keyOrLiteral, Object... arguments) {
        return locale.getLanguage() + ":" + keyOrLiteral + (arguments.length == 0 ? "" : List.of(arguments));
    }

    private record Text(String path, String text, Instant lastModified) implements Resource {
        @Override
        public long size() {
            return text.getBytes(StandardCharsets.UTF_8).length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
