package org.bantin.rendering;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.bantin.rendering.template.RenderGuard;
import org.bantin.repository.StoreName;
import org.bantin.repository.StoredNodes;
import org.jspecify.annotations.Nullable;

/**
 * One page being rendered: its session, its locale, and the tags of all that was read for it. Belongs to one thread and ends
 * with the page.
 */
public final class RenderRun {
    private final Session session;
    private final Locale locale;
    private final Locale defaultLocale;
    private final RenderContext context;
    private final RichFields richFields;
    private final java.util.Map<String, Node> nodes = new java.util.HashMap<>();
    private final Set<String> tags = new LinkedHashSet<>();
    private int status = 200;
    private Escaping escaping = Escaping.TEMPLATE;
    private UnaryOperator<String> storedText = UnaryOperator.identity();
    private int failures;
    private @Nullable Instant until;
    private @Nullable Instant at;
    private final RenderGuard guard = new RenderGuard();
    private final java.util.Map<String, Object> attributes = new java.util.HashMap<>();

    public RenderRun(
            Session session, Locale locale, Locale defaultLocale, RenderContext context, RichFields richFields) {
        this.session = session;
        this.locale = locale;
        this.defaultLocale = defaultLocale;
        this.context = context;
        this.richFields = richFields;
    }

    /** The session all content of this page is read with; live for the public, draft in a preview. */
    public Session session() {
        return session;
    }

    public StoreName store() {
        return context.preview() ? StoreName.DRAFT : StoreName.LIVE;
    }

    /** The language that content is read in. */
    public Locale locale() {
        return locale;
    }

    /** Whether fields are read without a locale suffix. */
    /** The language of whatever is not translated. */
    public Locale defaultLocale() {
        return defaultLocale;
    }

    public boolean inDefaultLocale() {
        return locale.getLanguage().equals(defaultLocale.getLanguage());
    }

    public RenderContext context() {
        return context;
    }

    /** Notes that the page depends on something; the page cache drops it when the journal names the same tag. */
    public void tag(String tag) {
        tags.add(tag);
    }

    public void tagItem(String uuid) {
        tags.add("item:" + uuid);
    }

    /** Room for what a function library keeps while a page is rendered. */
    public java.util.Map<String, Object> attributes() {
        return attributes;
    }

    /** Sets the status that the page is answered with, such as 404 for a page of a list that does not exist. */
    public void status(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    public Set<String> tags() {
        return tags;
    }

    /** Notes that the page becomes another at a time, without a publication: the end of a pin, the start of an event. */
    public void changesAt(Instant moment) {
        if (until == null || moment.isBefore(until)) {
            until = moment;
        }
    }

    /** The first time at which the page becomes another by itself; null when it does not. */
    public @Nullable Instant until() {
        return until;
    }

    /** The time that the page is made for, in a preview of the future; null for now. */
    public @Nullable Instant at() {
        return at;
    }

    /** Makes the page as it will stand at a time. */
    public void at(@Nullable Instant moment) {
        at = moment;
    }

    /** Who escapes in the script that runs now. */
    public Escaping escaping() {
        return escaping;
    }

    /** Sets the rule of the script that runs from now on and gives the one before. */
    public Escaping escaping(Escaping rule) {
        Escaping before = escaping;
        escaping = rule;
        return before;
    }

    /** Sets what stored strings with internal link patterns become when a template reads them. */
    public void storedText(UnaryOperator<String> conversion) {
        storedText = conversion;
    }

    String stored(String text) {
        return text.contains("${link:") ? storedText.apply(text) : text;
    }

    /** Failures of scripts so far; a component that adds to them is not shown to the public. */
    public int failures() {
        return failures;
    }

    /** Forgets failures of a part that has been left out. */
    public void failures(int earlier) {
        failures = earlier;
    }

    public void failed() {
        failures++;
    }

    /** Fails when the page's time is over. */
    public void stillInTime() {
        guard.inTime();
    }

    public RenderGuard guard() {
        return guard;
    }

    RichFields richFields() {
        return richFields;
    }

    /** The node with an identifier ({@code <uuid>} or {@code jcr:<uuid>}), noted as read; null when the reader may not see one. */
    public @Nullable Node node(String reference) {
        String uuid = reference.startsWith("jcr:") ? reference.substring(4) : reference;
        if (uuid.length() != 36) {
            return null;
        }
        tagItem(uuid);
        Node known = nodes.get(uuid);
        if (known != null) {
            return known;
        }
        try {
            Node node = StoredNodes.findCommitted(session, uuid).orElse(null);
            if (node != null) {
                nodes.put(uuid, node);
            }
            return node;
        } catch (RepositoryException e) {
            throw new RenderFailedException("cannot read node " + uuid + " for " + context.path(), e);
        }
    }

    /** The content of an identifier as a template reads it; null when the reader may not see one. */
    public @Nullable ContentMap content(String reference, Escaping escaping) {
        Node node = node(reference);
        return node == null ? null : new ContentMap(node, this, escaping);
    }

    /** A node as a template reads it. */
    public ContentMap content(Node node, Escaping escaping) {
        return new ContentMap(node, this, escaping);
    }
}
