package org.bantin.newsroom;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A person at a real Chromium. Waits instead of sleeping; speaks of what is on the screen. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ChromeDriver driver;
    private final String base;

    Browser(int port) {
        ChromeOptions options = new ChromeOptions();
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--force-prefers-reduced-motion",
                "--window-size=1280,960");
        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .filter(path -> Path.of(path).toFile().canExecute())
                .findFirst()
                .ifPresent(options::setBinary);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, java.util.logging.Level.SEVERE);
        options.setCapability("goog:loggingPrefs", logs);
        driver = new ChromeDriver(service(), options);
        base = "http://localhost:" + port;
    }

    /** The machine's own driver where there is one, so that nothing is looked for on the network. */
    private static ChromeDriverService service() {
        ChromeDriverService.Builder builder = new ChromeDriverService.Builder();
        Stream.of("/usr/bin/chromedriver", "/usr/lib/chromium/chromedriver")
                .map(File::new)
                .filter(File::canExecute)
                .findFirst()
                .ifPresent(builder::usingDriverExecutable);
        return builder.build();
    }

    void open(String path) {
        driver.get(path.startsWith("http") ? path : base + path);
    }

    String path() {
        return driver.getCurrentUrl().substring(base.length());
    }

    void signIn(String name, String password) {
        open("/newsroom/sign-in");
        type("#name", name);
        type("#password", password);
        click(".btn-primary");
        until(driver -> !path().startsWith("/newsroom/sign-in"));
    }

    <T> T until(Function<WebDriver, T> condition) {
        return new WebDriverWait(driver, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .until(condition);
    }

    WebElement find(String css) {
        return until(d -> d.findElements(By.cssSelector(css)).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElse(null));
    }

    void click(String css) {
        find(css).click();
    }

    void type(String css, String text) {
        find(css).sendKeys(text);
    }

    /** Gives files to an input that people do not see. */
    void choose(String css, Path... files) {
        until(d -> d.findElement(By.cssSelector(css)))
                .sendKeys(Stream.of(files).map(Path::toString).collect(Collectors.joining("\n")));
    }

    void keys(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    String text(String css) {
        return find(css).getText();
    }

    String body() {
        return driver.findElement(By.tagName("body")).getText();
    }

    boolean shows(String css) {
        return driver.findElements(By.cssSelector(css)).stream().anyMatch(WebElement::isDisplayed);
    }

    /** Waits until the words stand on the page. */
    void waitFor(String words) {
        until(d -> body().contains(words));
    }

    /** Waits until the editor says that everything is on the server. */
    void waitUntilSaved() {
        until(d -> "saved".equals(find("#save").getDomAttribute("data-state")));
    }

    Object run(String script, Object... arguments) {
        return ((JavascriptExecutor) driver).executeScript(script, arguments);
    }

    void phone(boolean on) {
        if (on) {
            driver.executeCdpCommand(
                    "Emulation.setDeviceMetricsOverride",
                    Map.of("width", 390, "height", 844, "deviceScaleFactor", 1, "mobile", true));
        } else {
            driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
            driver.manage().window().setSize(new Dimension(1280, 960));
        }
    }

    void dark(boolean on) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", on ? "dark" : "light"))));
    }

    void offline(boolean on) {
        driver.executeCdpCommand("Network.enable", Map.of());
        driver.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of("offline", on, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    /** As if the session had run out on the server. */
    void endSession() {
        driver.manage().deleteCookieNamed("bantin");
    }

    /** Does something in another tab and comes back. */
    void inNewTab(Runnable work) {
        String here = driver.getWindowHandle();
        driver.switchTo().newWindow(WindowType.TAB);
        work.run();
        driver.close();
        driver.switchTo().window(here);
    }

    /** What axe finds wrong on the screen in one theme, as readable lines. */
    List<String> accessibilityProblems(boolean dark) {
        dark(dark);
        Results results = new AxeBuilder().analyze(driver);
        return results.getViolations().stream()
                .map(rule -> path() + (dark ? " dark " : " light ") + rule.getId() + ": " + rule.getHelp() + " "
                        + places(rule))
                .toList();
    }

    private static String places(Rule rule) {
        return rule.getNodes().stream()
                .limit(3)
                .map(node -> node.getTarget() + " " + node.getHtml())
                .collect(Collectors.joining(" | "));
    }

    /** Errors that scripts or the content security policy left on the console, without expected refusals of the server. */
    List<String> consoleErrors() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> !message.contains("status of 4") && !message.contains("ERR_INTERNET_DISCONNECTED"))
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
