package org.bantin.publishing;

/** Names of what publishing itself keeps in the stores; the properties of an item are in {@code ContentNames}. */
final class PublishingNames {
    /** Live store: the journal, in folders of a thousand. */
    static final String JOURNAL = "journal";

    static final String AT = "at";
    static final String BY = "by";
    static final String TOKEN = "token";
    static final String CHANGES = "changes";

    /** Live store: old addresses, spread over folders by hash. */
    static final String REDIRECTS = "redirects";

    static final String FROM = "from";
    static final String ITEM = "item";

    /** Live store, on an asset: somebody published it for itself, so it stays when no story shows it any more. */
    static final String PUBLISHED_ITSELF = "bt:publishedItself";

    /** Draft store: publications begun and not yet finished. */
    static final String OUTBOX = "outbox";

    static final String KIND = "kind";
    static final String HEAD = "head";
    static final String ITEMS = "items";
    static final String REVISIONS = "revisions";
    static final String REASON = "reason";
    static final String SLUG = "slug";

    /** Draft store: what is to happen at a time. */
    static final String SCHEDULE = "schedule";

    static final String CLAIM = "claim";
    static final String CLAIMED_AT = "claimedAt";

    private PublishingNames() {}
}
