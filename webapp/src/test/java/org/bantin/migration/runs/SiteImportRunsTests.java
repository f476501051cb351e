package org.bantin.migration.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bantin.content.FieldValues;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.SaveDrafts;
import org.bantin.content.SaveRequest;
import org.bantin.content.imports.ImportMoved;
import org.bantin.content.imports.ImportOutlook;
import org.bantin.content.imports.ImportPlan;
import org.bantin.content.imports.ImportRefusedException;
import org.bantin.content.imports.SiteImport;
import org.bantin.content.imports.SiteImport.Progress;
import org.bantin.content.imports.SiteImport.Stage;
import org.bantin.content.imports.SiteImports.Upload;
import org.bantin.migration.ImportProgress;
import org.bantin.migration.wxr.TestImport;
import org.bantin.publishing.TestPublishing;
import org.bantin.repository.AccessDeniedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import from the first look to its report, over real stores in memory. */
class SiteImportRunsTests {
    private static final String TWO = TestRuns.export(
            TestRuns.post(1, "Hội nghị người lao động", "tin-tinh") + TestRuns.post(2, "Bán hàng", "quang-cao"));

    @TempDir
    Path directory;

    private TestImport into;
    private TestRuns runs;

    @BeforeEach
    void open() {
        into = new TestImport(directory.resolve("renditions"));
        runs = new TestRuns(into, directory.resolve("data"));
    }

    @AfterEach
    void close() {
        into.close();
    }

    @Test
    void readingSaysWhatIsInTheExportAndChangesNothing() {
        Item here = into.publishing.section("Tin Tỉnh");

        SiteImport read = runs.read(runs.send("xuat.xml", TWO).id());

        assertThat(read.stage()).isEqualTo(Stage.READ);
        ImportOutlook outlook = read.outlook();
        assertThat(outlook.site()).isEqualTo("Công đoàn tỉnh");
        assertThat(outlook.count("post")).isEqualTo(2);
        assertThat(outlook.authors()).containsExactly(new ImportOutlook.Author("hoa", "Nguyễn Thị Hòa", 2));
        assertThat(outlook.categories())
                .extracting(ImportOutlook.Category::name, ImportOutlook.Category::proposal)
                .containsExactly(tuple("Tin tỉnh", here.id().value()), tuple("Quảng cáo", ImportPlan.NEW));
        assertThat(outlook.dates().from()).isEqualTo("2019-05-01T01:00:00Z");
        assertThat(into.publishing.live().findByAddress("/tin-tinh/2019/05/bai-1"))
                .isEmpty();
    }

    @Test
    void whatWasDecidedForCategoriesAndAuthorsIsDone() {
        Item here = into.publishing.publishNow(into.publishing.section("Thời sự"));
        SiteImport read = runs.read(runs.send("xuat.xml", TWO).id());

        SiteImport done = runs.run(
                read.id(),
                new ImportPlan(
                        Map.of("tin-tinh", here.id().value(), "quang-cao", ImportPlan.LEAVE),
                        "",
                        Map.of("hoa", "Hòa Nguyễn"),
                        true,
                        Set.of("post"),
                        Set.of()));

        assertThat(done.stage()).isEqualTo(Stage.DONE);
        assertThat(done.tally().counts()).containsEntry("created", 1).containsEntry("skipped", 1);
        assertThat(runs.lines(done.id(), "skipped"))
                .singleElement()
                .satisfies(line -> assertThat(line.what()).contains("chuyên mục đã chọn không nhập"));
        Item story = into.publishing
                .content
                .items()
                .find(
                        TestPublishing.SYSTEM,
                        new ItemId(runs.lines(done.id(), "created").get(0).item()))
                .orElseThrow();
        assertThat(story.published()).isNotNull();
        assertThat(story.fields().text("byline")).hasValue("Hòa Nguyễn");
        assertThat(story.fields().text("section")).hasValue(here.id().value());
        assertThat(into.publishing.redirections().find("/category/tin-tinh"))
                .hasValueSatisfying(rule -> assertThat(rule.to()).isEqualTo("/thoi-su"));
        assertThat(runs.events).hasAtLeastOneElementOfType(ImportMoved.class);
        assertThat(runs.folders.find(done.id()).orElseThrow().file(1)).doesNotExist();
    }

    @Test
    void theSecondTimeNothingIsDoubled() {
        runs.whole(TWO);

        SiteImport second = runs.whole(TWO);

        assertThat(second.stage()).isEqualTo(Stage.DONE);
        assertThat(second.tally().counts()).containsEntry("unchanged", 2).doesNotContainKey("created");
    }

