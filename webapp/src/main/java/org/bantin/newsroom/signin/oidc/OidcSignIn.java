package org.bantin.newsroom.signin.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.bantin.newsroom.signin.NewsroomProperties;
import org.bantin.newsroom.signin.NewsroomSecurity;
import org.bantin.newsroom.signin.factor.CodeController;
import org.bantin.newsroom.signin.factor.SecondFactors;
import org.bantin.newsroom.signin.session.Entrance;
import org.bantin.newsroom.signin.session.SignIns;
import org.bantin.repository.access.Actor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Sign-in by OpenID Connect: code flow with PKCE; who comes is one of ours, or nobody. The provider is asked at the first use. */
@Component
public class OidcSignIn implements ClientRegistrationRepository {
    static final String START = "/newsroom/sign-in/oidc";
    private static final String HOUSE = "house";
    private static final String CALLBACK = START + "/callback";
    private static final Logger LOG = LoggerFactory.getLogger(OidcSignIn.class);

    private final NewsroomProperties settings;
    private final OidcAccounts people;
    private final SecondFactors factors;
    private final Entrance entrance;
    private final Clock clock;
    private volatile @Nullable ClientRegistration registration;

    OidcSignIn(
            NewsroomProperties settings, OidcAccounts people, SecondFactors factors, Entrance entrance, Clock clock) {
        this.settings = settings;
        this.people = people;
        this.factors = factors;
        this.entrance = entrance;
        this.clock = clock;
    }

    public boolean on() {
        return settings.oidc().on();
    }

    public void into(OAuth2LoginConfigurer<HttpSecurity> login) {
        login.clientRegistrationRepository(this)
                .loginPage(NewsroomSecurity.SIGN_IN)
                .authorizationEndpoint(endpoint -> endpoint.baseUri(START))
                .redirectionEndpoint(endpoint -> endpoint.baseUri(CALLBACK + "/*"))
                .successHandler(this::came)
                .failureHandler((request, response, reason) -> {
                    if (reason instanceof OAuth2AuthenticationException refused
                            && refused.getError().getErrorCode().equals(OAuth2ErrorCodes.ACCESS_DENIED)) {
                        send(response, NewsroomSecurity.SIGN_IN + "?oidc=cancelled");
                        return;
                    }
                    LOG.warn("Sign-in by OpenID Connect failed: {}", reason.getMessage());
                    send(response, NewsroomSecurity.SIGN_IN + "?oidc=failed");
                });
    }

    /** The provider, if it has been asked since the start. */
    Optional<ClientRegistration> known() {
        return Optional.ofNullable(registration);
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        if (!on() || !HOUSE.equals(id)) {
            return null;
        }
        ClientRegistration known = registration;
        if (known == null) {
            NewsroomProperties.Oidc oidc = settings.oidc();
            String base = settings.baseUrl().isEmpty() ? "{baseUrl}" : settings.baseUrl();
            known = ClientRegistrations.fromIssuerLocation(oidc.issuer())
                    .registrationId(HOUSE)
                    .clientId(oidc.clientId())
                    .clientSecret(oidc.clientSecret())
                    .clientName(oidc.label())
                    .scope("openid", "profile", "email")
                    .redirectUri(base + CALLBACK + "/" + HOUSE)
                    .clientSettings(ClientRegistration.ClientSettings.builder()
                            .requireProofKey(true)
                            .build())
                    .build();
            registration = known;
        }
        return known;
    }

    private void came(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        Optional<Actor> actor =
                authentication.getPrincipal() instanceof OidcUser user ? people.of(user) : Optional.empty();
        SecurityContextHolder.clearContext();
        if (actor.isEmpty()) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            send(response, NewsroomSecurity.SIGN_IN + "?oidc=unknown");
            return;
        }
        String there = authentication.getPrincipal() instanceof OidcUser user ? user.getClaimAsString("sid") : null;
        request.getSession().setAttribute(SignIns.THERE, there == null ? "" : there);
        if (factors.active(actor.get().name())) {
            HttpSession session = request.getSession();
            session.removeAttribute("SPRING_SECURITY_CONTEXT");
            session.setAttribute(
                    CodeController.HALF, new CodeController.Half(actor.get().name(), clock.instant()));
            send(response, NewsroomSecurity.CODE);
        } else {
            send(response, entrance.enter(request, response, actor.get(), "oidc"));
        }
    }

    private static void send(HttpServletResponse response, String place) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader("Location", place);
    }
}
