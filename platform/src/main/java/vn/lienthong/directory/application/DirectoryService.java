package vn.lienthong.directory.application;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.directory.Addressee;
import vn.lienthong.directory.AgencyKind;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.directory.Directory;
import vn.lienthong.directory.domain.AddresseeRule;
import vn.lienthong.directory.domain.Agencies;
import vn.lienthong.directory.domain.Agency;
import vn.lienthong.directory.domain.NameKey;
import vn.lienthong.directory.domain.SearchText;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Page;

@Service
class DirectoryService implements Directory, AgencyCode.Lookup {
  private static final int MOST_PER_PAGE = 500;

  /** More superiors than any unit has; a circle on record must not hold a request. */
  private static final int MOST_LEVELS = 10;

  private final Agencies agencies;

  DirectoryService(Agencies agencies) {
    this.agencies = agencies;
  }

  @Override
  public Optional<AgencyView> find(AgencyCode anyCode, LocalDate on) {
    return agencies.record(anyCode, on).map(Agency::view);
  }

  @Override
  public Map<AgencyCode, String> names(Collection<AgencyCode> codes, LocalDate on) {
    var names = new HashMap<AgencyCode, String>();
    agencies.records(codes, on).forEach((code, agency) -> names.put(code, agency.view().name()));
    return names;
  }

  @Override
  public Optional<AgencyCode> mainCode(AgencyCode anyCode, LocalDate on) {
    return find(anyCode, on).map(AgencyView::code);
  }

  @Override
  public boolean within(AgencyCode unit, AgencyCode agency, LocalDate on) {
    var wanted = mainCode(agency, on);
    var at = find(unit, on);
    for (int level = 0; at.isPresent() && level < MOST_LEVELS; level++) {
      if (wanted.equals(at.map(AgencyView::code))) {
        return true;
      }
      at = at.map(AgencyView::parent).flatMap(parent -> find(parent, on));
    }
    return false;
  }

  @Override
  public Addressee addressee(AgencyCode anyCode, LocalDate on) {
    return AddresseeRule.resolve(anyCode, on, agencies);
  }

  @Override
  public Map<AgencyCode, Addressee> addressees(Collection<AgencyCode> codes, LocalDate on) {
    var known = agencies.records(codes, on);
    var records =
        new AddresseeRule.Records() {
          @Override
          public Optional<Agency> record(AgencyCode code, LocalDate day) {
            return Optional.ofNullable(known.get(code));
          }

          @Override
          public Optional<Agency> successor(UUID closed, LocalDate day) {
            return agencies.successor(closed, day);
          }
        };
    var addressees = new HashMap<AgencyCode, Addressee>();
    codes.forEach(code -> addressees.put(code, AddresseeRule.resolve(code, on, records)));
    return addressees;
  }

  @Override
  public Page<AgencyView> search(
      String text, @Nullable AgencyKind kind, LocalDate on, int number, int size) {
    var typed = SearchText.of(text);
    int page = Math.max(1, number);
    int rows = Math.max(1, Math.min(size, MOST_PER_PAGE));
    return typed.blank()
        ? agencies.list(kind, on, page, rows)
        : agencies.search(typed, kind, on, page, rows);
  }

  @Override
  public List<AgencyView> named(String name, LocalDate on) {
    var key = NameKey.of(name);
    return key.isEmpty() ? List.of() : agencies.named(key, on);
  }

  @Override
  public List<AgencyView> all(AgencyKind kind, LocalDate on) {
    return agencies.all(kind, on);
  }

  @Override
  @Transactional(readOnly = true)
  public void each(LocalDate on, Consumer<AgencyView> agency) {
    agencies.eachOpen(on, agency);
  }

  @Override
  public List<AgencyView> children(AgencyCode parent, LocalDate on) {
    return agencies.idOf(parent, on).map(id -> agencies.children(id, on)).orElse(List.of());
  }
}
