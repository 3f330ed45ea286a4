package vn.lienthong.directory.application;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.directory.AgencyImport;
import vn.lienthong.directory.AgencyKind;
import vn.lienthong.directory.ImportProgress;
import vn.lienthong.directory.ImportResult;
import vn.lienthong.directory.NewAgency;
import vn.lienthong.directory.Origin;
import vn.lienthong.directory.SampleDirectory;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;

@Service
class SampleDirectoryService implements SampleDirectory {
  private static final String TABLE = "directory/sample-quang-binh.csv";
  private final AgencyImport agencies;

  SampleDirectoryService(AgencyImport agencies) {
    this.agencies = agencies;
  }

  @Override
  @Transactional
  public ImportResult load(Caller caller) {
    var rows =
        CsvResource.rows(TABLE).stream()
            .map(row ->
                new NewAgency(
                    new AgencyCode(row.getField("code")),
                    List.of(),
                    row.getField("name"),
                    AgencyKind.valueOf(row.getField("kind")),
                    new AgencyCode(row.getField("parent")),
                    null,
                    null,
                    row.getField("source")))
            .toList();
    return agencies.importAgencies(rows, Origin.SAMPLE, caller, ImportProgress.SILENT);
  }
}
