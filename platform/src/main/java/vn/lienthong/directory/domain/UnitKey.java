package vn.lienthong.directory.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The key of an administrative unit: its code with the first day of its validity. */
public record UnitKey(int level, String code, @Nullable LocalDate validFrom) {}
