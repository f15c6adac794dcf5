package care.anamnesis.service.limit;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a request comes from, as limits tell it apart: an address, or with IPv6 the network of 64 bits that one household
 * or one machine is given. Behind a proxy that is named in the settings it is the client's.
 */
public final class Origin {
    private static final int BYTES_OF_NETWORK = 8;

    private Origin() {}

    public static String of(HttpServletRequest request) {
        return of(request.getRemoteAddr());
    }

    public static String of(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address numbers
                    ? HexFormat.of().formatHex(Arrays.copyOf(numbers.getAddress(), BYTES_OF_NETWORK)) + "/64"
                    : address;
        } catch (IllegalArgumentException _) {
            return address; // what the container has for one that it does not know
        }
    }
}
