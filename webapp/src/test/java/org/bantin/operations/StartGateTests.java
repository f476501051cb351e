package org.bantin.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.availability.ApplicationAvailabilityBean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class StartGateTests {
    private final ApplicationAvailabilityBean availability = new ApplicationAvailabilityBean();
    private final StartGate gate = new StartGate(availability);

    @ParameterizedTest
    @ValueSource(strings = {"/", "/thoi-su/mot-bai", "/newsroom", "/.rest/search/v1", "/.health"})
    void sendsEverybodyAwayForAMomentUntilTheStartIsOver(String path) throws Exception {
        MockFilterChain chain = new MockFilterChain();
        MockHttpServletResponse response = ask(path, chain);

        assertThat(chain.getRequest()).isNull();
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("3");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void saysInTwoLanguagesThatThePageIsBeingPrepared() throws Exception {
        assertThat(ask("/", new MockFilterChain()).getContentAsString())
                .contains("Trang đang được chuẩn bị", "being prepared", "http-equiv=\"refresh\"")
                .doesNotContain("style=");
        assertThat(ask("/.health", new MockFilterChain()).getContentAsString()).isEqualTo("{\"status\":\"STARTING\"}");
        assertThat(ask("/.starting.css", new MockFilterChain()).getStatus()).isEqualTo(200);
    }

    @Test
    void letsEverybodyThroughOnceReadyAndWhileClosingDown() throws Exception {
        for (ReadinessState state : List.of(ReadinessState.ACCEPTING_TRAFFIC, ReadinessState.REFUSING_TRAFFIC)) {
            availability.onApplicationEvent(new AvailabilityChangeEvent<>(this, state));
            MockFilterChain chain = new MockFilterChain();
            ask("/", chain);
            assertThat(chain.getRequest()).isNotNull();
        }
    }

    private MockHttpServletResponse ask(String path, MockFilterChain chain) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        gate.doFilter(new MockHttpServletRequest("GET", path), response, chain);
        return response;
    }
}
