package vn.lienthong.exchange.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.lienthong.directory.Addressee;
import vn.lienthong.directory.AgencyKind;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.directory.Directory;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Page;

/** A directory of a handful of agencies in memory; what a code means is told by hand. */
final class SmallDirectory implements Directory {
  static final AgencyCode OFFICE = new AgencyCode("000.00.00.G22");
  static final AgencyCode QUANG_BINH = new AgencyCode("000.00.00.H46");
  static final AgencyCode HA_NOI = new AgencyCode("000.00.00.H26");
  static final AgencyCode JUSTICE = new AgencyCode("000.00.15.H46");
  static final AgencyCode CLOSED = new AgencyCode("000.00.00.G05");
  static final AgencyCode LOCKED = new AgencyCode("000.00.00.G01");

  private final Map<AgencyCode, Addressee> meanings = new HashMap<>();
  private final List<AgencyView> open = new ArrayList<>();

  SmallDirectory() {
    reset();
  }

  /** The handful as they were at the start. */
  void reset() {
    meanings.clear();
    open.clear();
    add(OFFICE, "Văn phòng Chính phủ", null);
    add(QUANG_BINH, "UBND tỉnh Quảng Bình", null);
    add(HA_NOI, "UBND thành phố Hà Nội", null);
    add(JUSTICE, "Sở Tư pháp tỉnh Quảng Bình", QUANG_BINH);
    var closed = view(CLOSED, "Bộ Kế hoạch và Đầu tư", null);
    meanings.put(CLOSED, new Addressee.Succeeded(closed, open.get(0)));
    meanings.put(LOCKED, new Addressee.Locked(view(LOCKED, "Bộ Công an", null)));
  }

  private void add(AgencyCode code, String name, @Nullable AgencyCode parent) {
    var agency = view(code, name, parent);
    open.removeIf(known -> known.code().equals(code));
    open.add(agency);
    agency.codes().forEach(c -> meanings.put(c, new Addressee.Open(agency)));
  }

  /** From now on this agency is on record and open. */
  void register(AgencyCode code, String name) {
    add(code, name, null);
  }

  /** From now on this is a further code of an agency. */
  void alias(AgencyCode code, AgencyCode agency) {
    meanings.put(code, new Addressee.Open(find(agency, LocalDate.EPOCH).orElseThrow()));
  }

  /** From now on nothing reaches this agency. */
  void lock(AgencyCode code) {
    var agency = find(code, LocalDate.EPOCH).orElseThrow();
    agency.codes().forEach(each -> meanings.put(each, new Addressee.Locked(agency)));
  }

  /** What reaches it reaches it again. */
  void unlock(AgencyCode code) {
    var agency = find(code, LocalDate.EPOCH).orElseThrow();
    agency.codes().forEach(each -> meanings.put(each, new Addressee.Open(agency)));
  }

  /** One more agency. */
  void open(AgencyCode code) {
    add(code, "Cơ quan " + code, null);
  }

  private static AgencyView view(AgencyCode code, String name, @Nullable AgencyCode parent) {
    var parts = code.value().split("\\.");
    var brief = new AgencyCode(parts[2].equals("00") ? parts[3] : parts[3] + "." + parts[2]);
    return new AgencyView(
        code, List.of(code, brief), name, AgencyKind.OTHER, parent, null, null, false);
  }

  @Override
  public Optional<AgencyView> find(AgencyCode anyCode, LocalDate on) {
    return open.stream().filter(agency -> agency.codes().contains(anyCode)).findFirst();
  }

  @Override
  public Addressee addressee(AgencyCode anyCode, LocalDate on) {
    return meanings.getOrDefault(anyCode, new Addressee.Unknown(anyCode));
  }

  @Override
  public Page<AgencyView> search(
      String text, @Nullable AgencyKind kind, LocalDate on, int number, int size) {
    return new Page<>(open, number, size, open.size());
  }

  @Override
  public List<AgencyView> named(String name, LocalDate on) {
    return open.stream().filter(agency -> agency.name().equals(name)).toList();
  }

  @Override
  public List<AgencyView> all(AgencyKind kind, LocalDate on) {
    return open;
  }

  @Override
  public void each(LocalDate on, Consumer<AgencyView> agency) {
    open.forEach(agency);
  }

  @Override
  public List<AgencyView> children(AgencyCode parent, LocalDate on) {
    return open.stream().filter(agency -> parent.equals(agency.parent())).toList();
  }
}
