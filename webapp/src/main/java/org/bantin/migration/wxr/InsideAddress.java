package org.bantin.migration.wxr;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Whether a host stands within the house's own network, where the address of a picture must not lead anybody. */
final class InsideAddress {
    private static final int CARRIER_FIRST = 100;
    private static final int UNIQUE_LOCAL = 0xfc;
    private static final int RESERVED = 240;

    private InsideAddress() {}

    /** Also when one of several addresses does. A host that nobody knows stands nowhere. */
    static boolean of(String host) {
        try {
            for (InetAddress address : InetAddress.getAllByName(host.replaceAll("[\\[\\]]", ""))) {
                if (isInside(address)) {
                    return true;
                }
            }
            return false;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean isInside(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean special = address instanceof Inet4Address
                ? first == 0
                        || first >= RESERVED
                        || first == CARRIER_FIRST && second >= 64 && second <= 127
                        || first == 198 && (second == 18 || second == 19)
                        || first == 192 && second == 0 && bytes[2] == 0
                : (first & 0xfe) == UNIQUE_LOCAL || first == 0 && second == 0x64 || first == 0x20 && second == 0x02;
        return special
                || address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
    }
}
