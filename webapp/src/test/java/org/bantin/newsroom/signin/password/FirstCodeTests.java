package org.bantin.newsroom.signin.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.bantin.repository.RepositoryProperties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockHttpServletRequest;

class FirstCodeTests {
    @TempDir
    Path directory;

    FirstCode code;

    @BeforeEach
    void open() {
        var settings = new MapConfigurationPropertySource(
                Map.of("bantin.data", directory.resolve("data").toString()));
        code = new FirstCode(new Binder(settings).bindOrCreate("bantin", RepositoryProperties.class));
    }

    @Test
    void aBrowserOnTheMachineItselfNeedsNone() {
        assertThat(code.needed(from("127.0.0.1"))).isFalse();
        assertThat(code.needed(from("0:0:0:0:0:0:0:1"))).isFalse();
        assertThat(code.file()).doesNotExist();
    }

    @Test
    void anotherMachineAndAProxyNeedTheCodeInTheFile() throws IOException {
        MockHttpServletRequest proxied = from("127.0.0.1");
        proxied.addHeader("X-Forwarded-For", "203.0.113.7");

        assertThat(code.needed(proxied)).isTrue();
        assertThat(code.needed(from("203.0.113.7"))).isTrue();
        String written = Files.readString(code.file());
        assertThat(code.is(" " + written)).isTrue();
        assertThat(code.is("")).isFalse();
        assertThat(code.is(written.strip() + "a")).isFalse();
    }

    @Test
    void theFileIsForItsOwnerAloneAndGoesWhenTheAccountIsMade() throws IOException {
        code.needed(from("203.0.113.7"));
        assertThat(Files.getPosixFilePermissions(code.file())).isEqualTo(PosixFilePermissions.fromString("rw-------"));

        code.forget();
        assertThat(code.file()).doesNotExist();
    }

    private static MockHttpServletRequest from(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/newsroom/first");
        request.setRemoteAddr(address);
        return request;
    }
}
