package org.bantin.site.hooks;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/** Whether an address leads to the open internet, so that a webhook reaches no machine inside. */
final class PublicAddress {
    private PublicAddress() {}

    /** Empty when it may be called, else why not. Every address that the name resolves to must be public. */
    static String objection(URI address) {
        String host = address.getHost();
        if (host == null) {
            return "no host in the address";
        }
        try {
            for (InetAddress one : InetAddress.getAllByName(host)) {
                if (!isPublic(one)) {
                    return host + " is " + one.getHostAddress()
                            + ", which is not public; bantin.hooks.allow-private=true would allow it";
                }
            }
            return "";
        } catch (UnknownHostException e) {
            return "unknown host " + host;
        }
    }

    static boolean isPublic(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] b = address.getAddress();
        int first = b[0] & 0xff;
        int second = b[1] & 0xff;
        if (address instanceof Inet4Address) {
            boolean carrier = first == 100 && second >= 64 && second <= 127;
            boolean testing = first == 198 && (second == 18 || second == 19);
            boolean special = first == 192 && second == 0 && b[2] == 0;
            return first != 0 && first < 240 && !carrier && !testing && !special;
        }
        boolean uniqueLocal = (first & 0xfe) == 0xfc;
        boolean translated = first == 0 && second == 0x64 || first == 0x20 && second == 0x02;
        return address instanceof Inet6Address && !uniqueLocal && !translated;
    }
}
