package org.bantin.migration.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Locks the demo sign-ins when an instance is started without demo mode on stores that hold the demo, before anybody can come in. */
@Component
@ConditionalOnExpression(
        "!${bantin.demo:false} and !${bantin.command:false} and '${bantin.role:standalone}' != 'public'")
class DemoLock implements SmartLifecycle {
    private final DemoAccounts accounts;
    private volatile boolean running;

    DemoLock(DemoAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void start() {
        accounts.lock();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server. */
    @Override
    public int getPhase() {
        return 0;
    }
}
