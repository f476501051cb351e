package org.bantin.rendering;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.bantin.definition.ContentTypeDefinition;
import org.bantin.definition.Definitions;
import org.bantin.definition.PropertyDefinition;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Rich text by content type: a field is rich when a type of its workspace says so; steps in order make the reader's HTML. */
@Component
public class StoredRichText implements RichFields {
    /** Templates read a body several times (text, reading time, anchors); one page renders it once. */
    private static final String RENDERED = "rich text:";

    private final Definitions definitions;
    private final ObjectProvider<RichTextStep> steps;
    private volatile Known known = new Known(-1, Map.of());

    public StoredRichText(Definitions definitions, ObjectProvider<RichTextStep> steps) {
        this.definitions = definitions;
        this.steps = steps;
    }

    @Override
    public boolean isRichText(Node node, String property) throws RepositoryException {
        String path = node.getPath();
        int end = path.indexOf('/', 1);
        String workspace = end < 0 ? path.substring(1) : path.substring(1, end);
        return known().fields().getOrDefault(workspace, Set.of()).contains(property);
    }

    @Override
    public Markup render(String stored, RenderRun run) {
        Object made = run.attributes().get(RENDERED + stored);
        if (made instanceof Markup known) {
            return known;
        }
        Markup markup = rendered(stored, run);
        run.attributes().put(RENDERED + stored, markup);
        return markup;
    }

    private Markup rendered(String stored, RenderRun run) {
        Document document = Jsoup.parseBodyFragment(stored);
        document.outputSettings().prettyPrint(false);
        Element body = document.body();
        steps.orderedStream().forEach(step -> step.apply(body, run));
        return new Markup(body.html());
    }

    private Known known() {
        Known current = known;
        if (current.generation() != definitions.generation()) {
            Map<String, Set<String>> fields = new ConcurrentHashMap<>();
            for (ContentTypeDefinition type : definitions.contentTypes()) {
                Set<String> rich = type.properties().stream()
                        .filter(PropertyDefinition::isRichText)
                        .map(PropertyDefinition::name)
                        .collect(Collectors.toSet());
                fields.computeIfAbsent(type.workspace(), w -> ConcurrentHashMap.newKeySet())
                        .addAll(rich);
            }
            current = new Known(definitions.generation(), fields);
            known = current;
        }
        return current;
    }

    private record Known(long generation, Map<String, Set<String>> fields) {}
}
