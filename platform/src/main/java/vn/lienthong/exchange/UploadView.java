package vn.lienthong.exchange;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A packet that comes in pieces.
 *
 * @param size bytes announced
 * @param sha256 lower-case hex digest announced for the whole packet
 * @param offset bytes that are here durably; the next piece begins there
 * @param expires when it is forgotten unless another piece comes
 * @param docId the document it became, null until it is completed
 * @param announced false when it was there already and goes on
 */
public record UploadView(
    UUID id,
    long size,
    String sha256,
    long offset,
    Instant expires,
    @Nullable UUID docId,
    boolean announced) {}
