package org.bantin.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page of all settings is made from the settings themselves; {@code -Dbantin.docs=write} writes it anew. */
class ConfigurationReferenceTests {
    private static final String METADATA = "META-INF/spring-configuration-metadata.json";
    private static final String HEAD = """
            # Settings

            Made from the settings records by `ConfigurationReferenceTests`; do not edit.
            How settings are given, and which file belongs to which role, stands in [config/README.md](../../config/README.md).

            | setting | environment variable | default | what it does |
            | --- | --- | --- | --- |
            """;

    @Test
    void thePageOfAllSettingsIsUpToDate() throws IOException {
        Path page = Path.of("..", "docs", "reference", "configuration.md");
        String made = page();
        if ("write".equals(System.getProperty("bantin.docs"))) {
            Files.writeString(page, made);
        }
        assertThat(page)
                .as("write it anew with: mvn test -Dtest=ConfigurationReferenceTests -Dbantin.docs=write")
                .hasContent(made);
    }

    @Test
    void everySettingIsDescribed() throws IOException {
        assertThat(settings())
                .hasSizeGreaterThan(20)
                .allSatisfy((name, setting) -> assertThat(
                                setting.path("description").asString(""))
                        .as(name)
                        .isNotBlank());
    }

    private static String page() throws IOException {
        StringBuilder page = new StringBuilder(HEAD);
        settings()
                .forEach((name, setting) -> page.append("| `%s` | `%s` | %s | %s |\n"
                        .formatted(name, variable(name), standard(setting), effect(setting))));
        return page.toString();
    }

    private static String variable(String name) {
        return name.toUpperCase(java.util.Locale.ROOT).replace("-", "").replace('.', '_');
    }

    private static String standard(JsonNode setting) {
        JsonNode value = setting.path("defaultValue");
        String text = value.isArray()
                ? String.join(", ", value.valueStream().map(JsonNode::asString).toList())
                : value.asString("");
        return text.isEmpty() ? "–" : "`" + text + "`";
    }

    private static String effect(JsonNode setting) {
        String text = Pattern.compile("\\{@code ([^}]*)}")
                .matcher(setting.path("description").asString(""))
                .replaceAll("`$1`");
        return text.replace("|", "\\|");
    }

    private static Map<String, JsonNode> settings() throws IOException {
        Map<String, JsonNode> settings = new TreeMap<>();
        for (URL url : Collections.list(
                ConfigurationReferenceTests.class.getClassLoader().getResources(METADATA))) {
            try (InputStream in = url.openStream()) {
                for (JsonNode setting :
                        JsonMapper.builder().build().readTree(in).path("properties")) {
                    String name = setting.path("name").asString();
                    if (name.startsWith("bantin.")) {
                        settings.put(name, setting);
                    }
                }
            }
        }
        assertThat(settings)
                .as("settings on the class path; they are collected when Maven compiles")
                .isNotEmpty();
        return settings;
    }
}
