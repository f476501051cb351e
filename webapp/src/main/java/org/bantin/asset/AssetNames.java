package org.bantin.asset;

/** Names of nodes and properties that an asset has besides the fields of its item. */
final class AssetNames {
    static final String TYPE = "asset";
    static final String WORKSPACE = "dam";
    static final String CONTENT = "jcr:content";
    static final String CONTENT_NODE_TYPE = "mgnl:resource";
    static final String DATA = "jcr:data";
    static final String MIME_TYPE = "jcr:mimeType";
    static final String LAST_MODIFIED = "jcr:lastModified";
    static final String EXTENSION = "extension";
    static final String FILE_NAME = "fileName";
    static final String SIZE = "size";
    static final String WIDTH = "width";
    static final String HEIGHT = "height";

    /** SHA-256 of the stored bytes, in hexadecimal; indexed, finds duplicates. */
    static final String CONTENT_HASH = "contentHash";

    /** EXIF orientation of the stored bytes; width and height are those of the upright picture. */
    static final String ORIENTATION = "orientation";

    /** A picture of a few pixels as a data address, shown blurred until the real one is there. */
    static final String PREVIEW = "preview";

    /** Text of a document, for search. */
    static final String TEXT = "text";

    /** Parts cut by hand, see {@link Crops}. */
    static final String CROPS = "crops";

    /** First page of a document as a JPEG, and its size. */
    static final String COVER = "cover";

    static final String COVER_WIDTH = "coverWidth";
    static final String COVER_HEIGHT = "coverHeight";

    static final String FOCAL_X = "focalX";
    static final String FOCAL_Y = "focalY";

    private AssetNames() {}
}
