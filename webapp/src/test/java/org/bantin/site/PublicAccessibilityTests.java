package org.bantin.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;

/** A real browser looks for barriers. */
class PublicAccessibilityTests extends PublicSiteTest {
    @Test
    void aBrowserFindsNoBarrierInLightOrDarkOnDeskOrPhone() {
        ChromeOptions options = new ChromeOptions();
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--window-size=1280,1600");
        ChromeDriver browser = new ChromeDriver(options);
        try {
            looksForBarriers(browser);
            fitsAnEnlargedPage(browser);
            readsAloud(browser);
        } finally {
            browser.quit();
        }
    }

    /** Every kind of page in light and dark. */
    private void looksForBarriers(ChromeDriver browser) {
        for (String mode : List.of("light", "dark")) {
            browser.executeCdpCommand(
                    "Emulation.setEmulatedMedia",
                    Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", mode))));
            for (String path : List.of(
                    "/",
                    STORY,
                    "/van-ban",
                    "/van-ban/118-kh-ldld",
                    "/chuong-trinh/chuong-trinh-suc-khoe-cong-nhan",
                    "/tim-kiem?q=suc+khoe",
                    "/lich?thang=2025-12",
                    "/lien-he",
                    "/ky-ket")) {
                browser.get(base() + path);
                Results found = new AxeBuilder()
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze(browser);
                assertThat(found.getViolations().stream()
                                .map(rule -> rule.getId() + " "
                                        + rule.getNodes().get(0).getHtml()))
                        .as(mode + " " + path)
                        .isEmpty();
            }
        }
    }

    /** A page enlarged four times has 320 px: nothing stands beyond its edge. */
    private void fitsAnEnlargedPage(ChromeDriver browser) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 320, "height", 800, "deviceScaleFactor", 1, "mobile", true));
        for (String path : List.of(
                "/",
                STORY,
                "/van-ban",
                "/chuong-trinh/chuong-trinh-suc-khoe-cong-nhan",
                "/lich",
                "/hoi-nghi/mot-ngay-o-xuong")) {
            browser.get(base() + path);
            Object wide = browser.executeScript("return document.documentElement.scrollWidth");
            assertThat(((Number) wide).intValue()).as(path + " at 320 px").isLessThanOrEqualTo(320);
        }
    }

    /** What a voice gets to read: whole, in its words, in pieces. */
    private void readsAloud(ChromeDriver browser) {
        assertThat(said(
                        browser,
                        "Kế hoạch số 118/KH-LĐLĐ ngày 18/11/2026, 17:05, BHXH (BHXH), 86.000 người, 2026–2030"))
                .isEqualTo("Kế hoạch số 118, Kế hoạch Liên đoàn Lao động ngày 18 tháng 11 năm 2026, 17 giờ 5,"
                        + " bảo hiểm xã hội, 86000 người, 2026 đến 2030");
        assertThat(said(
                        browser,
                        "Nghị định số 30/2020/NĐ-CP; Đại hội lần thứ XII, tháng 12/2026, 03/02/2027, 7:05–11:30"))
                .isEqualTo("Nghị định số 30 năm 2020, Nghị định Chính phủ; Đại hội lần thứ 12, tháng 12 năm 2026,"
                        + " ngày 3 tháng 2 năm 2027, 7 giờ 5 đến 11 giờ 30");
        String lengthy = "Một câu ngắn. " + "Một câu rất dài, có nhiều vế, ".repeat(12) + "rồi cũng hết.";
        List<?> pieces = pieces(browser, lengthy);
        assertThat(pieces)
                .hasSizeGreaterThan(2)
                .allMatch(piece -> piece.toString().length() <= 180);
        assertThat(pieces.stream().map(Object::toString).collect(Collectors.joining(" ")))
                .isEqualTo(lengthy);
    }

    /** The same in pieces that no browser falls silent in. */
    private static List<?> pieces(ChromeDriver browser, String text) {
        return (List<?>) browser.executeAsyncScript(
                "import('/.resources/newsroom/webresources/js/listen.js')"
                        + ".then(module => arguments[1](module.pieces(arguments[0])))",
                text);
    }

    /** What a voice is given to read for a text. */
    private static Object said(ChromeDriver browser, String text) {
        return browser.executeAsyncScript(
                "import('/.resources/newsroom/webresources/js/listen.js')"
                        + ".then(module => arguments[1](module.spoken(arguments[0])))",
                text);
    }
}
