package org.bantin.migration.wxr;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bantin.asset.AssetOutcome;
import org.bantin.asset.AssetUpload;
import org.bantin.asset.Assets;
import org.bantin.content.FieldValues;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.SaveDrafts;
import org.bantin.content.SaveDrafts.Marked;
import org.bantin.content.SaveRequest;
import org.bantin.migration.ImportRecords;
import org.bantin.migration.ImportReport;
import org.bantin.migration.ImportReport.Count;
import org.bantin.migration.wxr.Attachments.Attachment;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Takes the files of attachments into the media library, with caption and alternative text as WordPress had them. */
final class WxrMedia {
    private final Assets assets;
    private final SaveDrafts saveDrafts;
    private final ImportRecords records;
    private final ImportReport report;
    private final @Nullable MediaFiles files;
    private final String site;

    WxrMedia(
            Assets assets,
            SaveDrafts saveDrafts,
            ImportRecords records,
            ImportReport report,
            @Nullable MediaFiles files,
            String site) {
        this.assets = assets;
        this.saveDrafts = saveDrafts;
        this.records = records;
        this.report = report;
        this.files = files;
        this.site = site;
    }

    Attachment take(WxrPost post) {
        String url = post.attachmentUrl();
        if (files == null || url.isEmpty()) {
            return new Attachment(post.id(), url, null);
        }
        String key = "wxr:" + site + ":" + post.id();
        Map<String, ImportRecords.Known> known = records.find(List.of(key));
        ImportRecords.Known before = known.get(key);
        if (before != null) {
            return new Attachment(post.id(), url, before.item().id());
        }
        Optional<Path> file = files.find(url);
        if (file.isEmpty()) {
            report.note(post.label(), "no-file " + url);
            return new Attachment(post.id(), url, null);
        }
        String name = file.get().getFileName().toString();
        AssetOutcome outcome = assets.takeIn(ImportRecords.IMPORTER, new AssetUpload(name, file.get()));
        if (outcome instanceof AssetOutcome.Stored stored) {
            describe(stored.asset(), post, key);
            report.count(Count.MEDIA, 1);
            return new Attachment(post.id(), url, stored.asset().id());
        }
        if (outcome instanceof AssetOutcome.Duplicate duplicate) {
            return new Attachment(post.id(), url, duplicate.existing().id());
        }
        if (outcome instanceof AssetOutcome.Refused refused) {
            report.skipped(
                    post.label(),
                    "file-refused "
                            + refused.reasons().stream()
                                    .map(reason -> reason.messageKey())
                                    .collect(Collectors.joining(", ")));
        }
        return new Attachment(post.id(), url, null);
    }

    private void describe(Item asset, WxrPost post, String key) {
        Map<String, Object> values = new LinkedHashMap<>();
        put(values, "title", Jsoup.parseBodyFragment(post.title()).text());
        put(values, "caption", Jsoup.parseBodyFragment(post.excerpt()).text());
        put(values, "alt", post.meta().getOrDefault("_wp_attachment_image_alt", ""));
        SaveRequest request = SaveRequest.change(asset, new FieldValues(values), null);
        saveDrafts.execute(
                ImportRecords.IMPORTER,
                List.of(new Marked(request, ImportRecords.marks(key, "", asset.revision() + 1))));
    }

    private static void put(Map<String, Object> values, String field, String text) {
        if (!text.isBlank()) {
            values.put(field, text.strip());
        }
    }

    /** The picture that WordPress showed above the post. */
    static Optional<ItemId> hero(WxrPost post, Attachments attachments) {
        return attachments
                .byNumber(post.meta().getOrDefault("_thumbnail_id", ""))
                .flatMap(attachment -> Optional.ofNullable(attachment.asset()));
    }
}
