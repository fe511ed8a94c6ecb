package org.allmende.outward;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses belong to the public internet: all of IPv4 without the blocks that IANA set aside
 * for other purposes, and of IPv6 the global unicast block without those that hide an IPv4 address.
 */
final class PublicAddresses {

    /** RFC 6890 and what followed it. */
    private static final List<Block> SET_ASIDE =
            List.of(
                    Block.of("0.0.0.0", 8),
                    Block.of("10.0.0.0", 8),
                    Block.of("100.64.0.0", 10),
                    Block.of("127.0.0.0", 8),
                    Block.of("169.254.0.0", 16),
                    Block.of("172.16.0.0", 12),
                    Block.of("192.0.0.0", 24),
                    Block.of("192.0.2.0", 24),
                    Block.of("192.88.99.0", 24),
                    Block.of("192.168.0.0", 16),
                    Block.of("198.18.0.0", 15),
                    Block.of("198.51.100.0", 24),
                    Block.of("203.0.113.0", 24),
                    Block.of("224.0.0.0", 3),
                    Block.of("2001::", 23),
                    Block.of("2001:db8::", 32),
                    Block.of("2002::", 16),
                    Block.of("3fff::", 20));

    private static final Block GLOBAL = Block.of("2000::", 3);

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        return (address.getAddress().length == 4 || GLOBAL.contains(address))
                && SET_ASIDE.stream().noneMatch(block -> block.contains(address));
    }

    private record Block(BigInteger first, int fixed, int bits) {

        static Block of(String first, int fixed) {
            byte[] bytes = InetAddress.ofLiteral(first).getAddress();
            return new Block(new BigInteger(1, bytes), fixed, bytes.length * 8);
        }

        boolean contains(InetAddress address) {
            byte[] bytes = address.getAddress();
            return bytes.length * 8 == bits
                    && new BigInteger(1, bytes).xor(first).shiftRight(bits - fixed).signum() == 0;
        }
    }
}
