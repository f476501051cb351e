package org.bantin;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The arrows between packages hold (docs/architecture.md section 4). */
class ModularityTests {
    @Test
    void packagesUseOnlyPackagesAboveThem() {
        ApplicationModules.of(BantinApplication.class).verify();
    }
}
