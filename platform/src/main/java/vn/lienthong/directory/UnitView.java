package vn.lienthong.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An administrative unit as it is on a day.
 *
 * @param code code of the General Statistics Office; means something only together with {@code
 *     validFrom}: seven province codes changed hands on 01/07/2025
 * @param level 1 province, 2 district (until 30/06/2025), 3 commune
 * @param name without its type, for instance {@code Quảng Bình}
 * @param type for instance {@code tỉnh}
 * @param region region of the country, empty below the province
 * @param agencyCode main code of its people's committee, empty when not on record
 * @param parent code of the superior unit, empty for a province
 * @param validFrom first day, null when before the records
 * @param validTo last day, null when open
 */
public record UnitView(
    String code,
    int level,
    String name,
    String nameEnglish,
    String type,
    String region,
    String agencyCode,
    String parent,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {}
