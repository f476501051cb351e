package org.bantin.migration.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bantin.asset.Assets;
import org.bantin.asset.Assets.RenditionSpec;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.ItemState;
import org.bantin.content.Items;
import org.bantin.content.RichText;
import org.bantin.publishing.LiveItems;
import org.bantin.publishing.journal.Journal;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The shipped demo site in stores in memory: loads, is complete, refers to what is there, and is never loaded twice. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = {"bantin.store=memory", "bantin.demo=true", "bantin.password-iterations=10000"})
class DemoSiteIntegrationTests {
    private static final Actor READER = Actor.system("test");

    @TempDir
    static Path data;

    @DynamicPropertySource
    static void dataDirectory(DynamicPropertyRegistry registry) {
        registry.add("bantin.data", data::toString);
    }

    @Autowired
    DemoSite site;

    @Autowired
    DemoFiles files;

    @Autowired
    Items items;

    @Autowired
    LiveItems liveItems;

    @Autowired
    Journal journal;

    @Autowired
    Assets assets;

    @Test
    void holdsANewspaperOfManyMonths() {
        Map<String, Long> live = new TreeMap<>();
        liveItems.forEach(item -> live.merge(item.type(), 1L, Long::sum));
        assertThat(live.get("article")).isGreaterThanOrEqualTo(30);
        assertThat(live.get("document")).isGreaterThanOrEqualTo(15);
        assertThat(live.get("conference")).isGreaterThanOrEqualTo(6);
        assertThat(live.get("signing")).isGreaterThanOrEqualTo(5);
        assertThat(live.get("programme")).isGreaterThanOrEqualTo(2);
        assertThat(live.get("organisation")).isGreaterThanOrEqualTo(10);
        assertThat(live.get("person")).isGreaterThanOrEqualTo(8);
        assertThat(live.get("section")).isEqualTo(8);
        assertThat(live.get("asset")).isGreaterThanOrEqualTo(30);
    }

    @Test
    void everythingStandsWhereItsFileSays() {
        Map<String, Item> found = byKey();
        for (DemoEntry entry : files.entries()) {
            if (entry.file() == null) {
                Item item = found.get(entry.key());
                assertThat(item).as(entry.key()).isNotNull();
                assertThat(item.state()).as(entry.key()).isEqualTo(entry.state());
                assertThat(item.fields().values().keySet())
                        .as(entry.key())
                        .containsAll(entry.fields().keySet());
                if (item.state().equals(ItemState.PUBLISHED)) {
                    assertThat(item.publication().orElseThrow().first())
                            .as(entry.key())
                            .isEqualTo(entry.at());
                }
            }
        }
    }

    private Map<String, Item> byKey() {
        Map<String, Item> found = new TreeMap<>();
        for (String workspace : List.of(
                "articles",
                "events",
                "documents",
                "programmes",
                "organisations",
                "people",
                "topics",
                "category",
                "settings")) {
            items.forEach(READER, workspace, item -> {
                Item other = found.put(item.type() + "/" + item.name(), item);
                assertThat(other).as(item.path()).isNull();
            });
        }
        return found;
    }

    @Test
    void everyReferenceAndPictureIsLive() {
        liveItems.forEach(item -> {
            String all = item.fields().values().toString();
            List<String> ids = java.util.regex.Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                    .matcher(all)
                    .results()
                    .map(java.util.regex.MatchResult::group)
                    .collect(Collectors.toList());
            for (String id : ids) {
                assertThat(liveItems.find(new ItemId(id)))
                        .as("%s of %s", id, item.path())
                        .isPresent();
            }
            assertThat(all).doesNotContain("@asset/", "@article/", "@document/");
        });
    }

    @Test
    void bodiesLoseNothingToTheClosedVocabulary() {
        for (DemoEntry entry : files.entries()) {
            Object body = entry.fields().get("body");
            if (body != null) {
                String html = body.toString()
                        .replaceAll("@[a-z-]+/[a-z0-9-]+", ItemId.random().value());
                assertThat(RichText.clean(html).dropped()).as(entry.key()).isEmpty();
            }
        }
    }

    @Test
    void picturesOfTheLiveSiteHaveRenditions() {
        liveItems.forEach(item -> {
            if (item.type().equals("asset") && item.name().equals("signing")) {
                assertThat(assets.rendition(StoreName.LIVE, Actor.PUBLIC, item.id(), new RenditionSpec(360, 0, "webp")))
                        .isPresent();
            }
        });
    }

    @Test
    void isNeverLoadedTwice() {
        long head = journal.head();
        assertThat(site.load()).isFalse();
        assertThat(journal.head()).isEqualTo(head);
    }
}
