package vn.lienthong.sample.internal;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.lienthong.directory.AgencyImport;
import vn.lienthong.directory.AgencyKind;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.directory.Directory;
import vn.lienthong.directory.ImportProgress;
import vn.lienthong.directory.ImportResult;
import vn.lienthong.directory.NewAgency;
import vn.lienthong.directory.Origin;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;

/** Departments, districts and communes of Quảng Bình under invented codes, marked as such. */
@Component
class SampleAgencies {
  private static final String SOURCE = "mã định danh tự đặt cho bản trình diễn";

  private final AgencyImport register;
  private final Directory directory;
  private final BusinessClock clock;

  SampleAgencies(AgencyImport register, Directory directory, BusinessClock clock) {
    this.register = register;
    this.directory = directory;
    this.clock = clock;
  }

  void load() {
    var result =
        register.importAgencies(read(), Origin.SAMPLE, SampleResidents.NODE, ImportProgress.SILENT);
    if (result instanceof ImportResult.Refused refused) {
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

  private static List<NewAgency> read() {
    var resource = new ClassPathResource("data/sample/quang-binh.csv");
    try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8);
        var csv = CsvReader.builder().ofNamedCsvRecord(reader)) {
      return csv.stream().map(SampleAgencies::agency).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static NewAgency agency(NamedCsvRecord row) {
    return new NewAgency(
        new AgencyCode(row.getField("code")),
        List.of(),
        row.getField("name"),
        AgencyKind.valueOf(row.getField("kind")),
        new AgencyCode(row.getField("parent")),
        null,
        null,
        SOURCE);
  }
}
