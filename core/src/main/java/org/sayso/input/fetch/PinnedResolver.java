package org.sayso.input.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Finds a host's addresses and hands the client those that were looked at: a name that means another machine when it is
 * asked again (DNS rebinding) gains nothing, for it is not asked again.
 */
final class PinnedResolver implements DnsResolver {

    /** A host some address of which is out of reach. */
    static final class OutOfReach extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        OutOfReach(String host) {
            super(host);
        }
    }

    private final Predicate<InetAddress> reach;

    PinnedResolver(Predicate<InetAddress> reach) {
        this.reach = reach;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = InetAddress.getAllByName(host);
        for (InetAddress address : addresses) {
            if (!reach.test(address)) {
                throw new OutOfReach(host);
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
