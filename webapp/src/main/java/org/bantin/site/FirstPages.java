package org.bantin.site;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bantin.publishing.journal.Journal;
import org.bantin.site.request.RequestReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Renders the front page and what it links to before the doors open, so that the first readers wait neither for templates to be
 * parsed nor for code to be compiled nor for the index to be read from disk. What is made is thrown away: pages that are kept are
 * sent at once, before files and the rest would answer. Takes some seconds at most.
 */
@Component
@ConditionalOnProperty(name = "bantin.command", havingValue = "false", matchIfMissing = true)
class FirstPages {
    private static final Logger LOG = LoggerFactory.getLogger(FirstPages.class);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int MOST = 60;
    private static final Pattern LINK = Pattern.compile("href=\"(/[a-z0-9/-]*)\"");

    private final PublicPages pages;
    private final RequestReader reader;
    private final Journal journal;

    FirstPages(PublicPages pages, RequestReader reader, Journal journal) {
        this.pages = pages;
        this.reader = reader;
        this.journal = journal;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (journal.head() == 0) {
            return;
        }
        long end = System.nanoTime() + LONGEST.toNanos();
        Set<String> seen = new LinkedHashSet<>(Set.of("/"));
        Deque<String> open = new ArrayDeque<>(seen);
        int made = 0;
        while (!open.isEmpty() && made < MOST && System.nanoTime() < end) {
            String html = render(open.removeFirst());
            made++;
            Matcher links = LINK.matcher(made == 1 ? html : "");
            while (links.find()) {
                if (!links.group(1).startsWith("/newsroom") && seen.add(links.group(1))) {
                    open.addLast(links.group(1));
                }
            }
        }
        LOG.debug("{} pages rendered before the doors open", made);
    }

    private String render(String path) {
        try {
            return reader.read("localhost", path, "")
                    .map(request -> new String(pages.page(request).body(), StandardCharsets.UTF_8))
                    .orElse("");
        } catch (RuntimeException e) {
            LOG.debug("{} is not rendered before the doors open: {}", path, e.getMessage());
            return "";
        }
    }
}
