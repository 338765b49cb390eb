package org.chapterhouse.audit;

import jakarta.enterprise.context.RequestScoped;

/** Who sent the current request, and from where; empty for what the server does by itself. */
@RequestScoped
public class AuditOrigin {

    private String network;
    private Long accountId;

    /** @param network the address, as far as one household or one office shares it */
    public void from(String network) {
        this.network = network;
    }

    public void by(long accountId) {
        this.accountId = accountId;
    }

    String network() {
        return network;
    }

    Long accountId() {
        return accountId;
    }
}
