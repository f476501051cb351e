package org.bantin.content;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.bantin.content.storage.References;
import org.bantin.definition.ContentTypeDefinition;
import org.bantin.definition.DefinitionNode;
import org.bantin.definition.Definitions;
import org.bantin.definition.PropertyDefinition;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.StoredNodes;
import org.bantin.repository.access.Actor;
import org.springframework.stereotype.Component;

/**
 * What an item still lacks before readers may see it. Rules are data: required fields of the content type, and its
 * {@code bantin.checklist}, whose entries say {@code field}, and if wanted {@code min} (how many), {@code each} (what every
 * entry must have), {@code message} (key of a text of its own). A photo may leave caption, credit and alternative text to its
 * asset; a picture whose {@link UsageRights} have ended is a gap too. Missing is no obstacle to saving a draft.
 */
@Component
public class PublicationCheck {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final List<String> PHOTO_TEXTS = List.of("caption", "credit", "alt");

    private final Definitions definitions;
    private final RepositorySessions sessions;
    private final UsageRights usageRights;

    PublicationCheck(Definitions definitions, RepositorySessions sessions, UsageRights usageRights) {
        this.usageRights = usageRights;
        this.definitions = definitions;
        this.sessions = sessions;
    }

    /** The gaps in the order of the checklist; empty when the item is ready. */
    public List<FieldProblem> gaps(Item item) {
        ContentTypeDefinition type = definitions.contentType(item.type()).orElse(null);
        if (type == null) {
            return List.of(FieldProblem.of("", "content.problem.unknown-type", item.type()));
        }
        return sessions.read(StoreName.DRAFT, Actor.system("content"), session -> new Check(session, type, item).run());
    }

    /** What one rule of a checklist misses: {@code field}, {@code min}, {@code each}, {@code message}. */
    public List<FieldProblem> gaps(Item item, DefinitionNode rule) {
        ContentTypeDefinition type = definitions.contentType(item.type()).orElse(null);
        String field = rule.text("field").orElse("");
        if (type == null || field.isEmpty()) {
            return List.of();
        }
        return sessions.read(
                StoreName.DRAFT, Actor.system("content"), session -> new Check(session, type, item).only(field, rule));
    }

    /** One point of the list, and whether nothing is missing there. */
    public record Point(String field, List<FieldProblem> gaps) {
        public boolean done() {
            return gaps.isEmpty();
        }
    }

