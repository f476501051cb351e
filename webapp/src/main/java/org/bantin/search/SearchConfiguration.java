package org.bantin.search;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.bantin.asset.Assets;
import org.bantin.asset.Assets.AssetFile;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.ItemRights;
import org.bantin.content.Items;
import org.bantin.content.SaveDraft;
import org.bantin.content.trash.DeleteItem;
import org.bantin.definition.Definitions;
import org.bantin.publishing.LiveItems;
import org.bantin.publishing.PublishItem;
import org.bantin.publishing.UnpublishItem;
import org.bantin.publishing.journal.Journal;
import org.bantin.repository.RepositoryProperties;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.bantin.search.index.IndexHome;
import org.bantin.search.item.ItemDocuments;
import org.bantin.search.item.ItemSource;
import org.bantin.search.projection.LiveIndex;
import org.bantin.search.projection.LiveIndexCheck;
import org.bantin.search.query.SearchEngine;
import org.bantin.search.reading.Knowledge;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the live index and its search together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SearchProperties.class)
class SearchConfiguration {
    private static final Actor READER = Actor.system("search");

    @Bean(destroyMethod = "")
    IndexHome liveIndexHome(RepositoryProperties store) {
        return new IndexHome(folder(store, "live"));
    }

    static @Nullable Path folder(RepositoryProperties store, String name) {
        return store.store() == RepositoryProperties.StoreKind.MEMORY
                ? null
                : store.data().resolve("index").resolve(name);
    }

    @Bean(destroyMethod = "close")
    LiveIndex liveIndex(
            IndexHome liveIndexHome,
            Journal journal,
            LiveItems live,
            Assets assets,
            Definitions definitions,
            SearchProperties settings) {
        ItemSource source = new ItemSource() {
            @Override
            public Optional<Item> find(ItemId id) {
                return live.find(id);
            }

            @Override
            public String words(ItemId node) {
                return live.words(node);
            }

            @Override
            public Optional<AssetFile> file(ItemId asset) {
                return assets.file(StoreName.LIVE, READER, asset);
            }

            @Override
            public String text(ItemId asset) {
                return assets.text(StoreName.LIVE, READER, asset);
            }
        };
        return new LiveIndex(liveIndexHome, journal, live, new ItemDocuments(definitions, source, settings.zone()));
    }

    @Bean
    LiveIndexCheck liveIndexCheck(LiveIndex liveIndex, Journal journal, LiveItems live) {
        return new LiveIndexCheck(liveIndex, journal, live);
    }

    @Bean
    Knowledge liveKnowledge() {
        return Knowledge.usual();
    }

    @Bean
    SearchEngine searchEngine(Clock clock, SearchProperties settings) {
        return new SearchEngine(clock, settings.zone());
    }

    @Bean(destroyMethod = "close")
    KeptSearchLog searchLog(RepositoryProperties store, Clock clock, SearchProperties settings) {
        boolean inMemory = store.store() == RepositoryProperties.StoreKind.MEMORY;
        Path folder = settings.log() == null ? store.data().resolve("search-log") : settings.log();
        return new KeptSearchLog(inMemory ? null : folder, clock, settings);
    }

    @Bean
    LiveSearcher liveSearch(
            IndexHome liveIndexHome, SearchEngine searchEngine, Knowledge liveKnowledge, KeptSearchLog searchLog) {
        return new LiveSearcher(liveIndexHome, searchEngine, liveKnowledge, searchLog);
    }

    @Bean
    SearchTerms searchTerms(
            Items items,
            SaveDraft save,
            PublishItem publish,
            UnpublishItem unpublish,
            DeleteItem delete,
            ItemRights rights,
            LiveSearcher liveSearch) {
        return new PublishedSearchTerms(items, save, publish, unpublish, delete, rights, liveSearch);
    }
}
