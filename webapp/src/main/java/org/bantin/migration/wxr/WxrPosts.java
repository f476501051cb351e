package org.bantin.migration.wxr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bantin.migration.ImportProgress;
import org.bantin.migration.ImportReport;
import org.bantin.migration.ImportReport.Count;
import org.bantin.migration.wxr.file.WxrPost;

/** The second pass: decides which records come in, makes articles of them and hands them over in batches. */
final class WxrPosts {
    /** What WordPress itself no longer or not yet counts as a text; everything that was not published comes as a draft. */
    static final Set<String> GONE = Set.of("trash", "auto-draft", "inherit");

    private final WxrBatch batch;
    private final WxrTerms terms;
    private final WxrOptions options;
    private final ImportProgress progress;
    private final ImportReport report;
    private final List<Waiting> waiting = new ArrayList<>();
    private int characters;

    WxrPosts(WxrBatch batch, WxrTerms terms, WxrOptions options, ImportProgress progress, ImportReport report) {
        this.batch = batch;
        this.terms = terms;
        this.options = options;
        this.progress = progress;
        this.report = report;
    }

    /** A post on its way, with what its export says of its site. */
    private record Waiting(WxrPost post, WxrSite site) {}

    void take(WxrPost post, WxrSite site) {
        report.count(Count.COMMENTS, post.comments());
        Optional<String> reason = reasonAgainst(post, site);
        if (reason.isPresent()) {
            report.skipped(post.label(), reason.get());
        } else if (!post.type().equals("attachment") && !post.type().equals(WxrOptions.BLOCK)) {
            waiting.add(new Waiting(post, site));
            characters += post.content().length();
            if (waiting.size() >= WxrBatch.LARGEST || characters >= WxrBatch.MOST_CHARACTERS) {
                flush();
            }
        }
    }

    /** Makes articles of the posts that wait, with all their topics at once, and stores them. */
    void flush() {
        List<WxrPost.Term> topics = new ArrayList<>();
        waiting.forEach(each -> topics.addAll(WxrFiling.topicTerms(each.post(), each.site(), options)));
        terms.prepare(topics);
        for (Waiting each : waiting) {
            WxrPost post = each.post();
            WxrArticle article = WxrArticle.of(post, each.site(), terms, options);
            if (article.date() == null) {
                report.note(post.label(), "no-date");
            }
            if (post.status().equals(WxrPost.WITH_PASSWORD)) {
                report.note(post.label(), "password");
            }
            if (post.status().equals("private")) {
                report.note(post.label(), "private");
            }
            batch.add(article);
        }
        waiting.clear();
        characters = 0;
        progress.stored(batch.store());
    }

    private Optional<String> reasonAgainst(WxrPost post, WxrSite site) {
        if (!post.id().isEmpty() && !site.isNew(post.id())) {
            return Optional.of("same-number");
        }
        String type = post.type().isEmpty() ? "post" : post.type();
        if (type.equals("attachment")) {
            return post.attachmentUrl().isEmpty() ? Optional.of("no-file-address") : Optional.empty();
        }
        if (type.equals(WxrOptions.BLOCK)) {
            report.count(Count.BLOCKS, 1);
            return Optional.empty();
        }
        if (!options.types().contains(type)) {
            return Optional.of("type " + type);
        }
        if (post.title().isBlank() && post.content().isBlank()) {
            return Optional.of("empty");
        }
        if (GONE.contains(post.status())) {
            return Optional.of("status " + post.status());
        }
        return WxrFiling.isLeftOut(post, options) ? Optional.of("left-out") : Optional.empty();
    }
}