    /** The whole checklist point by point; problems of the text's figures and of broken references follow as points of their own. */
    public List<Point> points(Item item, List<FieldProblem> gaps) {
        Map<String, List<FieldProblem>> byField = new LinkedHashMap<>();
        definitions
                .contentType(item.type())
                .ifPresent(type -> rules(type).keySet().forEach(field -> byField.put(field, new ArrayList<>())));
        for (FieldProblem gap : gaps) {
            String field = gap.field().replaceFirst("[\\[.].*", "");
            byField.computeIfAbsent(field, f -> new ArrayList<>()).add(gap);
        }
        return byField.entrySet().stream()
                .map(entry -> new Point(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    /** Rules by field: the checklist first, then required fields that it does not name. */
    private static Map<String, DefinitionNode> rules(ContentTypeDefinition type) {
        Map<String, DefinitionNode> rules = new LinkedHashMap<>();
        if (type.bantin().values().get("checklist") instanceof List<?> list) {
            for (Object entry : list) {
                if (entry instanceof DefinitionNode rule) {
                    rule.text("field").ifPresent(field -> rules.put(field, rule));
                }
            }
        }
        for (PropertyDefinition property : type.properties()) {
            if (property.required()) {
                rules.putIfAbsent(property.name(), DefinitionNode.EMPTY);
            }
        }
        return rules;
    }

    /** One look at one item. */
    private final class Check {
        private final Session session;
        private final ContentTypeDefinition type;
        private final Item item;
        private final List<FieldProblem> gaps = new ArrayList<>();

        Check(Session session, ContentTypeDefinition type, Item item) {
            this.session = session;
            this.type = type;
            this.item = item;
        }

        List<FieldProblem> run() throws RepositoryException {
            for (Map.Entry<String, DefinitionNode> rule : rules(type).entrySet()) {
                rule(rule.getKey(), rule.getValue());
            }
            for (PropertyDefinition property : type.properties()) {
                if (property.isRichText()) {
                    figures(property.name());
                } else if (property.isAsset()) {
                    pictures(property.name());
                }
            }
            broken();
            Optional<Node> own = item.type().equals("asset") ? node(item.id().value()) : Optional.empty();
            if (own.isPresent()) {
                rights("validTo", own.get());
            }
            return List.copyOf(gaps);
        }

        List<FieldProblem> only(String field, DefinitionNode rule) throws RepositoryException {
            rule(field, rule);
            return List.copyOf(gaps);
        }

        private void rule(String field, DefinitionNode rule) throws RepositoryException {
            Object value = item.fields().get(field);
            int size = value == null ? 0 : value instanceof List<?> list ? list.size() : 1;
            int min = rule.text("min")
                    .map(Integer::parseInt)
                    .orElse(rule.texts("each").isEmpty() ? 1 : 0);
            Optional<String> message = rule.text("message");
            if (size < min) {
                if (message.isPresent()) {
                    gap(field, message.get(), min, size);
                } else if (min == 1) {
                    gap(field, "content.gap.missing");
                } else {
                    gap(field, "content.gap.too-few", min, size);
                }
            }
            each(field, rule.texts("each"));
        }

        private void each(String field, List<String> wanted) throws RepositoryException {
            List<FieldValues> entries = item.fields().nested(field);
            for (int i = 0; i < entries.size(); i++) {
                FieldValues entry = entries.get(i);
                for (String inner : wanted) {
                    if (entry.texts(inner).isEmpty() && !assetHas(entry.text("asset"), inner)) {
                        String key = PHOTO_TEXTS.contains(inner) ? "photo-" + inner : "incomplete";
                        gap(field + "[" + i + "]." + inner, "content.gap." + key, i + 1);
                    }
                }
            }
        }

        private void figures(String field) throws RepositoryException {
            RichText text = RichText.of(item.fields().text(field).orElse(""));
            List<RichText.Figure> figures = text.figures();
            for (int i = 0; i < figures.size(); i++) {
                RichText.Figure figure = figures.get(i);
                Optional<String> asset = Optional.of(figure.asset());
                String path = field + "[" + i + "].";
                figureText(path, "caption", figure.caption(), asset, i + 1);
                figureText(path, "credit", figure.credit(), asset, i + 1);
                figureText(path, "alt", figure.alt(), asset, i + 1);
            }
        }

        /** Pictures that a field shows, such as the main one; files to download need no text. */
        private void pictures(String field) throws RepositoryException {
            for (String asset : item.fields().texts(field)) {
                Optional<Node> node = node(asset.substring("jcr:".length()));
                if (node.isPresent() && isPicture(node.get())) {
                    for (String inner : List.of("credit", "alt")) {
                        if (!assetHas(Optional.of(asset), inner) && !saidOfPhoto(asset, inner)) {
                            gap(field, "content.gap.picture-" + inner);
                        }
                    }
                }
            }
        }

        /** The same picture stands in the list of photos: with this text, or its gap is said there with its number. */
        private boolean saidOfPhoto(String asset, String inner) {
            List<FieldValues> photos = item.fields().nested("photos");
            for (int i = 0; i < photos.size(); i++) {
                String field = "photos[" + i + "]." + inner;
                if (photos.get(i).text("asset").filter(asset::equals).isPresent()
                        && (!photos.get(i).texts(inner).isEmpty()
                                || gaps.stream().anyMatch(gap -> gap.field().equals(field)))) {
                    return true;
                }
            }
            return false;
        }

        private static boolean isPicture(Node asset) throws RepositoryException {
            String type =
                    asset.hasNode("jcr:content") ? ItemReader.text(asset.getNode("jcr:content"), "jcr:mimeType") : null;
            return type != null && type.startsWith("image/");
        }

        private void figureText(String path, String inner, String own, Optional<String> asset, int number)
                throws RepositoryException {
            if (own.isBlank() && !assetHas(asset, inner)) {
                gap(path + inner, "content.gap.figure-" + inner, number);
            }
        }

        private boolean assetHas(Optional<String> asset, String inner) throws RepositoryException {
            if (asset.isEmpty() || !PHOTO_TEXTS.contains(inner)) {
                return false;
            }
            Optional<Node> node =
                    node(asset.get().startsWith("jcr:") ? asset.get().substring(4) : asset.get());
            String text = node.isPresent() ? ItemReader.text(node.get(), inner) : null;
            return text != null && !text.isBlank();
        }

        /** References to what is gone or in the trash. */
        private void broken() throws RepositoryException {
            for (PropertyDefinition property : type.properties()) {
                FieldValues one = new FieldValues(Map.of());
                Object value = item.fields().get(property.name());
                List<String> ids = value == null ? List.of() : References.of(type, one.with(property.name(), value));
                boolean whole = true;
                for (String id : ids) {
                    Optional<Node> target = node(id);
                    if (target.isPresent()) {
                        rights(property.name(), target.get());
                    } else if (whole) {
                        gap(property.name(), "content.gap.broken-reference");
                        whole = false;
                    }
                }
            }
        }

        private void rights(String field, Node target) throws RepositoryException {
            Optional<LocalDate> ended = usageRights.ended(target);
            if (ended.isPresent()) {
                String caption = ItemReader.text(target, "caption");
                String title = ItemReader.text(target, "title");
                String name = title != null && !title.isBlank() ? title : caption == null ? "" : caption;
                gap(field, "content.gap.rights-ended", name, DAY.format(ended.get()));
            }
        }

        private Optional<Node> node(String id) throws RepositoryException {
            Optional<Node> node = StoredNodes.findCommitted(session, id);
            boolean trashed = node.isPresent()
                    && ItemReader.workspace(node.get().getPath()).equals(ContentNames.TRASH);
            return trashed ? Optional.empty() : node;
        }

        private void gap(String field, String key, Object... arguments) {
            gaps.add(FieldProblem.of(field, key, arguments));
        }
    }
}
