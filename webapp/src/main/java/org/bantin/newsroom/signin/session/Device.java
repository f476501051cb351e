package org.bantin.newsroom.signin.session;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bantin.newsroom.shell.Words;

/** Names the browser and the machine in what a browser says of itself, as far as people need it to know their own again. */
final class Device {
    /** In this order: most browsers also claim to be those further down. */
    private static final Map<String, String> BROWSERS = ordered(
            "Edg",
            "Edge",
            "coc_coc_browser",
            "Cốc Cốc",
            "OPR/",
            "Opera",
            "SamsungBrowser",
            "Samsung Internet",
            "Firefox",
            "Firefox",
            "FxiOS",
            "Firefox",
            "CriOS",
            "Chrome",
            "Chrome",
            "Chrome",
            "Safari",
            "Safari");

    private static final Map<String, String> MACHINES = ordered(
            "Android",
            "Android",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Windows",
            "Windows",
            "Mac OS X",
            "Mac",
            "CrOS",
            "ChromeOS",
            "Linux",
            "Linux");

    private Device() {}

    static String words(String agent, Words words) {
        String browser = first(BROWSERS, agent);
        String machine = first(MACHINES, agent);
        if (browser.isEmpty() && machine.isEmpty()) {
            return agent.isBlank() ? words.text("newsroom.me.device.unknown") : agent;
        }
        return browser.isEmpty() || machine.isEmpty()
                ? browser + machine
                : words.text("newsroom.me.device", browser, machine);
    }

    private static String first(Map<String, String> known, String agent) {
        return known.entrySet().stream()
                .filter(entry -> agent.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
