package org.bantin.search;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How searching behaves.
 *
 * @param zone time zone in which days and years are counted
 */
@ConfigurationProperties("bantin.search")
public record SearchProperties(
        @DefaultValue("Asia/Ho_Chi_Minh") ZoneId zone) {}
