package vn.lienthong.sample.internal;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.lienthong.directory.AgencyKind;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.directory.Directory;
import vn.lienthong.directory.ImportResult;
import vn.lienthong.directory.SampleDirectory;
import vn.lienthong.shared.BusinessClock;

/** Departments, districts and communes of Quảng Bình under invented codes, marked as such. */
@Component
class SampleAgencies {
  private final SampleDirectory sample;
  private final Directory directory;
  private final BusinessClock clock;

  SampleAgencies(SampleDirectory sample, Directory directory, BusinessClock clock) {
    this.sample = sample;
    this.directory = directory;
    this.clock = clock;
  }

  void load() {
    if (sample.load(SampleResidents.NODE) instanceof ImportResult.Refused refused) {
      throw new IllegalStateException("sample agencies refused: " + refused.problems());
    }
  }

  /** Ministries, provinces and what lies below Quảng Bình. */
  List<AgencyView> all() {
    var all = new ArrayList<AgencyView>();
    all.addAll(ministries());
    all.addAll(provinces());
    for (var below : directory.children(Story.QUANG_BINH, clock.today())) {
      all.add(below);
      all.addAll(directory.children(below.code(), clock.today()));
    }
    return all;
  }

  /** Ministries, provinces and the departments of Quảng Bình: the ones somebody signs in for. */
  List<AgencyView> withPeople() {
    var some = new ArrayList<AgencyView>();
    some.addAll(ministries());
    some.addAll(provinces());
    some.addAll(departments());
    return some;
  }

  List<AgencyView> ministries() {
    return directory.all(AgencyKind.MINISTRY, clock.today());
  }

  List<AgencyView> provinces() {
    return directory.all(AgencyKind.PROVINCE, clock.today());
  }

  List<AgencyView> departments() {
    return directory.children(Story.QUANG_BINH, clock.today()).stream()
        .filter(agency -> agency.kind() == AgencyKind.DEPARTMENT)
        .toList();
  }
}
