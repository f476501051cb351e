package org.bantin.rendering.library;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bantin.content.ContentNames;
import org.bantin.rendering.ContentMap;
import org.bantin.rendering.Escaping;
import org.bantin.rendering.Markup;
import org.bantin.rendering.RenderRun;
import org.bantin.search.SearchResult;
import org.jspecify.annotations.Nullable;

/**
 * One item in a list: what the index stores of it, and behind {@code content} everything else, read only when asked for. Text is
 * plain; templates escape it.
 */
public final class Teaser {
    private static final List<String> NAMES = List.of("title", "name", "abstract");

    private final RenderRun run;
    private final String id;
    private final SearchResult.@Nullable Hit hit;
    private final @Nullable String ownTitle;
    private @Nullable ContentMap content;

    private Teaser(Teaser other, String ownTitle) {
        this.run = other.run;
        this.id = other.id;
        this.hit = other.hit;
        this.content = other.content;
        this.ownTitle = ownTitle;
    }

    Teaser(RenderRun run, SearchResult.Hit hit) {
        this.run = run;
        this.id = hit.id().value();
        this.hit = hit;
        this.ownTitle = null;
        run.tagItem(id);
    }

    Teaser(RenderRun run, ContentMap content) {
        this.run = run;
        this.id = content.id();
        this.hit = null;
        this.ownTitle = null;
        this.content = content;
    }

    public String getId() {
        return id;
    }

    /** Node name, the last part of its path. */
    public String getName() {
        if (hit != null) {
            return hit.path().substring(hit.path().lastIndexOf('/') + 1);
        }
        ContentMap node = getContent();
        return node == null ? "" : node.name();
    }

    /** Name of the content type. */
    public String getType() {
        String type = hit == null ? value(ContentNames.TYPE) : hit.type();
        return type == null ? "" : type;
    }

    /** Address in the page's language; empty while the item has none. */
    public String getAddress() {
        String address = hit == null ? value(ContentNames.ADDRESS) : hit.address();
        if (address == null) {
            return "";
        }
        return run.inDefaultLocale() ? address : "/" + run.locale().getLanguage() + address;
    }

    public String getTitle() {
        if (ownTitle != null) {
            return ownTitle;
        }
        if (hit != null && run.inDefaultLocale()) {
            return hit.title();
        }
        for (String field : NAMES) {
            String title = value(field);
            if (title != null && !title.isBlank()) {
                return title;
            }
        }
        ContentMap node = getContent();
        return node == null ? "" : node.name();
    }

    /** The line above its title; a page in another language shows only what was written in that language. */
    public @Nullable String getKicker() {
        ContentMap node = run.inDefaultLocale() ? null : getContent();
        return node == null || node.hasOwn("kicker") ? stored("kicker") : null;
    }

    /** Whether its title stands in the page's language. */
    public boolean isTranslated() {
        ContentMap node = run.inDefaultLocale() ? null : getContent();
        return node == null || NAMES.stream().anyMatch(node::hasOwn);
    }

    /** Language of its title where that is not the page's own; else empty. */
    public String getForeign() {
        return isTranslated() ? "" : run.defaultLocale().getLanguage();
    }

    public @Nullable String getLead() {
        return stored("lead");
    }

    /** Byline, or the names of the authors. */
    public @Nullable String getByline() {
        return value("byline");
    }

    /** When it is shown as having appeared: the date chosen by the newsroom, of issue, or of the first publication. */
    public @Nullable Instant getDate() {
        ContentMap node = getContent();
        if (node == null) {
            return hit == null ? null : hit.date();
        }
        for (String field : List.of("displayDate", "issuedOn", ContentNames.PUBLISHED_FIRST, "mgnl:created")) {
            Instant date = node.instant(field);
            if (date != null) {
                return date;
            }
        }
        return hit == null ? null : hit.date();
    }

    /** When what it tells of happens or happened: start of a conference, day of a signing or of issue, else {@code date}. */
    public @Nullable Instant getWhen() {
        ContentMap node = getContent();
        if (node != null) {
            for (String field : List.of("startsAt", "signedOn", "issuedOn")) {
                Instant date = node.instant(field);
                if (date != null) {
                    return date;
                }
            }
        }
        return getDate();
    }

    /** The section it stands in; null when in none. */
    public @Nullable Teaser getSection() {
        String section = value("section");
        ContentMap node = section == null ? null : run.content(section, Escaping.TEMPLATE);
        return node == null ? null : new Teaser(run, node);
    }

    /** The picture that stands for it, or null. */
    public @Nullable Picture getPicture() {
        ContentMap node = getContent();
        return node == null ? null : new Pictures(run).leading(node);
    }

    /**
     * Whether readers may see it. In a preview of the future also what will have been published by then, as far as that is
     * planned.
     */
    public boolean isPublic() {
        ContentMap node = hit == null ? getContent() : null;
        if (node == null) {
            return hit != null;
        }
        if (!run.context().preview()) {
            return !getAddress().isEmpty();
        }
        Instant at = run.at();
        Instant planned = node.instant(ContentNames.SCHEDULED_FOR);
        return node.get(ContentNames.PUBLISHED_NUMBER) != null
                || (at != null && planned != null && !planned.isAfter(at));
    }

    /** The same item under a title of its own, where one is given. */
    public Teaser titled(@Nullable String other) {
        return other == null || other.isBlank() ? this : new Teaser(this, other.strip());
    }

    /** Title with {@code <mark>} round what was searched for. */
    public Markup getTitleMarked() {
        return new Markup(hit == null ? "" : hit.titleMarked());
    }

    /** Best passage with {@code <mark>}; empty when there is none. */
    public Markup getPassageMarked() {
        return new Markup(hit == null ? "" : hit.passageMarked());
    }

    /** Why a search found it, as message keys. */
    public List<String> getReasons() {
        return hit == null ? List.of() : hit.reasons();
    }

    /** Other values that the index stores. */
    public Map<String, String> getValues() {
        return hit == null ? Map.of() : hit.values();
    }

    /** Everything of the item; null when it has just gone. */
    public @Nullable ContentMap getContent() {
        if (content == null) {
            content = run.content(id, Escaping.TEMPLATE);
        }
        return content;
    }

    private @Nullable String stored(String field) {
        String known =
                hit == null || !run.inDefaultLocale() ? null : hit.values().get(field);
        return known != null ? known : value(field);
    }

    private @Nullable String value(String field) {
        ContentMap node = getContent();
        return node == null ? null : node.text(field);
    }

    @Override
    public String toString() {
        return getTitle();
    }
}
