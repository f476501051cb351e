package org.bantin.repository;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.bantin.repository.account.OakAccounts;
import org.bantin.repository.engine.Engine;
import org.bantin.repository.engine.Engines;
import org.bantin.repository.security.SecretKeeper;
import org.bantin.repository.upkeep.ReferenceCheck;
import org.bantin.repository.upkeep.StoreCheck;
import org.bantin.repository.upkeep.StoreUpkeep;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the stores when the application starts and closes them when it ends, after everything that uses them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RepositoryProperties.class)
class RepositoryConfiguration {
    @Bean
    HiddenStates hiddenStates() {
        return new HiddenStates();
    }

    @Bean(destroyMethod = "close")
    OakSessions repositorySessions(RepositoryProperties settings, HiddenStates hidden) {
        return open(settings, hidden, name -> Engines.open(settings, name));
    }

    @Bean
    TreeChanges treeChanges(OakSessions sessions) {
        return new TreeChanges(sessions);
    }

    @Bean
    OakSchema repositorySchema(OakSessions sessions) {
        return new OakSchema(sessions);
    }

    @Bean
    OakAccounts accounts(
            OakSessions sessions, OakRecords records, RepositoryProperties settings, ApplicationEventPublisher events) {
        return new OakAccounts(sessions, records, settings.passwordIterations(), events::publishEvent);
    }

    @Bean
    OakRecords records(OakSessions sessions, RepositoryProperties settings) {
        OakRecords records = new OakRecords(sessions, SecretKeeper.of(settings));
        if (sessions.has(StoreName.DRAFT)) {
            records.sealOpenOnes();
        }
        return records;
    }

    @Bean(destroyMethod = "close")
    StoreUpkeep storeUpkeep(OakSessions sessions, RepositoryProperties settings, Clock clock) {
        return new StoreUpkeep(sessions, settings, clock);
    }

    @Bean
    StoreCheck draftStoreCheck(OakSessions sessions) {
        return new StoreCheck(sessions, StoreName.DRAFT);
    }

    @Bean
    StoreCheck liveStoreCheck(OakSessions sessions) {
        return new StoreCheck(sessions, StoreName.LIVE);
    }

    @Bean
    ReferenceCheck referenceCheck(OakSessions sessions) {
        return new ReferenceCheck(sessions);
    }

    /** The stores, set up and ready. */
    static OakSessions open(RepositoryProperties settings) {
        return open(settings, name -> Engines.open(settings, name));
    }

    static OakSessions open(RepositoryProperties settings, Function<StoreName, Engine> engines) {
        return open(settings, new HiddenStates(), engines);
    }

    static OakSessions open(RepositoryProperties settings, HiddenStates hidden, Function<StoreName, Engine> engines) {
        List<Store> stores = new ArrayList<>();
        try {
            for (StoreName name : StoreName.values()) {
                if (name == StoreName.LIVE || settings.role().hasDraft()) {
                    stores.add(Store.open(() -> engines.apply(name), name, hidden, settings.passwordIterations()));
                }
            }
            OakSessions sessions = new OakSessions(stores);
            new OakSchema(sessions).bootstrap();
            return sessions;
        } catch (RuntimeException e) {
            stores.forEach(Store::close);
            throw e;
        }
    }
}
