package org.bantin.operations.proxy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** Finds a reader's address behind a chain of proxies. Each proxy adds the address it was called from at the end of the list. */
final class TrustedProxies {
    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1?\\d{1,2})";

    /** An IPv4 address with or without a port, an IPv6 address with or without brackets and port; never a name to be looked up. */
    private static final Pattern HOP = Pattern.compile("(" + OCTET + "(?:\\." + OCTET + "){3})(?::\\d{1,5})?"
            + "|\\[([0-9a-fA-F.]*:[0-9a-fA-F:.]{1,44})](?::\\d{1,5})?"
            + "|([0-9a-fA-F.]*:[0-9a-fA-F:.]{1,44})");

    private static final int MOST_HOPS = 50;

    private final List<IpAddressMatcher> trusted;

    /** @throws IllegalArgumentException when an entry is neither an address nor a network; the message names it */
    TrustedProxies(List<String> trusted) {
        this.trusted = trusted.stream()
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .map(TrustedProxies::matcher)
                .toList();
    }

    private static IpAddressMatcher matcher(String entry) {
        try {
            return new IpAddressMatcher(entry);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "bantin.proxy.trusted: " + entry + " is no address and no network such as 10.0.0.0/8", e);
        }
    }

    boolean trusts(String address) {
        return trusted.stream().anyMatch(matcher -> matcher.matches(address));
    }

    /**
     * The last address that no trusted proxy has, read from the end; what stands before it anybody may have written.
     *
     * @param peer address of the connection, of a trusted proxy
     * @param forwarded the values of {@code X-Forwarded-For} in their order
     * @return empty when the list names nobody
     */
    Optional<String> reader(String peer, List<String> forwarded) {
        List<String> hops = new ArrayList<>();
        forwarded.forEach(value -> hops.addAll(List.of(value.split(",", -1))));
        String known = peer;
        int first = Math.max(0, hops.size() - MOST_HOPS);
        for (int at = hops.size() - 1; at >= first; at--) {
            Optional<String> hop = address(hops.get(at));
            if (hop.isEmpty()) {
                break;
            }
            known = hop.get();
            if (!trusts(known)) {
                break;
            }
        }
        return known.equals(peer) ? Optional.empty() : Optional.of(known);
    }

    private static Optional<String> address(String hop) {
        Matcher matcher = HOP.matcher(hop.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String text = matcher.group(1) != null
                ? matcher.group(1)
                : matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
        try {
            return Optional.of(InetAddress.getByName(text).getHostAddress());
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