    @Test
    void whatARunMadeGoesToTheTrashAndComesBackWithTheNext() throws Exception {
        SiteImport first = runs.whole(TWO);
        String kept = runs.lines(first.id(), "created").get(0).item();
        Item edited = into.publishing
                .content
                .items()
                .find(TestPublishing.SYSTEM, new ItemId(kept))
                .orElseThrow();
        into.publishing
                .content
                .saveDrafts()
                .execute(
                        TestPublishing.SYSTEM,
                        List.of(new SaveDrafts.Marked(
                                SaveRequest.change(edited, new FieldValues(Map.of("title", "Sửa ở đây")), null),
                                Map.of())));

        runs.imports.takeBack(TestRuns.ADMIN, first.id());
        SiteImport back = runs.rested(first.id());

        assertThat(back.stage()).isEqualTo(Stage.TAKEN_BACK);
        assertThat(runs.lines(first.id(), "stayed")).extracting("item").containsExactly(kept);
        assertThat(runs.lines(first.id(), "taken-back")).hasSize(1);
        assertThat(into.publishing.live().findByAddress("/quang-cao/2019/05/bai-2"))
                .isEmpty();

        SiteImport again = runs.whole(TWO);
        assertThat(again.tally().counts()).containsEntry("created", 1).containsEntry("published", 1);
        StringWriter table = new StringWriter();
        runs.imports.table(TestRuns.ADMIN, again.id(), Locale.ENGLISH, table);
        assertThat(table.toString()).startsWith("\uFEFF\"Outcome\"").contains("/newsroom/items/");
    }

    @Test
    void aRunThatTheProcessDidNotSurviveSaysSoAndGoesOn() {
        SiteImport read = runs.read(runs.send("xuat.xml", TWO).id());
        RunFolder folder = runs.folders.find(read.id()).orElseThrow();
        folder.save(read.with(ImportPlan.USUAL)
                .with(new Progress("posts", 40, 1), read.tally())
                .at(Stage.RUNNING, read.changed(), null));

        TestRuns started = new TestRuns(into, directory.resolve("data"));
        SiteImport found = started.imports.find(TestRuns.ADMIN, read.id()).orElseThrow();
        assertThat(found.stage()).isEqualTo(Stage.INTERRUPTED);
        assertThat(found.progress().percent()).isEqualTo(40);

        SiteImport done = started.run(read.id(), ImportPlan.USUAL);
        assertThat(done.stage()).isEqualTo(Stage.DONE);
        assertThat(done.tally().counts()).containsEntry("created", 2);
    }

    @Test
    void aStoppedRunKeepsWhatItTookAndCountsItInTheEnd() {
        StringBuilder many = new StringBuilder();
        for (int i = 1; i <= 450; i++) {
            many.append(TestRuns.post(i, "Bài " + i, "tin-tinh"));
        }
        SiteImport read = runs.read(
                runs.send("xuat.xml", TestRuns.export(many.toString())).id());
        runs.imports.begin(TestRuns.ADMIN, read.id(), ImportPlan.USUAL);
        runs.imports.cancel(TestRuns.ADMIN, read.id());
        SiteImport stopped = runs.rested(read.id());
        assertThat(stopped.stage()).isEqualTo(Stage.CANCELLED);
        assertThat(stopped.tally().count("created")).isLessThan(450);

        SiteImport done = runs.run(read.id(), ImportPlan.USUAL);
        assertThat(done.stage()).isEqualTo(Stage.DONE);
        assertThat(done.tally().count("created")).isEqualTo(450);
        assertThat(runs.lines(read.id(), "created")).hasSize(450);
        assertThat(runs.lines(read.id(), "unchanged")).isEmpty();
    }

    @Test
    void oneRunsAtATimeWhicheverDoorItCameBy() {
        SiteImport read = runs.read(runs.send("xuat.xml", TWO).id());
        try (var commandLine = runs.running.begin(new ImportProgress()).orElseThrow()) {
            assertThatThrownBy(() -> runs.imports.begin(TestRuns.ADMIN, read.id(), ImportPlan.USUAL))
                    .isInstanceOfSatisfying(
                            ImportRefusedException.class,
                            refused ->
                                    assertThat(refused.problem().messageKey()).isEqualTo("import.problem.running"));
        }
        assertThat(runs.run(read.id(), ImportPlan.USUAL).stage()).isEqualTo(Stage.DONE);
    }

    @Test
    void nobodyButAnAdministratorComesNear() {
        SiteImport sent = runs.send("xuat.xml", TWO);
        for (var actor : List.of(TestPublishing.CHIEF, TestPublishing.EDITOR, TestPublishing.REPORTER)) {
            assertThatThrownBy(() -> runs.imports.list(actor)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> runs.imports.open(actor, new Upload("a.xml", 1, 1, false)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> runs.imports.begin(actor, sent.id(), ImportPlan.USUAL))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }
}
