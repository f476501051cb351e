package org.bantin.newsroom.mail;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How letters leave the house.
 *
 * @param security {@code none}, {@code starttls} or {@code tls}
 * @param user empty when the server asks for none
 * @param from address of the sender
 */
public record MailSettings(
        String host, int port, String security, String user, String password, String from, String fromName) {
    private static final int USUAL_PORT = 587;

    public static MailSettings of(Map<String, String> values) {
        String port = values.getOrDefault("port", "").strip();
        return new MailSettings(
                values.getOrDefault("host", "").strip(),
                port.matches("[0-9]{1,5}") ? Integer.parseInt(port) : USUAL_PORT,
                values.getOrDefault("security", "starttls"),
                values.getOrDefault("user", "").strip(),
                values.getOrDefault("password", ""),
                values.getOrDefault("from", "").strip(),
                values.getOrDefault("fromName", "").strip());
    }

    public boolean complete() {
        return !host.isEmpty() && !from.isEmpty();
    }

    public Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("host", host);
        values.put("port", Integer.toString(port));
        values.put("security", security);
        values.put("user", user);
        values.put("password", password);
        values.put("from", from);
        values.put("fromName", fromName);
        return values;
    }

    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + ", " + security + ", from=" + from + "]";
    }
}
