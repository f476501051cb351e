package org.bantin.repository.security;

import java.util.function.Supplier;
import javax.jcr.Credentials;
import javax.security.auth.login.LoginException;
import org.apache.jackrabbit.oak.api.ContentRepository;
import org.apache.jackrabbit.oak.security.authentication.AuthenticationConfigurationImpl;
import org.apache.jackrabbit.oak.security.authorization.restriction.RestrictionProviderImpl;
import org.apache.jackrabbit.oak.security.internal.SecurityProviderBuilder;
import org.apache.jackrabbit.oak.spi.security.ConfigurationParameters;
import org.apache.jackrabbit.oak.spi.security.SecurityProvider;
import org.apache.jackrabbit.oak.spi.security.authentication.LoginContextProvider;
import org.apache.jackrabbit.oak.spi.security.authorization.AuthorizationConfiguration;
import org.apache.jackrabbit.oak.spi.security.authorization.accesscontrol.AccessControlConstants;
import org.apache.jackrabbit.oak.spi.security.authorization.restriction.CompositeRestrictionProvider;
import org.apache.jackrabbit.oak.spi.security.user.UserConfiguration;
import org.apache.jackrabbit.oak.spi.security.user.UserConstants;
import org.apache.jackrabbit.oak.spi.state.NodeState;
import org.apache.jackrabbit.oak.spi.xml.ImportBehavior;
import org.apache.jackrabbit.oak.spi.xml.ProtectedItemImporter;
import org.bantin.repository.HiddenStates;
import org.bantin.repository.SessionDoor;
import org.bantin.repository.account.Accounts;
import org.bantin.repository.account.OakAccounts;

/** Oak's security set up for this house: sessions for actors only, strong password hashes, access by owner, section, state. */
public final class OakSecurity {
    public static final String PASSWORD_ALGORITHM = "PBKDF2WithHmacSHA512";

    private OakSecurity() {}

    /** @param stored answers with the root of the newest committed state */
    public static SecurityProvider provider(Supplier<NodeState> stored, HiddenStates hidden, int passwordIterations) {
        ConfigurationParameters users = ConfigurationParameters.of(
                ConfigurationParameters.of(UserConstants.PARAM_PASSWORD_HASH_ALGORITHM, PASSWORD_ALGORITHM),
                ConfigurationParameters.of(UserConstants.PARAM_PASSWORD_HASH_ITERATIONS, passwordIterations),
                ConfigurationParameters.of(UserConstants.PARAM_PASSWORD_SALT_SIZE, 16),
                ConfigurationParameters.of(UserConstants.PARAM_ADMIN_ID, OakAccounts.ENGINE_ADMIN),
                ConfigurationParameters.of(UserConstants.PARAM_OMIT_ADMIN_PW, true));
        ConfigurationParameters authorization = ConfigurationParameters.of(
                ConfigurationParameters.of(
                        AccessControlConstants.PARAM_RESTRICTION_PROVIDER,
                        CompositeRestrictionProvider.newInstance(
                                new RestrictionProviderImpl(), new ItemRestrictions(stored, hidden))),
                // entries for owners and sections need no account of that name
                ConfigurationParameters.of(
                        ProtectedItemImporter.PARAM_IMPORT_BEHAVIOR, ImportBehavior.NAME_BESTEFFORT));
        return SecurityProviderBuilder.newBuilder()
                .with(ConfigurationParameters.of(
                        ConfigurationParameters.of(UserConfiguration.NAME, users),
                        ConfigurationParameters.of(AuthorizationConfiguration.NAME, authorization)))
                .with(
                        new ActorAuthentication(stored),
                        ConfigurationParameters.EMPTY,
                        null,
                        ConfigurationParameters.EMPTY,
                        null,
                        users,
                        null,
                        authorization,
                        null,
                        ConfigurationParameters.EMPTY,
                        null,
                        ConfigurationParameters.EMPTY)
                .build();
    }

    /** Refuses everything but {@link ActorCredentials}: there is no way in by name and password below {@link Accounts}. */
    private static final class ActorAuthentication extends AuthenticationConfigurationImpl {
        private final Supplier<NodeState> stored;

        ActorAuthentication(Supplier<NodeState> stored) {
            this.stored = stored;
        }

        @Override
        public LoginContextProvider getLoginContextProvider(ContentRepository repository) {
            return (Credentials credentials, String workspace) -> {
                if (credentials instanceof ActorCredentials known) {
                    return new ActorLogin(known.actor(), new SessionDoor(stored));
                }
                throw new LoginException("sessions are opened by RepositorySessions only");
            };
        }
    }
}
