package org.bantin.rendering.cache;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bantin.publishing.journal.Journal;
import org.bantin.publishing.journal.JournalEntry;
import org.bantin.publishing.journal.Projection;
import org.springframework.stereotype.Component;

/** Carries publications into the page cache, after the search index has them: no page is older than the index that it lists. */
@Component
class PageCacheProjection implements Projection {
    private final PageCache cache;
    private final PageTags tags;
    private volatile long cursor;

    /** Starts at the journal's head: the cache is empty, so everything before is applied. */
    PageCacheProjection(PageCache cache, PageTags tags, Journal journal) {
        this.cache = cache;
        this.tags = tags;
        this.cursor = journal.head();
    }

    @Override
    public String name() {
        return "page-cache";
    }

    @Override
    public long cursor() {
        return cursor;
    }

    @Override
    public List<String> after() {
        return List.of("search");
    }

    @Override
    public void apply(List<JournalEntry> entries) {
        Set<String> changed = new LinkedHashSet<>();
        Set<String> gone = new LinkedHashSet<>();
        for (JournalEntry entry : entries) {
            for (JournalEntry.Change change : entry.changes()) {
                changed.addAll(tags.of(change));
                if (change.kind() == JournalEntry.Kind.UNPUBLISHED) {
                    gone.add("item:" + change.id().value());
                }
            }
        }
        if (!gone.isEmpty()) {
            cache.forget(gone);
        }
        cache.evict(changed);
        cursor = entries.get(entries.size() - 1).number();
    }
}
