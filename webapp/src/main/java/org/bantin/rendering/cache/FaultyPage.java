package org.bantin.rendering.cache;

/** Thrown by who renders a page of which parts are missing: the cache serves the last whole copy, or there is only this one. */
public final class FaultyPage extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Page page;

    public FaultyPage(Page page, int failures) {
        super(failures + " parts could not be rendered", null, false, false);
        this.page = page.notKept();
    }

    /** What could be rendered. */
    public Page page() {
        return page;
    }
}
