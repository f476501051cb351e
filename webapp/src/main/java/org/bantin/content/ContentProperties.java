package org.bantin.content;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How content is written and kept.
 *
 * @param zone time zone of the newsroom: a date without one is read in it, and it decides the month of a date folder
 */
@ConfigurationProperties("bantin.content")
public record ContentProperties(
        @DefaultValue("Asia/Ho_Chi_Minh") ZoneId zone) {}
