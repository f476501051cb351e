package org.bantin.newsroom.signin;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The newsroom as seen from outside.
 *
 * @param baseUrl scheme and host under which people reach the newsroom, for links in letters; empty takes
 *     {@code bantin.site.base-url}
 * @param oidc sign-in by OpenID Connect
 */
@ConfigurationProperties("bantin.newsroom")
public record NewsroomProperties(
        @DefaultValue("") String baseUrl, @DefaultValue Oidc oidc) {
    public NewsroomProperties {
        if (!baseUrl.isEmpty() && !baseUrl.matches("https?://[^/\\s]+")) {
            throw new IllegalArgumentException(
                    "bantin.newsroom.base-url must be scheme and host without a path, such as"
                            + " https://toasoan.example; found: " + baseUrl);
        }
    }

    /**
     * Sign-in by OpenID Connect; off unless an issuer is set.
     *
     * @param issuer address of the identity provider, such as {@code https://id.example/realms/union}
     * @param clientId name of this application there
     * @param clientSecret its secret; better given as environment variable
     * @param label words on the button, such as {@code Tài khoản Liên đoàn}
     * @param roles role of the newsroom for a value of the claim, such as {@code phong-vien: reporter}
     * @param rolesClaim claim with the names of groups or roles
     * @param create whether somebody without an account gets one when the claim gives a role
     */
    public record Oidc(
            @DefaultValue("") String issuer,
            @DefaultValue("") String clientId,
            @DefaultValue("") String clientSecret,
            @DefaultValue("OpenID Connect") String label,
            @DefaultValue("groups") String rolesClaim,
            @DefaultValue Map<String, String> roles,
            @DefaultValue("false") boolean create) {
        public Oidc {
            roles = Map.copyOf(roles);
        }

        public boolean on() {
            return !issuer.isEmpty() && !clientId.isEmpty();
        }

        @Override
        public String toString() {
            return "Oidc[issuer=" + issuer + ", clientId=" + clientId + "]";
        }
    }
}
