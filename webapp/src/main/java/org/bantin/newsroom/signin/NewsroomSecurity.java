package org.bantin.newsroom.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.bantin.newsroom.signin.factor.SecondFactors;
import org.bantin.newsroom.signin.oidc.OidcSignIn;
import org.bantin.newsroom.signin.password.PasswordSignIn;
import org.bantin.newsroom.signin.password.PasswordTurns;
import org.bantin.newsroom.signin.password.ProgramSignIn;
import org.bantin.newsroom.signin.password.SignInThrottle;
import org.bantin.newsroom.signin.session.SessionFilters;
import org.bantin.repository.account.Accounts;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * Who may come in. Two chains: the newsroom, closed except for sign-in, with a session and CSRF tokens; and everything else, which
 * may only be read and never gets a session.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NewsroomProperties.class)
public class NewsroomSecurity {
    public static final String SIGN_IN = "/newsroom/sign-in";
    public static final String SIGN_OUT = "/newsroom/sign-out";
    /** Where the identity provider tells that somebody signed out there. */
    public static final String SIGNED_OUT_THERE = SIGN_IN + "/signed-out-there";

    public static final String FIRST = "/newsroom/first";
    public static final String CODE = "/newsroom/sign-in/code";
    public static final String FORGOTTEN = "/newsroom/forgotten";
    public static final String RESET = "/newsroom/reset";
    private static final int SESSION_SECONDS = 8 * 60 * 60;

    @Bean
    PasswordSignIn passwordSignIn(
            Accounts accounts, SignInThrottle throttle, SecondFactors factors, PasswordTurns turns) {
        return new PasswordSignIn(accounts, throttle, factors, turns);
    }

    /** Stands behind the newsroom's chain: named there once more, it would check each wrong password twice. */
    @Bean
    AuthenticationManager authenticationManager(PasswordSignIn passwords) {
        return new ProviderManager(passwords);
    }

    @Bean
    @Order(1)
    SecurityFilterChain newsroom(HttpSecurity http, SessionFilters filters, SignInAnswers answers, OidcSignIn oidc)
            throws Exception {
        if (oidc.on()) {
            http.oauth2Login(oidc::into);
        }
        HttpSessionRequestCache wanted = new HttpSessionRequestCache();
        wanted.setRequestMatcher(SignInAnswers::isPageVisit);
        return http.securityMatcher("/newsroom", "/newsroom/**")
                .authorizeHttpRequests(rules -> rules.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(SIGN_IN, SIGN_IN + "/**", FORGOTTEN, RESET, FIRST, "/newsroom/language")
                        .permitAll()
                        .requestMatchers(
                                "/newsroom/admin", "/newsroom/admin/**", "/newsroom/settings", "/newsroom/settings/**")
                        .hasRole("ADMINISTRATOR")
                        .anyRequest()
                        .authenticated())
                .requestCache(cache -> cache.requestCache(wanted))
                .csrf(csrf -> csrf.ignoringRequestMatchers(
                        SIGNED_OUT_THERE)) // comes from a server, with a signature of its own
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .loginProcessingUrl(SIGN_IN)
                        .usernameParameter("name")
                        .passwordParameter("password")
                        .successHandler(answers.success())
                        .failureHandler(answers.failure()))
                .logout(out -> out.logoutUrl(SIGN_OUT)
                        .addLogoutHandler(answers.signOut())
                        .logoutSuccessHandler(
                                (request, response, who) -> response.sendRedirect(SignInAnswers.after(request)))
                        .deleteCookies("bantin"))
                .exceptionHandling(errors ->
                        errors.authenticationEntryPoint(answers.entryPoint()).accessDeniedHandler(answers.denied()))
                .headers(headers -> headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .frameOptions(frame -> frame.sameOrigin())
                        .httpStrictTransportSecurity(hsts -> hsts.includeSubDomains(false)))
                .addFilterBefore(new ContentSecurityFilter(), HeaderWriterFilter.class)
                .addFilterBefore(filters.actor(), AuthorizationFilter.class)
                .addFilterBefore(filters.secondFactor(), AuthorizationFilter.class)
                .build();
    }

    /** Drafts as JSON for programs: by name and password, without a session; accounts with a second factor use the newsroom. */
    @Bean
    @Order(2)
    SecurityFilterChain drafts(
            HttpSecurity http, PasswordSignIn passwords, Accounts accounts, HouseRules house, SignInAnswers answers)
            throws Exception {
        return http.securityMatcher(
                        "/.rest/preview/**", "/.rest/template-annotations/**", "/.rest/template-definitions/**")
                .authenticationManager(new ProviderManager(new ProgramSignIn(passwords, accounts, house)))
                .authorizeHttpRequests(rules -> rules.requestMatchers(HttpMethod.GET, "/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.OPTIONS, "/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .httpBasic(basic -> basic.authenticationEntryPoint(answers.programs()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain everythingElse(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(
                        rules -> rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, "/**")
                                .permitAll()
                                .requestMatchers(HttpMethod.HEAD, "/**")
                                .permitAll()
                                .requestMatchers(HttpMethod.OPTIONS, "/.rest/**")
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(anonymous -> {})
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint((request, response, reason) -> notAllowed(response))
                                .accessDeniedHandler((request, response, reason) -> notAllowed(response)))
                .headers(headers -> headers.cacheControl(cache -> cache.disable())
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
                        .httpStrictTransportSecurity(hsts -> hsts.includeSubDomains(false))
                        .contentSecurityPolicy(csp -> csp.policyDirectives(
                                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                                        + "font-src 'self'; media-src 'self'; connect-src 'self'; manifest-src 'self'; "
                                        + "frame-src https://www.youtube-nocookie.com; form-action 'self'; "
                                        + "base-uri 'none'; frame-ancestors 'none'")))
                .build();
    }

    private static void notAllowed(HttpServletResponse response) throws IOException {
        response.setHeader("Allow", "GET, HEAD");
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }

    /** The session cookie: for the newsroom's paths alone, never for scripts, never for other sites. Jetty adds Secure on https. */
    @Bean
    ServletContextInitializer sessionCookie() {
        return context -> {
            var cookie = context.getSessionCookieConfig();
            cookie.setName("bantin");
            cookie.setPath("/newsroom");
            cookie.setHttpOnly(true);
            cookie.setAttribute("SameSite", "Lax");
            context.setSessionTimeout(SESSION_SECONDS / 60);
        };
    }
}
