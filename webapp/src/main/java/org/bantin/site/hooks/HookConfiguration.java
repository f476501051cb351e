package org.bantin.site.hooks;

import java.nio.file.Path;
import java.time.Clock;
import org.bantin.publishing.LiveItems;
import org.bantin.publishing.journal.Journal;
import org.bantin.rendering.cache.PageTags;
import org.bantin.site.request.SiteProperties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Hooks run where the newsroom is, not on every public machine, and only when somebody is to be told. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HookProperties.class)
class HookConfiguration {
    @Configuration(proxyBeanMethods = false)
    @Conditional(Wanted.class)
    @ConditionalOnExpression("!'public'.equalsIgnoreCase('${bantin.role:standalone}') and !${bantin.command:false}")
    static class Running {
        @Bean
        Outgoing outgoing(@Value("${bantin.data:data}") Path data) {
            return new Outgoing(data.resolve("hooks"));
        }

        @Bean
        HookProjection hookProjection(
                Outgoing outgoing,
                HookProperties properties,
                SiteProperties site,
                LiveItems items,
                PageTags tags,
                Journal journal,
                Clock clock) {
            return new HookProjection(outgoing, properties, site, items, tags, journal, clock);
        }

        @Bean
        HookSender hookSender(Outgoing outgoing, HookProperties properties, Clock clock) {
            return new HookSender(outgoing, properties, clock);
        }
    }

    /** A webhook or a hub is set. */
    static final class Wanted implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return context.getEnvironment().containsProperty("bantin.hooks.targets[0].url")
                    || !context.getEnvironment()
                            .getProperty("bantin.site.websub", "")
                            .isEmpty();
        }
    }
}
