package org.bantin.rendering.cache;

import org.bantin.rendering.WebsitePages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the page cache in front of the embedded server's servlets. In another container pages come through the servlet alone. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(name = "org.eclipse.jetty.server.Server")
class PageCacheServer {
    @Bean
    WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> pageCacheFirst(
            PageCache cache, ResponseHeaders headers, ObjectProvider<WebsitePages> website) {
        return factory -> factory.addServerCustomizers(server -> {
            PageCacheHandler first = new PageCacheHandler(
                    cache, headers, host -> website.getObject().siteOf(host));
            first.setHandler(server.getHandler());
            server.setHandler(first);
            server.setErrorHandler(new PlainErrors(headers));
        });
    }
}
