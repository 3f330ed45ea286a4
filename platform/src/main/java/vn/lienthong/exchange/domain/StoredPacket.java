package vn.lienthong.exchange.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of a packet as received.
 *
 * @param sha256 lower-case hex
 * @param file name under the packet directory; null when the bytes are in the row
 */
public record StoredPacket(UUID id, String sha256, long size, @Nullable String file) {}
