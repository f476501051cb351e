package org.bantin.publishing;

import java.time.Clock;
import org.bantin.publishing.journal.JournalNodes;
import org.bantin.publishing.outbox.OutboxRecovery;
import org.bantin.publishing.schedule.Schedule;
import org.bantin.publishing.schedule.Scheduler;
import org.bantin.publishing.schedule.StoredPageSchedule;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What runs by itself. A public process has no draft store, so nothing there is recovered or scheduled. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PublishingProperties.class)
class PublishingConfiguration {
    private static final String HAS_DRAFT = "!'public'.equalsIgnoreCase('${bantin.role:standalone}')";

    @Bean
    JournalNodes journalNodes() {
        return new JournalNodes();
    }

    @Bean
    @ConditionalOnExpression(HAS_DRAFT)
    OutboxRecovery outboxRecovery(Publications publications) {
        return new OutboxRecovery(publications);
    }

    @Bean
    @ConditionalOnExpression(HAS_DRAFT)
    Scheduler publishingScheduler(
            Schedule schedule,
            PublishItem publish,
            UnpublishItem unpublish,
            StoredPageSchedule pages,
            PublishingProperties settings,
            Clock clock) {
        return new Scheduler(schedule, publish, unpublish, pages, settings, clock);
    }
}
