package vn.lienthong.sample.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import vn.lienthong.directory.AgencyKind;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.directory.Directory;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;

/** Agencies as the real ones are called, in the numbers of 2020 where a test needs no more. */
final class SampleCast {
  static final AgencyView OFFICE =
      agency("000.00.00.G22", "Văn phòng Chính phủ", AgencyKind.MINISTRY, false);
  static final AgencyView HOME_AFFAIRS =
      agency("000.00.00.G07", "Bộ Nội vụ", AgencyKind.MINISTRY, false);
  static final AgencyView QUANG_BINH =
      agency("000.00.00.H46", "Ủy ban nhân dân tỉnh Quảng Bình", AgencyKind.PROVINCE, false);
  static final AgencyView DA_NANG =
      agency("000.00.00.H17", "Ủy ban nhân dân thành phố Đà Nẵng", AgencyKind.PROVINCE, false);
  static final AgencyView HEALTH =
      agency("000.00.05.H46", "Sở Y tế tỉnh Quảng Bình", AgencyKind.DEPARTMENT, true);
  static final AgencyView TRANSPORT =
      agency("000.00.06.H46", "Sở Giao thông và Vận tải", AgencyKind.DEPARTMENT, true);

  private SampleCast() {}

  static Story.Cast small() {
    return new Story.Cast(
        List.of(OFFICE, HOME_AFFAIRS), List.of(DA_NANG, QUANG_BINH), List.of(HEALTH, TRANSPORT));
  }

  static AgencyView agency(String code, String name, AgencyKind kind, boolean sample) {
    var own = new AgencyCode(code);
    var parts = code.split("\\.");
    var below = parts[2].equals("00") ? "" : "." + parts[2];
    var shortForm = new AgencyCode(parts[3] + below);
    return new AgencyView(own, List.of(own, shortForm), name, kind, null, null, null, sample);
  }

  /** Stands in for a wide contract of which the sample country calls a few methods. */
  static <T> T doubleOf(Class<T> contract, InvocationHandler called) {
    return contract.cast(
        Proxy.newProxyInstance(contract.getClassLoader(), new Class<?>[] {contract}, called));
  }

  /** The agencies of the small cast from the directory. */
  static SampleAgencies agencies() {
    var directory =
        doubleOf(
            Directory.class,
            (self, method, given) -> {
              if (method.getName().equals("all")) {
                return given[0] == AgencyKind.MINISTRY ? small().ministries() : small().provinces();
              }
              return given[0].equals(Story.QUANG_BINH)
                  ? new ArrayList<>(small().departments())
                  : List.of();
            });
    return new SampleAgencies(
        caller -> {
          throw new AssertionError("not loaded here");
        },
        directory,
        new BusinessClock(Clock.fixed(Story.START, ZoneOffset.UTC)));
  }
}
