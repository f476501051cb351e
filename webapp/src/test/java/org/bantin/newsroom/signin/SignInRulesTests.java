package org.bantin.newsroom.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bantin.newsroom.signin.factor.Totp;
import org.bantin.newsroom.signin.password.PasswordTurns;
import org.bantin.newsroom.signin.password.SignInThrottle;
import org.bantin.newsroom.signin.password.SignInsBusyException;
import org.bantin.newsroom.signin.password.WrongPasswordException;
import org.bantin.newsroom.signin.session.Entrance;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What guessing meets: the throttle, one-time codes, where one goes after signing in. */
class SignInRulesTests {
    private final Ticking clock = new Ticking();

    @Nested
    class Throttle {
        private final SignInThrottle throttle = new SignInThrottle(clock);

        @Test
        void closesAPairAfterFiveWrongPasswordsForAQuarterOfAnHour() {
            for (int left = 4; left >= 0; left--) {
                assertThat(throttle.closed("lan", "10.0.0.1")).isFalse();
                assertThat(throttle.failed("Lan ", "10.0.0.1")).isEqualTo(left);
            }
            assertThat(throttle.closed("lan", "10.0.0.1")).isTrue();
            assertThat(throttle.closed("lan", "10.0.0.2")).as("her own machine").isFalse();
            assertThat(throttle.closed("hoa", "10.0.0.1")).as("a colleague").isFalse();
            clock.pass(SignInThrottle.CLOSED_FOR.plusSeconds(1));
            assertThat(throttle.closed("lan", "10.0.0.1")).isFalse();
        }

        @Test
        void aRightPasswordStartsAnew() {
            throttle.failed("lan", "10.0.0.1");
            throttle.failed("lan", "10.0.0.1");
            throttle.succeeded("lan", "10.0.0.1");
            assertThat(throttle.failed("lan", "10.0.0.1")).isEqualTo(SignInThrottle.TRIES - 1);
        }

        @Test
        void closesAnAddressThatTriesManyNames() {
            for (int n = 0; n < SignInThrottle.TRIES_PER_ADDRESS; n++) {
                throttle.failed("name" + n, "10.0.0.1");
            }
            assertThat(throttle.closed("somebody-new", "10.0.0.1")).isTrue();
        }
    }

    @Nested
    class Turns {
        private final CountDownLatch inside = new CountDownLatch(1);
        private final CountDownLatch done = new CountDownLatch(1);

        @Test
        void whoWouldWaitTooLongIsAskedToComeBack() throws Exception {
            PasswordTurns turns = new PasswordTurns(1, 5, Duration.ofMillis(20));
            Thread first = occupy(turns);
            assertThatThrownBy(() -> turns.take(() -> "checked")).isInstanceOf(SignInsBusyException.class);
            done.countDown();
            first.join();
            assertThat(turns.take(() -> "checked")).isEqualTo("checked");
        }

        @Test
        void whoComesWhenTheLineIsFullIsToldAtOnce() throws Exception {
            PasswordTurns turns = new PasswordTurns(1, 0, Duration.ofHours(1));
            Thread first = occupy(turns);
            assertThatThrownBy(() -> turns.take(() -> "checked")).isInstanceOf(SignInsBusyException.class);
            done.countDown();
            first.join();
        }

        @Test
        void aCheckThatFailsGivesItsTurnBack() {
            PasswordTurns turns = new PasswordTurns(1, 0, Duration.ofMillis(20));
            assertThatThrownBy(() -> turns.take(() -> {
                        throw new WrongPasswordException(3);
                    }))
                    .isInstanceOf(WrongPasswordException.class);
            assertThat(turns.take(() -> "checked")).isEqualTo("checked");
        }

        private Thread occupy(PasswordTurns turns) throws InterruptedException {
            Thread first = new Thread(() -> turns.take(() -> {
                inside.countDown();
                try {
                    return done.await(1, TimeUnit.MINUTES);
                } catch (InterruptedException e) {
                    return false;
                }
            }));
            first.start();
            assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
            return first;
        }
    }

    @Nested
    class OneTimeCodes {
        private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
        private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

        /** Appendix B of RFC 6238, the last six of eight digits. */
        @ParameterizedTest
        @CsvSource({
            "59, 287082",
            "1111111109, 081804",
            "1111111111, 050471",
            "1234567890, 005924",
            "2000000000, 279037",
            "20000000000, 353130"
        })
        void areThoseOfTheStandard(long seconds, String code) {
            assertThat(Totp.code(KEY, seconds / 30)).isEqualTo(code);
            assertThat(Totp.code(SECRET, seconds / 30)).isEqualTo(code);
        }

        @Test
        void areGoodOnceAndForHalfAMinuteMoreOrLess() {
            Instant now = Instant.ofEpochSecond(1_111_111_111);
            long step = Totp.stepAt(now);
            assertThat(Totp.step(SECRET, "050 471", now, -1)).hasValue(step);
            assertThat(Totp.step(SECRET, "050471", now, step)).isEmpty();
            assertThat(Totp.step(SECRET, "050471", now.plusSeconds(30), -1)).hasValue(step);
            assertThat(Totp.step(SECRET, "050471", now.plusSeconds(90), -1)).isEmpty();
            assertThat(Totp.step(SECRET, "000000", now, -1)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/newsroom-x",
                "//evil.example/newsroom",
                "/newsroom//evil.example",
                "https://evil.example//newsroom",
                "javascript:alert(1)",
                "/newsroomx",
                "/\\evil.example"
            })
    void nobodyIsSentElsewhereAfterSigningIn(String address) {
        assertThat(Entrance.local(address)).isEqualTo("/newsroom");
    }

    @Test
    void oneComesBackToThePageThatWasAskedFor() {
        assertThat(Entrance.local("http://forged.example/newsroom/items?kind=documents&q=a%20b"))
                .isEqualTo("/newsroom/items?kind=documents&q=a%20b");
    }

    private static final class Ticking extends Clock {
        private Instant now = Instant.parse("2026-11-22T01:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
