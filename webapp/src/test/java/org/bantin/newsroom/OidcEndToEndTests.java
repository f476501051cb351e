package org.bantin.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.bantin.repository.access.Role;
import org.bantin.repository.account.Account;
import org.bantin.repository.account.Accounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Sign-in with the word of an identity provider, a real one that answers over HTTP. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OidcEndToEndTests {
    private static final MockOAuth2Server PROVIDER = new MockOAuth2Server();

    @TempDir
    static Path directory;

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        PROVIDER.start(0);
        registry.add("bantin.store", () -> "memory");
        registry.add("bantin.data", () -> directory.toString());
        registry.add("bantin.demo", () -> "false");
        registry.add(
                "bantin.newsroom.oidc.issuer", () -> PROVIDER.issuerUrl("union").toString());
        registry.add("bantin.newsroom.oidc.client-id", () -> "bantin");
        registry.add("bantin.newsroom.oidc.client-secret", () -> "secret");
        registry.add("bantin.newsroom.oidc.label", () -> "tài khoản Liên đoàn");
        registry.add("bantin.newsroom.oidc.create", () -> "true");
        registry.add("bantin.newsroom.oidc.roles.bien-tap", () -> "editor");
    }

    @AfterAll
    static void stop() {
        PROVIDER.shutdown();
    }

    @Test
    void theProvidersWordLeadsToTheAccountWithTheSameVerifiedMail() {
        accounts.add(
                new Account(
                        "lan",
                        "Ngô Lan",
                        Set.of(Role.REPORTER),
                        Set.of(),
                        true,
                        Set.of(),
                        Set.of(),
                        "lan@union.example"),
                NewsroomFixture.PASSWORD);
        Visitor unverified = come("subject-lan", Map.of("email", "lan@union.example", "email_verified", false));
        assertThat(unverified.get("/newsroom/mine").statusCode()).isBetween(302, 303);

        Visitor lan = come("subject-lan", Map.of("email", "lan@union.example", "email_verified", true));
        assertThat(lan.get("/newsroom/mine").body()).contains("Ngô Lan");
        assertThat(accounts.actor("lan").orElseThrow().roles()).containsExactly(Role.REPORTER);

        Visitor promoted = come("subject-lan", Map.of("groups", List.of("bien-tap", "khac")));
        assertThat(promoted.get("/newsroom/desk").statusCode()).isEqualTo(200);
        assertThat(accounts.actor("lan").orElseThrow().roles()).containsExactly(Role.EDITOR);
    }

    @Test
    void aStrangerGetsAnAccountOnlyWithARoleOfOurs() {
        Visitor nobody = come("subject-x", Map.of("preferred_username", "khach", "groups", List.of("khac")));
        assertThat(nobody.get("/newsroom/mine").statusCode()).isBetween(302, 303);
        Visitor newcomer = come(
                "subject-y",
                Map.of("preferred_username", "Nguyễn Mới", "name", "Nguyễn Mới", "groups", List.of("bien-tap")));
        assertThat(newcomer.get("/newsroom/mine").statusCode()).isEqualTo(200);
        assertThat(accounts.actor("nguyen-moi").orElseThrow().displayName()).isEqualTo("Nguyễn Mới");
        assertThat(new Visitor(port).get("/newsroom/sign-in").body()).contains("Vào bằng tài khoản Liên đoàn");
    }

    @Test
    void whoBreaksOffAtTheProviderIsTold() {
        Visitor visitor = new Visitor(port);
        String there = visitor.get("/newsroom/sign-in/oidc/house")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String state = there.replaceFirst(".*[?&](state=[^&]*).*", "$1");
        HttpResponse<String> back = visitor.get("/newsroom/sign-in/oidc/callback/house?error=access_denied&" + state);
        assertThat(back.headers().firstValue("Location")).hasValue("/newsroom/sign-in?oidc=cancelled");
    }

    @Test
    void whoComesFromThereHasNoPasswordHereAndLeavesBothHouses() throws Exception {
        Map<String, Object> claims = Map.of("preferred_username", "khong-mat-khau", "groups", List.of("bien-tap"));
        Visitor visitor = come("subject-out", claims);
        assertThat(visitor.get("/newsroom/me").body())
                .contains("Bạn vào bằng tài khoản Liên đoàn")
                .doesNotContain("/newsroom/me/password");
        assertThat(accounts.hasPassword("khong-mat-khau")).isFalse();
        HttpResponse<String> out = visitor.post("/newsroom/sign-out");
        assertThat(out.headers().firstValue("Location").orElseThrow()).endsWith("/newsroom/sign-in?out=there");
        assertThat(visitor.get("/newsroom/sign-in?out=there").body())
                .contains(PROVIDER.endSessionEndpointUrl("union").toString(), "post_logout_redirect_uri=");

        Visitor again = come("subject-out", claims);
        Map<String, Object> event = Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of());
        assertThat(told("subject-out", Map.of("nonce", "n", "events", event))).isEqualTo(400);
        assertThat(told("subject-out", Map.of())).as("no news of a sign-out").isEqualTo(400);
        assertThat(tell("not.a.token")).isEqualTo(400);
        assertThat(again.get("/newsroom/mine").statusCode()).isEqualTo(200);
        assertThat(told("subject-out", Map.of("sid", "another", "events", event)))
                .isEqualTo(200);
        assertThat(again.get("/newsroom/mine").statusCode()).isEqualTo(200);
        assertThat(told("subject-out", Map.of("events", event))).isEqualTo(200);
        assertThat(again.get("/newsroom/mine").statusCode()).isBetween(302, 303);

        accounts.changePassword("khong-mat-khau", NewsroomFixture.PASSWORD);
        assertThat(Visitor.signedIn(port, "khong-mat-khau").get("/newsroom/me").body())
                .contains("/newsroom/me/password");
    }

    private int told(String subject, Map<String, Object> claims) throws Exception {
        return tell(PROVIDER.issueToken("union", subject, "bantin", claims, 120).serialize());
    }

    /** As the provider does it: from server to server, without a session. */
    private int tell(String token) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/newsroom/sign-in/signed-out-there"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("logout_token=" + token))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private Visitor come(String subject, Map<String, Object> claims) {
        PROVIDER.enqueueCallback(new DefaultOAuth2TokenCallback("union", subject, "JWT", null, claims, 600));
        Visitor visitor = new Visitor(port);
        HttpResponse<String> answer = visitor.get("/newsroom/sign-in/oidc/house");
        for (int step = 0; step < 3 && answer.statusCode() / 100 == 3; step++) {
            String next = answer.headers().firstValue("Location").orElseThrow();
            if (next.startsWith("/newsroom") && !next.contains("/oidc/")) {
                return visitor;
            }
            answer = visitor.get(next);
        }
        return visitor;
    }
}
