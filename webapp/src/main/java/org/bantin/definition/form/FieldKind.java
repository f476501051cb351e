package org.bantin.definition.form;

/** What a field shows and, with its storage, what it stores (MAGNOLIA-FORMAT.md sections 8 to 10). */
public enum FieldKind {
    TEXT,
    TEXT_AREA,
    RICH_TEXT,
    CODE,
    SLUG,
    DATE,
    DATE_TIME,
    NUMBER,
    CHECK_BOX,
    CHECK_BOX_GROUP,
    SELECT,
    RADIO,
    TWIN_COLUMN,
    TOKEN,
    LINK,
    PAGE_LINK,
    ASSET_LINK,
    RESOURCE_LINK,
    MULTI,
    COMPOSITE,
    SWITCHABLE,
    HIDDEN,
    STATIC,
    PASSWORD,
    SLIDER,
    COLOR,
    UPLOAD,
    BLOCKS,
    UNKNOWN
}
