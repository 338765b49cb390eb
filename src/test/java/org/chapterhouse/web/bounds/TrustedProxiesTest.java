package org.chapterhouse.web.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    private static final TrustedProxies PROXIES = TrustedProxies.of("127.0.0.1, 10.0.0.0/9,2001:db8:1::/48");

    @Test
    void nobodyElseIsBelieved() {
        assertThat(client("203.0.113.9", "198.51.100.1")).isEqualTo("203.0.113.9");
        assertThat(TrustedProxies.of("").client(address("127.0.0.1"), List.of("198.51.100.1")))
                .isEqualTo(address("127.0.0.1"));
    }

    @Test
    void whatTheClientWroteInFrontIsPassedOver() {
        assertThat(client("127.0.0.1", "1.2.3.4, 198.51.100.1")).isEqualTo("198.51.100.1");
        assertThat(client("127.0.0.1", "1.2.3.4", "198.51.100.1, 10.127.0.7")).isEqualTo("198.51.100.1");
        assertThat(client("127.0.0.1", "127.0.0.1, 198.51.100.1, 10.0.0.7")).isEqualTo("198.51.100.1");
    }

    @Test
    void aProxyThatNamesNobodyIsTheClient() {
        assertThat(client("127.0.0.1")).isEqualTo("127.0.0.1");
        assertThat(client("127.0.0.1", "")).isEqualTo("127.0.0.1");
        assertThat(client("127.0.0.1", "198.51.100.1, unknown")).isEqualTo("127.0.0.1");
        assertThat(client("127.0.0.1", "198.51.100.1, unknown, 10.0.0.7")).isEqualTo("10.0.0.7");
    }

    @Test
    void networksEndWhereTheyEnd() {
        assertThat(client("10.127.255.255", "198.51.100.1")).isEqualTo("198.51.100.1");
        assertThat(client("10.128.0.0", "198.51.100.1")).isEqualTo("10.128.0.0");
        assertThat(client("2001:db8:1:ffff::1", "2001:db8:2::5")).isEqualTo("2001:db8:2:0:0:0:0:5");
        assertThat(client("2001:db8:2::1", "198.51.100.1")).isEqualTo("2001:db8:2:0:0:0:0:1");
    }

    @Test
    void portsAndMappedAddressesAreRead() {
        assertThat(client("127.0.0.1", "198.51.100.1:49152")).isEqualTo("198.51.100.1");
        assertThat(client("127.0.0.1", "[2001:db8:2::5]:49152")).isEqualTo("2001:db8:2:0:0:0:0:5");
        assertThat(client("127.0.0.1", "[2001:db8:2::5]")).isEqualTo("2001:db8:2:0:0:0:0:5");
        assertThat(client("127.0.0.1", "::ffff:198.51.100.1")).isEqualTo("198.51.100.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "localhost", "10.0.0.0/33", "10.0.0/8", "10.0.0.0/x", "10.0.0.0/-1", "::/129"})
    void whatIsNoAddressIsRefusedWithASentence(String setting) {
        assertThatThrownBy(() -> TrustedProxies.of(setting)).hasMessageContaining("chapterhouse.proxy lists");
    }

    private static String client(String peer, String... forwarded) {
        return PROXIES.client(address(peer), List.of(forwarded)).getHostAddress();
    }

    private static InetAddress address(String text) {
        return Network.parse(text).orElseThrow();
    }
}
