package org.bantin.publishing;

/** Names of what publishing itself keeps in the stores; the properties of an item are in {@code ContentNames}. */
public final class PublishingNames {
    /** Live store: the journal, in folders of a thousand. */
    public static final String JOURNAL = "journal";

    public static final String AT = "at";
    public static final String BY = "by";
    public static final String TOKEN = "token";
    public static final String CHANGES = "changes";

    /** Live store: old addresses, spread over folders by hash. */
    public static final String REDIRECTS = "redirects";

    public static final String FROM = "from";
    public static final String ITEM = "item";

    /** Live store, on an asset: somebody published it for itself, so it stays when no story shows it any more. */
    public static final String PUBLISHED_ITSELF = "bt:publishedItself";

    /** Draft store: publications begun and not yet finished. */
    public static final String OUTBOX = "outbox";

    public static final String KIND = "kind";
    public static final String HEAD = "head";
    public static final String ITEMS = "items";
    static final String REVISIONS = "revisions";
    public static final String REASON = "reason";
    static final String SLUG = "slug";

    /** Draft store: what is to happen at a time. */
    public static final String SCHEDULE = "schedule";

    /** Draft store, on an item: the state that it was scheduled from. */
    public static final String STATE_BEFORE = "bt:stateBefore";

    public static final String CLAIM = "claim";
    public static final String CLAIMED_AT = "claimedAt";

    private PublishingNames() {}
}
