package org.chapterhouse.web.bounds;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

import io.undertow.util.NetworkUtils;

/**
 * A network in CIDR notation, or a single address.
 *
 * @param address of the network; what follows the prefix does not matter
 * @param prefix  how many bits all its addresses have in common, 0 to 32 or to 128
 */
record Network(InetAddress address, int prefix) {

    private static final int BITS = 8;
    private static final Pattern IPV6 = Pattern.compile("(?=.*:)[0-9A-Fa-f:][0-9A-Fa-f:.]*");

    /** @throws IllegalArgumentException when this is neither an address nor a network; names are never looked up */
    static Network of(String text) {
        String[] parts = text.split("/", 2);
        InetAddress address = parse(parts[0]).orElseThrow(() -> new IllegalArgumentException(text));
        int bits = address.getAddress().length * BITS;
        int prefix = parts.length == 1 ? bits : Integer.parseInt(parts[1]);
        if (prefix < 0 || prefix > bits) {
            throw new IllegalArgumentException(text);
        }
        return new Network(address, prefix);
    }

    /** An IPv4 or IPv6 address; an IPv4 address written as IPv6 (::ffff:192.0.2.1) is IPv4. */
    static Optional<InetAddress> parse(String text) {
        try {
            if (IPV6.matcher(text).matches()) {
                // What has a colon is never looked up as a name.
                return Optional.of(InetAddress.getByName(text));
            }
            return Optional.of(NetworkUtils.parseIpv4Address(text));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    boolean contains(InetAddress other) {
        byte[] own = address.getAddress();
        byte[] others = other.getAddress();
        int whole = prefix / BITS;
        if (own.length != others.length || !Arrays.equals(own, 0, whole, others, 0, whole)) {
            return false;
        }
        int rest = prefix % BITS;
        return rest == 0 || (own[whole] ^ others[whole]) >> (BITS - rest) == 0;
    }
}
