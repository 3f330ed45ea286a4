package vn.lienthong.directory.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.directory.AgencyKind;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.shared.AgencyCode;

/** An agency as the API shows it. */
record AgencyJson(
    String code,
    List<String> codes,
    String name,
    AgencyKind kind,
    @Nullable String parent,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    boolean sample) {
  static AgencyJson of(AgencyView agency) {
    var parent = agency.parent();
    return new AgencyJson(
        agency.code().value(),
        agency.codes().stream().map(AgencyCode::value).toList(),
        agency.name(),
        agency.kind(),
        parent == null ? null : parent.value(),
        agency.validFrom(),
        agency.validTo(),
        agency.sample());
  }
}
