package org.bantin.site.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestReaderTests {
    private final RequestReader reader = new RequestReader(new SiteProperties(
            "https://bantin.example", List.of(Locale.forLanguageTag("vi"), Locale.ENGLISH), true, false, ""));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../etc/passwd",
                "/a/..",
                "/a/./b",
                "//evil.example",
                "/%2e%2e/x",
                "/a%00b",
                "/a%0d%0aSet-Cookie:x",
                "/a\\b",
                "/%ff",
                "/%",
                "/%zz",
                "/%c0%af",
                "no-slash"
            })
    void refusesPathsThatNoPageWasEverCalledBy(String path) {
        assertThat(reader.read("h", path, "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%ff", "q=%00", "%=1"})
    void refusesParametersThatAreNoText(String query) {
        assertThat(reader.read("h", "/tim-kiem", query)).isEmpty();
    }

    @Test
    void refusesTooMuch() {
        assertThat(reader.read("h", "/" + "a".repeat(1001), "")).isEmpty();
        assertThat(reader.read("h", "/a", "q=" + "a".repeat(301))).isEmpty();
        assertThat(reader.read("h", "/a", "a=1&".repeat(41))).isEmpty();
    }

    @Test
    void readsLanguagePathAndParametersAndDropsTracking() {
        SiteRequest request = reader.read("h", "/en/ky-ket", "q=h%E1%BB%99i+ngh%E1%BB%8B&utm_source=x&fbclid=y")
                .orElseThrow();
        assertThat(request.path()).isEqualTo("/ky-ket");
        assertThat(request.fullPath()).isEqualTo("/en/ky-ket");
        assertThat(request.locale()).isEqualTo(Locale.ENGLISH);
        assertThat(request.parameters()).containsOnlyKeys("q").containsEntry("q", List.of("hội nghị"));
        assertThat(reader.read("h", "/en", "").orElseThrow().path()).isEqualTo("/");
        assertThat(reader.read("h", "/english", "").orElseThrow().path()).isEqualTo("/english");
    }

    @Test
    void textIsMadeOneForm() {
        assertThat(reader.read("h", "/a", "q=ho%CC%A3%CC%82i").orElseThrow().parameter("q"))
                .isEqualTo("hội");
    }
}
