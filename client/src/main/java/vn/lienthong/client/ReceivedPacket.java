package vn.lienthong.client;

import java.nio.file.Path;

/**
 * A packet on local disk, to be stored by the agency.
 *
 * @param repeated whether this docId was already stored here and only its confirmation got lost
 */
public record ReceivedPacket(ReceivedItem item, Path file, boolean repeated) {}
