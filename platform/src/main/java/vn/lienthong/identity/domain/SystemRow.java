package vn.lienthong.identity.domain;

import java.time.Instant;
import vn.lienthong.shared.AgencyCode;

/** A system as stored. */
public record SystemRow(
    String id, String name, AgencyCode agency, boolean active, boolean sample, Instant createdAt) {}
