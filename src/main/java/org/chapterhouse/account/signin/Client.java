package org.chapterhouse.account.signin;

import java.util.Optional;

import org.chapterhouse.account.secret.Sha256;
import org.chapterhouse.account.secret.TokenSecret;

/**
 * Where an attempt comes from.
 *
 * @param address the network address
 * @param device  the secret by which a browser is known again, null when it brings none
 */
public record Client(String address, String device) {

    /** Somebody of whom only the network address is known. */
    public static Client at(String address) {
        return new Client(address, null);
    }

    /** As a device that comes for the first time. */
    public Client asNewDevice() {
        return new Client(address, TokenSecret.random());
    }

    /** The household or office it belongs to. */
    String network() {
        return NetworkAddress.network(address);
    }

    /** Under which the network is remembered. */
    String networkHash() {
        return Sha256.of("network " + network());
    }

    /** Under which the device is remembered. */
    Optional<String> deviceHash() {
        return Optional.ofNullable(device).map(secret -> Sha256.of("device " + secret));
    }

    @Override
    public String toString() {
        return "Client[" + address + "]";
    }
}
