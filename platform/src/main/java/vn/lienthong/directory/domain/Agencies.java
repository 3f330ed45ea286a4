package vn.lienthong.directory.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.lienthong.directory.AgencyKind;
import vn.lienthong.directory.AgencyRecord;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Page;

/** The agencies on record. */
public interface Agencies extends AddresseeRule.Records {
  /** An agency by its id, as it is on a day. */
  Optional<Agency> byId(UUID id, LocalDate on);

  /** Everything on record about an agency, as seen on a day. */
  Optional<AgencyRecord> history(UUID id, LocalDate on);

  Page<AgencyView> search(
      SearchText text, @Nullable AgencyKind kind, LocalDate on, int number, int size);

  Page<AgencyView> list(@Nullable AgencyKind kind, LocalDate on, int number, int size);

  /** Open that day, with a name of this {@link NameKey}. */
  List<AgencyView> named(String key, LocalDate on);

  List<AgencyView> all(AgencyKind kind, LocalDate on);

  List<AgencyView> children(UUID parent, LocalDate on);

  /** What is on record about these codes, whenever they were or will be valid. */
  List<KnownCode> known(Collection<String> codes);

  /** Hands over every agency on record as it is on a day, in the order of main codes. */
  void each(LocalDate on, BiConsumer<AgencyView, String> agencyAndSource);

  /** Hands over what is open that day and no hub, in the order of main codes. */
  void eachOpen(LocalDate on, Consumer<AgencyView> agency);

  /** What {@link #record} finds for each of these codes, asked for together. */
  Map<AgencyCode, Agency> records(Collection<AgencyCode> codes, LocalDate on);

  Optional<UUID> idOf(AgencyCode anyCode, LocalDate on);
}
