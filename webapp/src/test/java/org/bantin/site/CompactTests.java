package org.bantin.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CompactTests {
    @Test
    void takesOutEmptyLinesAndIndentsButLeavesScriptsAlone() {
        String page = "\n<p>\n\n   a\n</p>\n  <script>\n  const lines = `\n    one\n`;\n</script>\n\n  <p>b</p>\n";
        assertThat(new String(Compact.bytes(page, true), StandardCharsets.UTF_8))
                .isEqualTo("<p>\na\n</p>\n<script>\n  const lines = `\n    one\n`;\n</script>\n<p>b</p>");
    }
}
