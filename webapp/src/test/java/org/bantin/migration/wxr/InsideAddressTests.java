package org.bantin.migration.wxr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses of pictures lead nobody into the house's own network. */
class InsideAddressTests {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "localhost, true",
        "10.1.2.3, true",
        "192.168.1.1, true",
        "172.16.0.9, true",
        "169.254.169.254, true",
        "100.64.0.1, true",
        "0.0.0.0, true",
        "[::1], true",
        "[fd00::1], true",
        "[::ffff:127.0.0.1], true",
        "203.162.0.11, false",
        "[2001:ee0::1], false"
    })
    void knowsWhatStandsInside(String host, boolean inside) {
        assertThat(InsideAddress.of(host)).isEqualTo(inside);
    }

    @Test
    void nothingInsideIsAskedForTheNewsroom() {
        WxrDownloads downloads = new WxrDownloads(Set.of("127.0.0.1:9"), false);
        assertThatThrownBy(() -> downloads.fetch("http://127.0.0.1:9/anh.jpg")).hasMessageContaining("own network");
    }
}
