package vn.lienthong.directory.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.directory.AgencyKind;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Page;

/** The agencies on record. */
public interface Agencies extends AddresseeRule.Records {
  Page<AgencyView> search(
      SearchText text, @Nullable AgencyKind kind, LocalDate on, int number, int size);

  Page<AgencyView> list(@Nullable AgencyKind kind, LocalDate on, int number, int size);

  List<AgencyView> all(AgencyKind kind, LocalDate on);

  List<AgencyView> children(UUID parent, LocalDate on);

  Optional<UUID> idOf(AgencyCode anyCode, LocalDate on);
}
