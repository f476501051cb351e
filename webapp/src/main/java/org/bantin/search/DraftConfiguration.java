package org.bantin.search;

import java.util.Optional;
import org.bantin.asset.Assets;
import org.bantin.asset.Assets.AssetFile;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.ItemSaved;
import org.bantin.content.Items;
import org.bantin.content.trash.ItemDeleted;
import org.bantin.definition.Definitions;
import org.bantin.publishing.ItemPublished;
import org.bantin.publishing.ItemUnpublished;
import org.bantin.repository.HiddenStates;
import org.bantin.repository.RepositoryProperties;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.bantin.search.index.IndexHome;
import org.bantin.search.item.ItemDocuments;
import org.bantin.search.item.ItemSource;
import org.bantin.search.projection.DraftIndex;
import org.bantin.search.query.SearchEngine;
import org.bantin.search.reading.Knowledge;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Puts the draft index and its search together. A public instance has no drafts: there the index stays empty. */
@Configuration(proxyBeanMethods = false)
class DraftConfiguration {
    private static final Actor READER = Actor.system("search");

    @Bean(destroyMethod = "close")
    DraftIndex draftIndex(
            RepositoryProperties store,
            Items items,
            Assets assets,
            Definitions definitions,
            SearchProperties settings) {
        ItemSource source = new ItemSource() {
            @Override
            public Optional<Item> find(ItemId id) {
                return items.find(READER, id);
            }

            @Override
            public Optional<AssetFile> file(ItemId asset) {
                return assets.file(StoreName.DRAFT, READER, asset);
            }

            @Override
            public String text(ItemId asset) {
                return assets.text(StoreName.DRAFT, READER, asset);
            }
        };
        IndexHome home = new IndexHome(store.role().hasDraft() ? SearchConfiguration.folder(store, "draft") : null);
        return new DraftIndex(home, items, definitions, new ItemDocuments(definitions, source, settings.zone()));
    }

    @Bean
    DraftSearch draftSearch(DraftIndex draftIndex, SearchEngine searchEngine, HiddenStates hidden) {
        return new DraftSearcher(draftIndex.home(), draftIndex, searchEngine, Knowledge.usual(), hidden);
    }

    @Bean
    DraftEvents draftEvents(ObjectProvider<DraftIndex> index, RepositoryProperties store) {
        return new DraftEvents(index, store.role().hasDraft());
    }

    /** Hands what happens to items to the index. */
    static final class DraftEvents {
        private final ObjectProvider<DraftIndex> index;
        private final boolean hasDraft;

        DraftEvents(ObjectProvider<DraftIndex> index, boolean hasDraft) {
            this.index = index;
            this.hasDraft = hasDraft;
        }

        @EventListener
        void ready(ApplicationReadyEvent event) {
            if (hasDraft) {
                index.getObject().start();
            }
        }

        @EventListener
        void saved(ItemSaved event) {
            changed(event.id());
        }

        @EventListener
        void published(ItemPublished event) {
            changed(event.id());
        }

        @EventListener
        void unpublished(ItemUnpublished event) {
            changed(event.id());
        }

        @EventListener
        void deleted(ItemDeleted event) {
            changed(event.id());
        }

        private void changed(ItemId id) {
            if (hasDraft) {
                index.getObject().changed(id);
            }
        }
    }
}
