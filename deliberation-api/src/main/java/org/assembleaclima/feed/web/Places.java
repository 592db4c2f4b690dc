package org.assembleaclima.feed.web;

import java.util.concurrent.ConcurrentHashMap;

/** How many listen from each network address, so that one of them cannot take the places of all. */
final class Places {

    private final ConcurrentHashMap<String, Integer> taken = new ConcurrentHashMap<>();
    private final int mostPerAddress;

    Places(int mostPerAddress) {
        this.mostPerAddress = mostPerAddress;
    }

    /** @return whether there was a place left; only then is it left again */
    boolean take(String address) {
        if (taken.merge(address, 1, Integer::sum) <= mostPerAddress) return true;
        leave(address);
        return false;
    }

    void leave(String address) {
        taken.computeIfPresent(address, (same, count) -> count == 1 ? null : count - 1);
    }

    /** Those that nobody listens from any more are forgotten. */
    int addresses() {
        return taken.size();
    }
}
