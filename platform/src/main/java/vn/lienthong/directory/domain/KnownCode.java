package vn.lienthong.directory.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.directory.AgencyKind;

/** A code on record, with what identifies its agency. */
public record KnownCode(
    String code,
    UUID agency,
    AgencyKind kind,
    String name,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {}
