package org.bantin.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.bantin.rendering.ContentDelivery;
import org.bantin.rendering.ContentDelivery.CrossOrigin;
import org.bantin.repository.access.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class DeliveryPreflightTests {
    private final DeliveryPreflight preflight = new DeliveryPreflight(new ContentDelivery() {
        @Override
        public Optional<Answer> answer(Request request) {
            return Optional.empty();
        }

        @Override
        public Optional<Answer> draft(Request request, Actor actor) {
            return Optional.empty();
        }

        @Override
        public List<Endpoint> endpoints() {
            return List.of();
        }

        @Override
        public Optional<CrossOrigin> crossOrigin(String host, String path, String origin) {
            return Optional.of(origin)
                    .filter("https://app.example"::equals)
                    .map(allowed -> new CrossOrigin(allowed, "GET, HEAD", true, 60));
        }
    });

    private MockHttpServletResponse asked(String path, String origin) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("OPTIONS", path);
        request.addHeader("Origin", origin);
        request.addHeader("Access-Control-Request-Method", "GET");
        request.addHeader("Access-Control-Request-Headers", "x-subid-token");
        MockHttpServletResponse response = new MockHttpServletResponse();
        preflight.doFilter(request, response, new MockFilterChain());
        return response;
    }

    @Test
    void tellsTheOriginsThatTheSiteAllowsAndNoOthers() throws Exception {
        MockHttpServletResponse allowed = asked("/.rest/delivery/books/v1", "https://app.example");
        assertThat(allowed.getStatus()).isEqualTo(204);
        assertThat(allowed.getHeader("Access-Control-Allow-Origin")).isEqualTo("https://app.example");
        assertThat(allowed.getHeader("Access-Control-Allow-Methods")).isEqualTo("GET, HEAD");
        assertThat(allowed.getHeader("Access-Control-Allow-Credentials")).isEqualTo("true");
        assertThat(allowed.getHeader("Access-Control-Max-Age")).isEqualTo("60");
        assertThat(allowed.getHeader("Access-Control-Allow-Headers")).isEqualTo("x-subid-token");
        assertThat(asked("/.rest/delivery/books/v1", "https://evil.example").getHeader("Access-Control-Allow-Origin"))
                .isNull();
        assertThat(asked("/elsewhere", "https://app.example").getStatus()).isEqualTo(200);
    }
}
