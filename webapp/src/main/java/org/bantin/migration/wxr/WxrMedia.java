package org.bantin.migration.wxr;

import java.io.IOException;
import java.nio.file.Files;
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
import org.bantin.migration.wxr.body.Attachments;
import org.bantin.migration.wxr.body.Attachments.Attachment;
import org.bantin.migration.wxr.body.MediaFiles;
import org.bantin.migration.wxr.file.WxrPost;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Takes the files of attachments into the media library, with caption and alternative text as WordPress had them: from the
 * directory of uploads, else from a host that may be asked.
 */
final class WxrMedia implements AutoCloseable {
    private final Assets assets;
    private final SaveDrafts saveDrafts;
    private final ImportRecords records;
    private final ImportReport report;
    private final MediaSources files;
    private final WxrDownloads downloads;

    WxrMedia(Assets assets, SaveDrafts saveDrafts, ImportRecords records, ImportReport report, WxrOptions options) {
        this.assets = assets;
        this.saveDrafts = saveDrafts;
        this.records = records;
        this.report = report;
        this.files = new MediaSources(options.pictures());
        this.downloads =
                new WxrDownloads(options.pictures().hosts(), options.pictures().insideToo());
    }

    Attachment take(WxrPost post, WxrSite site) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "title", Jsoup.parseBodyFragment(post.title()).text());
        put(fields, "caption", Jsoup.parseBodyFragment(post.excerpt()).text());
        put(fields, "alt", post.meta().getOrDefault("_wp_attachment_image_alt", ""));
        put(fields, "credit", WxrCredits.credit(post));
        put(fields, "copyright", WxrCredits.copyright(post));
        String key = "wxr:" + site.name() + ":" + post.id();
        return new Attachment(
                post.id(), post.attachmentUrl(), asset(post.label(), post.attachmentUrl(), key, fields, true));
    }

    /** A file that texts show although no record of the export names it. */
    Optional<Attachment> unnamed(String url, WxrSite site) {
        String path = MediaFiles.path(url);
        String key = "wxr:" + site.name() + ":file:" + path;
        ItemId asset = asset(path, url, key, Map.of(), false);
        return asset == null ? Optional.empty() : Optional.of(new Attachment("", url, asset));
    }

    private @Nullable ItemId asset(String label, String url, String key, Map<String, Object> fields, boolean expected) {
        if (url.isEmpty()) {
            return null;
        }
        ImportRecords.Known before = records.find(List.of(key)).get(key);
        if (before != null) {
            return before.trashed() ? null : before.item().id();
        }
        if (files.none() && !downloads.mayAsk(url)) {
            return null;
        }
        try (MediaSources.Found found = files.find(url).orElse(null)) {
            if (found != null) {
                return store(label, Path.of(found.name()), found.file(), key, fields);
            }
        } catch (IOException e) {
            report.note(label, "no-file " + url + ": " + e.getMessage());
            return null;
        }
        if (!downloads.mayAsk(url)) {
            if (expected) {
                report.note(label, "no-file " + url);
            }
            return null;
        }
        Path fetched = null;
        try {
            fetched = downloads.fetch(url);
            return store(label, Path.of(MediaFiles.path(url)).getFileName(), fetched, key, fields);
        } catch (IOException e) {
            report.note(label, "not-fetched " + url + ": " + e.getMessage());
            return null;
        } finally {
            delete(fetched);
        }
    }

    @Override
    public void close() {
        files.close();
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }

    private @Nullable ItemId store(String label, Path named, Path file, String key, Map<String, Object> fields) {
        String name = String.valueOf(named.getFileName());
        AssetOutcome outcome = assets.takeIn(ImportRecords.IMPORTER, new AssetUpload(name, file));
        if (outcome instanceof AssetOutcome.Stored stored) {
            describe(stored.asset(), fields, key);
            report.item(Count.MEDIA, label, stored.asset().id());
            return stored.asset().id();
        }
        if (outcome instanceof AssetOutcome.Duplicate duplicate) {
            return duplicate.existing().id();
        }
        if (outcome instanceof AssetOutcome.Refused refused) {
            report.skipped(
                    label,
                    "file-refused "
                            + refused.reasons().stream()
                                    .map(reason -> reason.messageKey())
                                    .collect(Collectors.joining(", ")));
        }
        return null;
    }

    private void describe(Item asset, Map<String, Object> fields, String key) {
        SaveRequest request = SaveRequest.change(asset, new FieldValues(fields), null);
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
