package vn.lienthong.directory.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.lienthong.directory.AgencyFixture.anAgency;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.directory.AgencyKind;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.directory.Directory;
import vn.lienthong.directory.DirectoryError;
import vn.lienthong.directory.ImportProgress;
import vn.lienthong.directory.ImportResult;
import vn.lienthong.directory.NewAgency;
import vn.lienthong.directory.Origin;
import vn.lienthong.directory.RecordingJournal;
import vn.lienthong.directory.store.DirectoryStores;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.testing.TestDatabase;

class AgencyImportServiceTests {
  private static final LocalDate TODAY = LocalDate.of(2020, 2, 12);
  private static final Caller ADMINISTRATOR =
      new Caller(Caller.Kind.PERSON, "p1", "Quản trị", null, "administrator", "");
  private static final String HEADER =
      "code;other_codes;name;kind;parent;valid_from;valid_to;source\n";

  private final DataSource source = TestDatabase.create().dataSource();
  private final DirectoryStores stores = new DirectoryStores(source);
  private final Directory directory = new DirectoryService(stores.agencies());
  private final RecordingJournal journal = new RecordingJournal();
  private boolean allowed;

  @BeforeEach
  void mayImport() {
    allowed = true;
  }

  @Test
  void rowsBecomeAgenciesFoundByBothForms() {
    var result =
        load(
            HEADER
                + "000.00.05.H46;SYT.QB;Sở Y tế;DEPARTMENT;H46;;;thử\n"
                + "000.00.00.H46;;Ủy ban nhân dân tỉnh Quảng Bình;province;;01/01/2016;2025-06-30;\n");

    assertThat(result).isEqualTo(new ImportResult.Imported(2, 0));
    for (var code : List.of("000.00.05.H46", "SYT.QB", "H46.05")) {
      assertThat(name(code)).isEqualTo("Sở Y tế");
    }
    var province = directory.find(new AgencyCode("H46"), TODAY).orElseThrow();
    assertThat(province.validFrom()).isEqualTo(LocalDate.of(2016, 1, 1));
    assertThat(province.validTo()).isEqualTo(LocalDate.of(2025, 6, 30));
    assertThat(directory.children(province.code(), TODAY))
        .extracting(AgencyView::name)
        .containsExactly("Sở Y tế");
    assertThat(journal.types()).containsExactly("directory.agencies-imported");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "code;name;kind\n001.02.03.H46;Xã A;COMMUNE\n",
        "\ufeffcode;name;kind\n001.02.03.H46;Xã A;COMMUNE\n",
        "code,name,kind\n001.02.03.H46,\"Xã A\",COMMUNE\n",
        "\ufeffcode,name,kind\r\n001.02.03.H46,Xã A,COMMUNE\r\n"
      })
  void separatorsAndMarksOfSpreadsheetsAreAccepted(String csv) {
    assertThat(load(csv)).isEqualTo(new ImportResult.Imported(1, 0));
    assertThat(name("001.02.03.H46")).isEqualTo("Xã A");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "không phải mã;;A;OTHER;;;;|CODE_INVALID|code",
        "H46;;;OTHER;;;;|NAME_INVALID|name",
        "H46;;A;SỞ;;;;|KIND_UNKNOWN|kind",
        "H46;;A;OTHER;;31/02/2020;;|DATE_INVALID|valid_from",
        "H46;;A;OTHER;;2020-02-02;2020-02-01;|PERIOD_REVERSED|valid_to",
        "H46;;A;OTHER;H99;;;|PARENT_UNKNOWN|parent",
        "H46;G01;A;OTHER;;;;|CODE_TWICE|code",
        "H46;;A;OTHER|FIELDS_WRONG|''"
      })
  void aBadRowIsNamedAndNothingIsStored(String row, DirectoryError error, String column) {
    var result = load(HEADER + "G01;;Tốt;OTHER;;;;\n" + row + "\n");

    assertThat(result)
        .isInstanceOfSatisfying(
            ImportResult.Refused.class,
            refused -> {
              assertThat(refused.problems()).hasSize(1);
              var problem = refused.problems().get(0);
              assertThat(problem.row()).isEqualTo(3);
              assertThat(problem.error()).isEqualTo(error);
              assertThat(problem.column()).isEqualTo(column);
            });
    assertThat(directory.find(new AgencyCode("G01"), TODAY)).isEmpty();
    assertThat(journal.entries()).isEmpty();
  }

  @Test
  void aCircleOfSuperiorsIsRefused() {
    var result = load(HEADER + "H01;;A;OTHER;H02;;;\nH02;;B;OTHER;H03;;;\nH03;;C;OTHER;H01;;;\n");

    assertThat(((ImportResult.Refused) result).problems())
        .extracting(problem -> problem.error())
        .contains(DirectoryError.PARENT_CIRCLE);
  }

  @Test
  void aTakenCodeIsRefusedAndASecondImportChangesNothing() {
    var csv = HEADER + "H01;;A;OTHER;;;;\n";
    load(csv);

    assertThat(load(csv)).isEqualTo(new ImportResult.Imported(0, 1));
    assertThat(
            ((ImportResult.Refused) load(HEADER + "H01;;B;OTHER;;;;\n")).problems().get(0).error())
        .isEqualTo(DirectoryError.CODE_TAKEN);
  }

  @Test
  void aCodeMayComeBackForAnotherAgencyLater() {
    var result =
        load(
            HEADER
                + "26740;;Phường Bến Nghé;COMMUNE;;;2025-06-30;\n"
                + "26740;;Phường Sài Gòn;COMMUNE;;2025-07-01;;\n");

    assertThat(result).isEqualTo(new ImportResult.Imported(2, 0));
    assertThat(name("26740")).isEqualTo("Phường Bến Nghé");
  }

  @Test
  void bytesThatAreNoUtf8AreRefused() {
    Reader broken =
        new InputStreamReader(
            new ByteArrayInputStream(
                "code;name;kind\nH01;S\u00f4;OTHER\n".getBytes(StandardCharsets.ISO_8859_1)),
            StandardCharsets.UTF_8.newDecoder());

    assertThat(((ImportResult.Refused) load(broken)).problems().get(0).error())
        .isEqualTo(DirectoryError.FILE_UNREADABLE);
    assertThat(((ImportResult.Refused) load("")).problems().get(0).error())
        .isEqualTo(DirectoryError.FILE_UNREADABLE);
    assertThat(((ImportResult.Refused) load("code;name\nH01;A\n")).problems().get(0).error())
        .isEqualTo(DirectoryError.COLUMN_MISSING);
  }

  @Test
  void whatIsExportedIsInertAndComesBackUnchanged() {
    load(
        "code;name;kind;source\n001.02.03.H46;Đắk Lắk;COMMUNE;\"=HYPERLINK(\"\"x\"\")\"\n"
            + "001.02.04.H46;'=1+1;COMMUNE;@SUM(1)\n");
    assertThat(name("001.02.04.H46")).isEqualTo("=1+1");

    var first = export(stores);
    assertThat(first.getBytes(StandardCharsets.UTF_8)).startsWith(0xEF, 0xBB, 0xBF);
    assertThat(first).contains("'=HYPERLINK", "'@SUM(1)", "'=1+1", "001.02.03.H46;");

    var otherSource = TestDatabase.create().dataSource();
    var other = new DirectoryStores(otherSource);
    new TransactionTemplate(new DataSourceTransactionManager(otherSource))
        .executeWithoutResult(status ->
            service(other)
                .importCsv(new StringReader(first), ADMINISTRATOR, ImportProgress.SILENT));
    assertThat(export(other)).isEqualTo(first);
  }

  @Test
  void progressIsToldAndTheSampleMarkIsKept() {
    var told = new ArrayList<String>();
    var row =
        new NewAgency(
            new AgencyCode("000.00.05.H46"),
            List.of(),
            "Sở",
            AgencyKind.DEPARTMENT,
            null,
            null,
            null,
            "");
    in(s ->
        s.importAgencies(
            List.of(row), Origin.SAMPLE, Caller.node("sample"), (d, t) -> told.add(d + "/" + t)));

    assertThat(told).containsExactly("1/1");
    assertThat(directory.find(row.code(), TODAY).orElseThrow().sample()).isTrue();
  }

  @Test
  void problemsOfAllKindsComeInTheOrderOfRows() {
    var result =
        load(HEADER + "H01;;;OTHER;;;;\nH 2;;B;OTHER;;;;\nH03;;C;OTHER;H99;;;\nH04;;D;SỞ;;;;\n");

    assertThat(((ImportResult.Refused) result).problems())
        .extracting(problem -> problem.row() + " " + problem.error())
        .containsExactly("2 NAME_INVALID", "3 CODE_INVALID", "4 PARENT_UNKNOWN", "5 KIND_UNKNOWN");
  }

  @ParameterizedTest
  @CsvSource({"999, 999", "1000, 1000", "1001, 1000"})
  void aThousandProblemsAreToldAndAllAreCounted(int wrong, int told) {
    var result = (ImportResult.Refused) load(HEADER + "H01;;A;SỞ;;;;\n".repeat(wrong));

    assertThat(result.problems()).hasSize(told);
    assertThat(result.total()).isEqualTo(wrong);
  }

  @Test
  void anImportThatBreaksOffInTheMiddleLeavesNothing() {
    var rows = new ArrayList<NewAgency>();
    for (int i = 0; i < 5_001; i++) {
      rows.add(anAgency("A" + i).build());
    }

    assertThatThrownBy(() ->
            in(s ->
                s.importAgencies(
                    rows,
                    Origin.REAL,
                    ADMINISTRATOR,
                    (done, total) -> {
                      assertThat(total).isEqualTo(5_001);
                      throw new IllegalStateException("mất điện");
                    })))
        .hasMessage("mất điện");

    assertThat(directory.search("", null, TODAY, 1, 1).total()).isZero();
    assertThat(journal.entries()).isEmpty();
    var told = new ArrayList<Integer>();
    in(s -> s.importAgencies(rows, Origin.REAL, ADMINISTRATOR, (done, total) -> told.add(done)));
    assertThat(told).containsExactly(5_000, 5_001);
    assertThat(directory.search("A5000", null, TODAY, 1, 1).total()).isEqualTo(1);
  }

  @Test
  void twoPeopleWhoImportTheSameTableAtOnceStoreItOnce() throws Exception {
    var csv = HEADER + "H01;;A;OTHER;;;;\nH02;;B;OTHER;H01;;;\n";
    var pool = Executors.newFixedThreadPool(2);
    try {
      var one = pool.submit(() -> load(csv));
      var other = pool.submit(() -> load(csv));

      assertThat(List.of(one.get(), other.get()))
          .containsExactlyInAnyOrder(
              new ImportResult.Imported(2, 0), new ImportResult.Imported(0, 2));
    } finally {
      pool.shutdownNow();
    }
    assertThat(directory.all(AgencyKind.OTHER, TODAY)).hasSize(2);
  }

  @Test
  void aHubIsImportedAndExportedButNeverListed() {
    load(HEADER + "00.46.W00;;Trục liên thông;HUB;;;;\n");

    assertThat(directory.all(AgencyKind.HUB, TODAY)).isEmpty();
    assertThat(export(stores)).contains("00.46.W00;;Trục liên thông;HUB");
  }

  @Test
  void importAndExportAreJournaledWithTheirNumbers() {
    load(HEADER + "H01;;A;OTHER;;;;\n");
    load(HEADER + "H01;;A;OTHER;;;;\nH02;;B;OTHER;;;;\n");
    export(stores);

    assertThat(journal.entries())
        .extracting(NewEntry::facts)
        .containsExactly(
            Map.of("added", "1", "unchanged", "0", "sample", "false"),
            Map.of("added", "1", "unchanged", "1", "sample", "false"),
            Map.of("rows", "2"));
    assertThat(journal.entries()).allMatch(entry -> entry.by().equals(ADMINISTRATOR));
  }

  @Test
  void anExportTellsTheNamesOfItsDayAndKeepsLeadingZeros() {
    load(HEADER + "000.00.01.H26;00026740;Tên cũ;OTHER;;;;\n");
    stores
        .register()
        .rename(
            stores.agencies().idOf(new AgencyCode("H26.01"), TODAY).orElseThrow(),
            "Tên mới",
            TODAY.plusDays(1),
            "");

    var csv = export(stores);

    assertThat(csv).contains("000.00.01.H26;00026740 H26.01;Tên cũ;OTHER;;;;");
    assertThat(load(csv)).isEqualTo(new ImportResult.Imported(0, 1));
  }

  @Test
  void withoutTheRightNothingIsImportedOrExported() {
    allowed = false;

    assertThatThrownBy(() -> load(HEADER)).isInstanceOf(RuleViolated.class);
    assertThatThrownBy(() -> export(stores)).isInstanceOf(RuleViolated.class);
  }

  private ImportResult load(String csv) {
    return load(new StringReader(csv));
  }

  private ImportResult load(Reader csv) {
    return in(s -> s.importCsv(csv, ADMINISTRATOR, ImportProgress.SILENT));
  }

  private ImportResult in(Function<AgencyImportService, ImportResult> work) {
    return Objects.requireNonNull(
        new TransactionTemplate(new DataSourceTransactionManager(source))
            .execute(status -> work.apply(service(stores))));
  }

  private AgencyImportService service(DirectoryStores over) {
    return new AgencyImportService(
        over.agencies(), over.register(), (caller, right) -> allowed, journal);
  }

  private String export(DirectoryStores from) {
    var csv = new StringWriter();
    service(from).exportCsv(TODAY, ADMINISTRATOR, csv);
    return csv.toString();
  }

  private String name(String code) {
    return directory.find(new AgencyCode(code), TODAY).orElseThrow().name();
  }
}
