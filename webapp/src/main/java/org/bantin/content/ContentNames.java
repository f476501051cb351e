package org.bantin.content;

/** Names of nodes, properties and node types that an item consists of besides its fields, in both stores. */
public final class ContentNames {
    public static final String TYPE = "bt:type";
    public static final String STATE = "bt:state";
    public static final String REVISION = "bt:revision";
    public static final String OWNER = "bt:owner";

    /** Node name of the section that the item stands in; decides, with owner and state, on access. */
    public static final String SECTION = "bt:section";

    public static final String SCHEDULED_FOR = "bt:scheduledFor";

    /** Journal number of the last publication; present exactly when the item is live. */
    public static final String PUBLISHED_NUMBER = "bt:publishedNumber";

    public static final String PUBLISHED_FIRST = "bt:publishedFirst";
    public static final String PUBLISHED_LAST = "bt:publishedLast";
    public static final String PUBLISHED_REVISION = "bt:publishedRevision";
    public static final String ADDRESS = "bt:address";

    /** Digest of the address of a live item; unique, because the store compares only the first hundred characters of a value. */
    public static final String ADDRESS_KEY = "bt:addressKey";

    /** UUIDs of all items and assets that the fields and the rich text mention; indexed. */
    public static final String REFERENCES = "bt:references";

    /** Request keys answered lately, each as {@code <hash> <revision>}. */
    public static final String REQUESTS = "bt:requests";

    /** True when a person chose the slug; later titles leave it alone. */
    public static final String SLUG_CHOSEN = "bt:slugChosen";

    public static final String TRASHED_FROM = "bt:trashedFrom";
    public static final String TRASHED_AT = "bt:trashedAt";
    public static final String TRASHED_BY = "bt:trashedBy";

    public static final String CREATED = "mgnl:created";
    public static final String CREATED_BY = "mgnl:createdBy";
    public static final String LAST_MODIFIED = "mgnl:lastModified";
    public static final String LAST_MODIFIED_BY = "mgnl:lastModifiedBy";

    public static final String ITEM_NODE_TYPE = "mgnl:content";
    public static final String NESTED_NODE_TYPE = "mgnl:contentNode";
    /** Date folders: unordered, so that adding to one never touches the others in it. */
    public static final String FOLDER_NODE_TYPE = "bt:folder";

    /** Node type of internal lists: unordered, without restrictions. */
    public static final String LIST_NODE_TYPE = "oak:Unstructured";

    public static final String TRASH = "trash";
    public static final String AUDIT = "audit";
    public static final String REQUEST_LIST = "requests";
    public static final String LOCKS = "locks";

    private ContentNames() {}
}
