package org.bantin.rendering.cache;

import java.util.function.Supplier;
import org.bantin.rendering.WebsitePages;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.LifeCycle;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.function.SingletonSupplier;

/** Puts the page cache in front of the embedded server's servlets. In another container pages come through the servlet alone. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(name = "org.eclipse.jetty.server.Server")
class PageCacheServer {
    @Bean
    WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> pageCacheFirst(
            PageCache cache, ResponseHeaders headers, ObjectProvider<WebsitePages> website, Environment environment) {
        Supplier<WebsitePages> pages = SingletonSupplier.of(website::getObject);
        // The threads that read requests answer most of them: one for each core, not one for two as Jetty has it.
        int selectors = environment.getProperty("server.jetty.threads.selectors", Integer.class, -1);
        return factory -> {
            factory.setSelectors(
                    selectors > 0 ? selectors : Runtime.getRuntime().availableProcessors());
            factory.addServerCustomizers(server -> {
                PageCacheHandler first =
                        new PageCacheHandler(cache, headers, host -> pages.get().siteOf(host));
                server.addEventListener(new Foremost(server, first));
                server.setErrorHandler(new PlainErrors(headers));
            });
        };
    }

    /**
     * Takes the first place when the server starts: later than the handler that counts requests for the orderly stop, which Boot
     * sets after all customizers and which would cost each cached page as much as all the rest.
     */
    private record Foremost(Server server, PageCacheHandler first) implements LifeCycle.Listener {
        @Override
        public void lifeCycleStarting(LifeCycle starting) {
            if (server.getHandler() != first) {
                first.setHandler(new PatientBodies(server.getHandler()));
                server.setHandler(first);
            }
        }
    }
}
