package org.bantin.newsroom.signin.oidc;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bantin.content.audit.AuditEntry;
import org.bantin.content.audit.AuditTrail;
import org.bantin.newsroom.signin.NewsroomProperties;
import org.bantin.newsroom.signin.NewsroomSecurity;
import org.bantin.newsroom.signin.session.SignIns;
import org.bantin.repository.account.Account;
import org.bantin.repository.account.Accounts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Signing out with two houses: who leaves the newsroom is shown the way out at the identity provider, and who signs out there is
 * signed out here (OpenID Connect Back-Channel Logout 1.0, told from server to server).
 */
@RestController
public class OidcSignOut {
    private static final Logger LOG = LoggerFactory.getLogger(OidcSignOut.class);
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final NewsroomProperties settings;
    private final OidcSignIn provider;
    private final OidcAccounts people;
    private final Accounts accounts;
    private final SignIns signIns;
    private final AuditTrail audit;
    private final Clock clock;
    private volatile @Nullable JwtDecoder decoder;

    OidcSignOut(
            NewsroomProperties settings,
            OidcSignIn provider,
            OidcAccounts people,
            Accounts accounts,
            SignIns signIns,
            AuditTrail audit,
            Clock clock) {
        this.settings = settings;
        this.provider = provider;
        this.people = people;
        this.accounts = accounts;
        this.signIns = signIns;
        this.audit = audit;
        this.clock = clock;
    }

    /** Where somebody ends the session at the provider too; empty when the provider names no such place. */
    public Optional<String> place(HttpServletRequest request) {
        ClientRegistration known = provider.known().orElse(null);
        Object place = known == null
                ? null
                : known.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
        if (known == null || place == null) {
            return Optional.empty();
        }
        String base = settings.baseUrl().isEmpty()
                ? ServletUriComponentsBuilder.fromRequest(request)
                        .replacePath(null)
                        .replaceQuery(null)
                        .toUriString()
                : settings.baseUrl();
        return Optional.of(UriComponentsBuilder.fromUriString(place.toString())
                .queryParam("client_id", "{client}")
                .queryParam("post_logout_redirect_uri", "{back}")
                .encode()
                .buildAndExpand(known.getClientId(), base + NewsroomSecurity.SIGN_IN + "?out")
                .toUriString());
    }

    @PostMapping(NewsroomSecurity.SIGNED_OUT_THERE)
    ResponseEntity<Void> signedOutThere(@RequestParam(name = "logout_token", defaultValue = "") String token) {
        if (!provider.on()) {
            return ResponseEntity.notFound().build();
        }
        try {
            end(checked(token));
            return ResponseEntity.ok().header("Cache-Control", "no-store").build();
        } catch (JwtException e) {
            LOG.warn("A sign-out told by the identity provider was not believed: {}", e.getMessage());
            return ResponseEntity.status(HttpStatus.BAD_REQUEST)
                    .header("Cache-Control", "no-store")
                    .build();
        }
    }

    private void end(Jwt told) {
        String there = told.getClaimAsString("sid");
        List<String> names = told.getSubject() == null
                ? accounts.list().stream().map(Account::name).toList()
                : people.linked(String.valueOf(told.getIssuer()), told.getSubject()).stream()
                        .toList();
        for (String name : names) {
            if (there == null) {
                signIns.endAll(name, "");
            } else {
                signIns.endThere(name, there);
            }
        }
        if (names.size() == 1) {
            String name = names.get(0);
            audit.append(new AuditEntry(
                    clock.instant(), name, "signed-out-everywhere", null, null, name, Map.of("how", "oidc")));
        }
    }

    /** @throws JwtException when it is not signed by the provider, not for us, old, or something else than news of a sign-out */
    private Jwt checked(String token) {
        Jwt told = decoder().decode(token);
        Instant at = told.getIssuedAt();
        Instant now = clock.instant();
        boolean fresh = at != null && at.isAfter(now.minus(FRESH)) && at.isBefore(now.plus(FRESH));
        boolean ours = told.getAudience() != null
                && told.getAudience().contains(settings.oidc().clientId())
                && settings.oidc().issuer().equals(String.valueOf(told.getIssuer()));
        boolean signOut = told.getClaims().get("events") instanceof Map<?, ?> events
                && events.containsKey(EVENT)
                && !told.hasClaim("nonce")
                && (told.getSubject() != null || told.hasClaim("sid"));
        if (!fresh || !ours || !signOut) {
            throw new JwtException("fresh: " + fresh + ", for this client: " + ours + ", a sign-out: " + signOut);
        }
        return told;
    }

    private JwtDecoder decoder() {
        JwtDecoder ready = decoder;
        if (ready == null) {
            ready = NimbusJwtDecoder.withIssuerLocation(settings.oidc().issuer())
                    .validateType(false)
                    .build();
            decoder = ready;
        }
        return ready;
    }
}
