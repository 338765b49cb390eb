package org.chapterhouse.account.signin;

/** The address of a client, as far as one household or one office shares it. */
public final class NetworkAddress {

    private static final int BLOCKS = 8;
    private static final int NETWORK_BLOCKS = 4;

    private NetworkAddress() {}

    /** An IPv4 address as it is; of an IPv6 address the network (/64), because one customer owns all of it. */
    public static String network(String address) {
        if (address == null || !address.contains(":") || address.contains(".")) {
            return String.valueOf(address);
        }
        String[] halves = address.replaceAll("%.*", "").split("::", 2);
        StringBuilder network = new StringBuilder();
        String[] head = blocks(halves[0]);
        String[] tail = halves.length == 2 ? blocks(halves[1]) : new String[0];
        for (int i = 0; i < NETWORK_BLOCKS; i++) {
            int fromTail = i - (BLOCKS - tail.length);
            String block = i < head.length ? head[i] : fromTail >= 0 ? tail[fromTail] : "0";
            network.append(block.replaceFirst("^0+(?=.)", "")).append(':');
        }
        return network + ":/64";
    }

    private static String[] blocks(String half) {
        return half.isEmpty() ? new String[0] : half.split(":");
    }
}
