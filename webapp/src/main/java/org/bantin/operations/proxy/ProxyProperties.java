package org.bantin.operations.proxy;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param trusted addresses and networks (such as {@code 10.0.0.0/8}) of reverse proxies whose {@code X-Forwarded-For} and
 *     {@code X-Forwarded-Proto} are believed; what others send in these headers is passed over
 */
@ConfigurationProperties("bantin.proxy")
record ProxyProperties(@DefaultValue({"127.0.0.1", "::1"}) List<String> trusted) {}
