package org.bantin.search.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.bantin.asset.Assets.AssetFile;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.TestContent;
import org.bantin.search.index.IndexHome;
import org.bantin.search.item.ItemDocuments;
import org.bantin.search.item.ItemSource;
import org.junit.jupiter.api.Test;

class DraftIndexTests {
    private static final long AN_HOUR = Duration.ofHours(1).toMillis();

    @Test
    void nobodyWaitsForAnIndexThatIsStillComparedWithTheStore() {
        TestContent content = new TestContent();
        ItemDocuments documents = new ItemDocuments(content.definitions(), new Nothing(), ZoneOffset.UTC);
        try (DraftIndex index =
                new DraftIndex(new IndexHome(null), content.items(), content.definitions(), documents)) {
            index.changed(ItemId.random());
            assertThat(CompletableFuture.runAsync(() -> index.await(AN_HOUR))).succeedsWithin(Duration.ofSeconds(30));
            index.start();
            assertThat(index.catchUp(AN_HOUR)).isTrue();
        }
    }

    private static final class Nothing implements ItemSource {
        @Override
        public Optional<Item> find(ItemId id) {
            return Optional.empty();
        }

        @Override
        public Optional<AssetFile> file(ItemId asset) {
            return Optional.empty();
        }

        @Override
        public String text(ItemId asset) {
            return "";
        }
    }
}
