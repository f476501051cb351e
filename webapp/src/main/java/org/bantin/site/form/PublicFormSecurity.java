package org.bantin.site.form;

import org.bantin.rendering.cache.ResponseHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/**
 * Lets readers send the two public forms; they have no session, so there is nothing that a foreign page could ride on. Files of
 * light modules are for everybody and come with the headers that they need, not with those of documents.
 */
@Configuration(proxyBeanMethods = false)
class PublicFormSecurity {
    @Bean
    @Order(-1)
    SecurityFilterChain publicFiles(HttpSecurity http) throws Exception {
        PathPatternRequestMatcher.Builder read = PathPatternRequestMatcher.withDefaults();
        return http.securityMatcher(new OrRequestMatcher(
                        read.matcher(HttpMethod.GET, "/.resources/**"),
                        read.matcher(HttpMethod.HEAD, "/.resources/**")))
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(0)
    SecurityFilterChain publicForms(HttpSecurity http) throws Exception {
        PathPatternRequestMatcher.Builder post = PathPatternRequestMatcher.withDefaults();
        return http.securityMatcher(new OrRequestMatcher(
                        post.matcher(HttpMethod.POST, "/lien-he"),
                        post.matcher(HttpMethod.POST, "/bao-loi"),
                        post.matcher(HttpMethod.POST, "/en/lien-he"),
                        post.matcher(HttpMethod.POST, "/en/bao-loi")))
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.cacheControl(cache -> cache.disable())
                        .frameOptions(frame -> frame.sameOrigin())
                        .contentSecurityPolicy(csp -> csp.policyDirectives(ResponseHeaders.security()
                                .getOrDefault("Content-Security-Policy", "default-src 'none'")))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN)))
                .build();
    }
}
