package org.bantin.migration.runs;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bantin.content.TestContent;
import org.bantin.content.imports.ImportPlan;
import org.bantin.content.imports.SiteImport;
import org.bantin.content.imports.SiteImports;
import org.bantin.content.imports.SiteImports.Line;
import org.bantin.content.imports.SiteImports.Piece;
import org.bantin.content.imports.SiteImports.Upload;
import org.bantin.migration.RunningImports;
import org.bantin.migration.wxr.TestImport;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;

/** A newsroom that takes sites in, over one data directory; a further one over the same directory is the process started again. */
final class TestRuns {
    static final Actor ADMIN = new Actor("quantri", "Quản trị", Set.of(Role.ADMINISTRATOR), Set.of(), false);

    final TestImport into;
    final RunningImports running = new RunningImports();
    final RunFolders folders;
    final List<Object> events = Collections.synchronizedList(new ArrayList<>());
    final SiteImports imports;

    TestRuns(TestImport into, Path directory) {
        this.into = into;
        folders = new RunFolders(directory);
        running.start();
        TestContent content = into.publishing.content;
        RunState states = new RunState(folders, content.clock, events::add);
        RunJobs jobs = new RunJobs();
        TakeBack takeBack =
                new TakeBack(content.items(), into.records(), into.publishing.unpublish(), content.deleteItem());
        imports = new SiteImportRuns(
                folders,
                states,
                new Arrivals(folders),
                jobs,
                new RunWork(states, jobs, running, into.look(), into.wxrImport(), takeBack),
                content.items(),
                content.audit(),
                content.clock);
    }

    static String export(String items) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Công đoàn tỉnh</title><link>https://bao.example.org</link>
                <wp:author><wp:author_login>hoa</wp:author_login><wp:author_display_name>Nguyễn Thị Hòa</wp:author_display_name></wp:author>
                <wp:category><wp:term_id>3</wp:term_id><wp:category_nicename>tin-tinh</wp:category_nicename><wp:cat_name>Tin tỉnh</wp:cat_name></wp:category>
                <wp:category><wp:term_id>4</wp:term_id><wp:category_nicename>quang-cao</wp:category_nicename><wp:cat_name>Quảng cáo</wp:cat_name></wp:category>
                %s</channel></rss>
                """.formatted(items);
    }

    static String post(int number, String title, String category) {
        return """
                <item><title>%2$s</title><link>https://bao.example.org/2019/05/bai-%1$d/</link><dc:creator>hoa</dc:creator>
                <content:encoded><![CDATA[<p>Câu mở đầu.</p><p>Thân bài %1$d.</p>]]></content:encoded>
                <wp:post_id>%1$d</wp:post_id><wp:post_name>bai-%1$d</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
                <wp:post_date_gmt>2019-05-01 01:00:00</wp:post_date_gmt><category domain="category" nicename="%3$s">Tên</category></item>
                """.formatted(number, title, category);
    }

    /** Sends an export whole. */
    SiteImport send(String name, String text) {
        return send(name, text.getBytes(StandardCharsets.UTF_8), false);
    }

    SiteImport send(String name, byte[] bytes, boolean pictures) {
        SiteImport opened = imports.open(ADMIN, new Upload(name, bytes.length, 1, pictures));
        receive(opened.id(), 1, 0, bytes);
        return imports.find(ADMIN, opened.id()).orElseThrow();
    }

    long receive(String id, int file, long at, byte[] bytes) {
        try {
            return imports.receive(ADMIN, new Piece(id, file, at), new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    SiteImport read(String id) {
        imports.read(ADMIN, id);
        return rested(id);
    }

    SiteImport run(String id, ImportPlan plan) {
        imports.begin(ADMIN, id, plan);
        return rested(id);
    }

    /** Sends, reads and imports as usual. */
    SiteImport whole(String text) {
        return run(read(send("xuat.xml", text).id()).id(), ImportPlan.USUAL);
    }

    SiteImport rested(String id) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> imports.find(ADMIN, id).orElseThrow(),
                        found -> !found.stage().busy());
    }

    List<Line> lines(String id, String kind) {
        return imports.lines(ADMIN, id, kind, 0, 100_000, Locale.forLanguageTag("vi"))
                .some();
    }
}
