package org.bantin.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.bantin.BantinApplication;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application starts in every role and says that it is up. */
class HealthIntegrationTests {
    @TempDir
    Path data;

    @ParameterizedTest
    @ValueSource(strings = {"standalone", "author", "public"})
    void isUpFromTheMomentThatPagesAreServed(String role) throws Exception {
        try (ConfigurableApplicationContext context = SpringApplication.run(
                BantinApplication.class,
                "--bantin.store=memory",
                "--bantin.data=" + data,
                "--bantin.role=" + role,
                "--server.port=0")) {
            String port = context.getEnvironment().getProperty("local.server.port");
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/.health"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"status\":\"UP\"}");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }
}
