package vn.lienthong.exchange;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shared.AgencyCode;

/**
 * The time in which the calls of one system are looked at; by the wall clock.
 *
 * @param endedAt null while it goes on
 */
public record ConformanceRun(
    UUID id, String system, AgencyCode agency, Instant startedAt, @Nullable Instant endedAt) {}
