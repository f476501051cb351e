package org.bantin.site.answer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.io.IOException;
import org.bantin.repository.RepositoryFailedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LastResortTests {
    @ParameterizedTest
    @CsvSource({"true,503,30", "false,500,"})
    void aFilterThatMeetsAStoreThatIsAwaySaysWhenToComeAgain(boolean ofStore, int status, String again)
            throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Accept", "application/json");
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, 500);
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/newsroom/api/items");
        IOException full = new IOException("No space left on device");
        request.setAttribute(
                RequestDispatcher.ERROR_EXCEPTION,
                new IllegalStateException(ofStore ? new RepositoryFailedException("saving", full) : full));
        MockHttpServletResponse response = new MockHttpServletResponse();
        new LastResort().error(request, response);
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getHeader("Retry-After")).isEqualTo(again);
        assertThat(response.getContentAsString()).contains("\"status\":" + status);
    }
}
