package org.bantin.publishing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of publishing.
 *
 * @param poll how often the journal is looked at for entries of other processes; entries of this process are seen at once
 * @param batch most journal entries handed to a projection at once
 * @param longestBackOff longest pause between two attempts of a projection that fails
 * @param schedule how often is looked for scheduled publications that are due
 */
@ConfigurationProperties("bantin.publishing")
public record PublishingProperties(
        @DefaultValue("200ms") Duration poll,
        @DefaultValue("50") int batch,
        @DefaultValue("30s") Duration longestBackOff,
        @DefaultValue("1s") Duration schedule) {
    public PublishingProperties {
        if (poll.toMillis() < 1 || schedule.toMillis() < 1 || longestBackOff.toMillis() < 1 || batch < 1) {
            throw new IllegalArgumentException(
                    "bantin.publishing.poll, .schedule, .longest-back-off and .batch must be above 0");
        }
    }
}
