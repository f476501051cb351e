package org.bantin.repository;

import java.util.Map;
import org.apache.jackrabbit.oak.Oak;
import org.apache.jackrabbit.oak.jcr.Jcr;
import org.apache.jackrabbit.oak.jcr.delegate.SessionDelegate;
import org.apache.jackrabbit.oak.jcr.repository.RepositoryImpl;
import org.apache.jackrabbit.oak.jcr.session.SessionContext;
import org.apache.jackrabbit.oak.plugins.observation.CommitRateLimiter;
import org.apache.jackrabbit.oak.spi.security.SecurityProvider;
import org.apache.jackrabbit.oak.stats.StatisticManager;
import org.bantin.repository.engine.Engine;
import org.jspecify.annotations.Nullable;

/** Oak's repository, which besides tells the {@link SessionDoor} of each session what tree the session works on. */
final class OpenRepository extends RepositoryImpl {
    private static final @Nullable CommitRateLimiter NO_LIMITER = null;
    /** Sessions live for one call; a management bean for each would cost more than most calls. */
    private static final boolean SESSION_BEANS = false;

    private OpenRepository(Oak oak, Jcr jcr, SecurityProvider security) {
        super(
                jcr.createContentRepository(),
                oak.getWhiteboard(),
                security,
                Jcr.DEFAULT_OBSERVATION_QUEUE_LENGTH,
                NO_LIMITER,
                false,
                SESSION_BEANS);
    }

    static OpenRepository over(Engine engine, SecurityProvider security) {
        Oak oak = new Oak(engine.nodes());
        return new OpenRepository(oak, new Jcr(oak).with(security), security);
    }

    @Override
    protected SessionContext createSessionContext(
            StatisticManager statistics,
            SecurityProvider security,
            Map<String, Object> attributes,
            SessionDelegate delegate,
            int queueLength,
            @Nullable CommitRateLimiter limiter) {
        if (delegate.getAuthInfo().getAttribute(SessionDoor.ATTRIBUTE) instanceof SessionDoor door) {
            door.opened(delegate.getRoot());
        }
        return super.createSessionContext(statistics, security, attributes, delegate, queueLength, limiter);
    }
}
