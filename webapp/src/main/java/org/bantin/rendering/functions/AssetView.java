package org.bantin.rendering.functions;

import java.util.Calendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.jcr.Node;
import org.bantin.rendering.ContentMap;
import org.bantin.rendering.Escaping;
import org.bantin.rendering.page.Nodes;
import org.bantin.rendering.page.Surroundings;
import org.jspecify.annotations.Nullable;

/** An asset as scripts see it. Texts are as stored, in the page's language. */
public final class AssetView {
    private static final List<String> TEXTS =
            List.of("title", "caption", "description", "copyright", "comment", "subject", "language", "alt", "credit");

    private final Surroundings surroundings;
    private final Node node;
    private final ContentMap content;

    public AssetView(Surroundings surroundings, Node node) {
        this.surroundings = surroundings;
        this.node = node;
        this.content = surroundings.run().content(node, Escaping.NONE);
    }

    Node node() {
        return node;
    }

    public String getLink() {
        return surroundings.links().asset(node);
    }

    public String getName() {
        return content.name();
    }

    public String getTitle() {
        String title = content.text("title");
        return title == null || title.isBlank() ? getName() : title;
    }

    public @Nullable String getCaption() {
        return content.text("caption");
    }

    public @Nullable String getDescription() {
        return content.text("description");
    }

    public @Nullable String getCopyright() {
        return content.text("copyright");
    }

    public @Nullable String getComment() {
        return content.text("comment");
    }

    public @Nullable String getSubject() {
        return content.text("subject");
    }

    public @Nullable String getLanguage() {
        return content.text("language");
    }

    public String getMimeType() {
        String type = fileText("jcr:mimeType");
        return type == null ? "application/octet-stream" : type;
    }

    public String getFileName() {
        String name = fileText("fileName");
        return name == null ? getName() : name;
    }

    public long getFileSize() {
        return number("size");
    }

    public long getWidth() {
        return number("width");
    }

    public long getHeight() {
        return number("height");
    }

    /** When the asset was changed, else when its file was. */
    public @Nullable Object getLastModified() {
        if (content.get("mgnl:lastModified") instanceof Calendar time) {
            return time;
        }
        return content.get("jcr:content") instanceof ContentMap file ? file.get("jcr:lastModified") : null;
    }

    public @Nullable Object getCreated() {
        return content.get("mgnl:created") instanceof Calendar time ? time : null;
    }

    public String getPath() {
        return Nodes.handle(node);
    }

    public ItemKey getItemKey() {
        return new ItemKey("jcr:" + content.id());
    }

    public boolean isFolder() {
        return Nodes.is(node, "mgnl:folder");
    }

    public boolean isAsset() {
        return !isFolder();
    }

    public @Nullable AssetView getParent() {
        Node parent = Nodes.parent(node);
        return parent == null ? null : new AssetView(surroundings, parent);
    }

    public List<AssetView> getChildren() {
        return Nodes.children(node, null).stream()
                .filter(child -> Nodes.is(child, "mgnl:asset") || Nodes.is(child, "mgnl:folder"))
                .map(child -> new AssetView(surroundings, child))
                .toList();
    }

    @Nullable
    String fileText(String property) {
        Node file = Nodes.child(node, "jcr:content");
        return file == null ? null : Nodes.text(file, property);
    }

    private long number(String property) {
        String text = fileText(property);
        return text == null || !text.matches("\\d{1,18}") ? 0 : Long.parseLong(text);
    }

    /** The same as a map, with metadata. */
    Map<String, Object> map() {
        Map<String, Object> map = new LinkedHashMap<>();
        for (String name : TEXTS) {
            String text = content.text(name);
            if (text != null) {
                map.put(name, text);
            }
        }
        map.put("title", getTitle());
        map.put("name", getName());
        map.put("link", getLink());
        map.put("path", getPath());
        map.put("mimeType", getMimeType());
        map.put("fileName", getFileName());
        map.put("fileSize", getFileSize());
        map.put("itemKey", getItemKey().asString());
        map.put("folder", isFolder());
        map.put("asset", isAsset());
        Map<String, Object> dc = new LinkedHashMap<>();
        dc.put("title", getTitle());
        dc.put("format", getMimeType());
        String description = getDescription();
        if (description != null) {
            dc.put("description", description);
        }
        map.put("metadata", Map.of("mgnl", Map.of("width", getWidth(), "height", getHeight()), "dc", dc));
        return map;
    }

    /** A key as fields store it. */
    public record ItemKey(String value) {
        public String asString() {
            return value;
        }

        public String getAssetId() {
            return value.substring(value.indexOf(':') + 1);
        }

        @Override
        public String toString() {
            return value;
        }
    }

    Surroundings surroundings() {
        return surroundings;
    }
}
