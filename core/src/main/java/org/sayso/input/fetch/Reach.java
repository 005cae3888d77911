package org.sayso.input.fetch;

import java.net.Inet6Address;
import java.net.InetAddress;

/** Which machines may be connected to. */
public enum Reach {
    /** Machines anybody can reach: never this one nor its neighbours, whatever name they are called by. */
    PUBLIC,
    /** Any machine, because the user said so. */
    ANY;

    /** Whether {@code address} lies within reach. */
    public boolean allows(InetAddress address) {
        return this == ANY || isPublic(address.getAddress(), address);
    }

    /** Not one of the special ranges of RFC 6890 and its updates. */
    private static boolean isPublic(byte[] bytes, InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return address instanceof Inet6Address ? isPublic6(bytes) : isPublic4(bytes, 0);
    }

    private static boolean isPublic4(byte[] bytes, int from) {
        int a = bytes[from] & 0xFF;
        int b = bytes[from + 1] & 0xFF;
        int c = bytes[from + 2] & 0xFF;
        return a != 0
                && a != 10
                && a != 127
                && a < 224
                && !(a == 100 && b >= 64 && b < 128)
                && !(a == 169 && b == 254)
                && !(a == 172 && b >= 16 && b < 32)
                && !(a == 192 && b == 168)
                && !(a == 192 && b == 0 && (c == 0 || c == 2))
                && !(a == 198 && (b == 18 || b == 19 || (b == 51 && c == 100)))
                && !(a == 203 && b == 0 && c == 113);
    }

    private static boolean isPublic6(byte[] bytes) {
        int first = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        // An address of the other kind inside: 6to4, Teredo (its server is public, its client need not be), NAT64.
        if (first == 0x2002) {
            return isPublic4(bytes, 2);
        }
        if (first == 0x0064 && (bytes[2] & 0xFF) == 0xff && (bytes[3] & 0xFF) == 0x9b) {
            return isPublic4(bytes, 12);
        }
        boolean teredo = first == 0x2001 && bytes[2] == 0 && bytes[3] == 0;
        boolean documentation = first == 0x2001 && bytes[2] == 0x0d && (bytes[3] & 0xFF) == 0xb8;
        // Only 2000::/3 is given out to the public.
        return (first & 0xE000) == 0x2000 && !teredo && !documentation;
    }
}
