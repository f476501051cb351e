package org.bantin.operations.proxy;

import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the embedded server know its proxies. In another container that container's own settings say so. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(name = "org.eclipse.jetty.server.Server")
@EnableConfigurationProperties(ProxyProperties.class)
class ProxyServer {
    @Bean
    WebServerFactoryCustomizer<ConfigurableJettyWebServerFactory> proxies(ProxyProperties settings) {
        ForwardedRequests forwarded = new ForwardedRequests(new TrustedProxies(settings.trusted()));
        return factory -> factory.addServerCustomizers(server -> {
            for (Connector connector : server.getConnectors()) {
                connector.getConnectionFactories().stream()
                        .filter(HttpConfiguration.ConnectionFactory.class::isInstance)
                        .map(factoryOf -> ((HttpConfiguration.ConnectionFactory) factoryOf).getHttpConfiguration())
                        .distinct()
                        .forEach(configuration -> configuration.addCustomizer(forwarded));
            }
        });
    }
}
