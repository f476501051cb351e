package org.bantin.newsroom;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.bantin.fixture.TestDirectory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on a free port over empty stores in memory, started once for all classes that carry this: each works with people
 * and stories of its own and leaves the settings as it found them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"bantin.store=memory", "bantin.demo=false", "bantin.password-iterations=10000"})
@ContextConfiguration(initializers = TestDirectory.class)
@Import(NewsroomFixture.class)
@interface RunningNewsroom {}
