package vn.lienthong.directory.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.directory.AgencyKind;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.directory.ImportResult;
import vn.lienthong.directory.RecordingJournal;
import vn.lienthong.directory.store.DirectoryStores;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.testing.TestDatabase;

class SampleDirectoryServiceTests {
  private static final LocalDate TODAY = LocalDate.of(2020, 2, 12);

  @Test
  void theSampleHasTheSubAgenciesOfQuangBinhUnderInventedCodes() {
    var source = TestDatabase.create().dataSource();
    var stores = new DirectoryStores(source);
    var journal = new RecordingJournal();
    var now = Instant.parse("2020-02-12T01:00:00Z");
    new NationalDirectory(
            stores.loads(),
            stores.register(),
            stores.plans(),
            stores.units(),
            journal,
            new BusinessClock(Clock.fixed(now, ZoneOffset.UTC)))
        .run(new DefaultApplicationArguments());
    var samples =
        new SampleDirectoryService(
            new AgencyImportService(
                stores.agencies(), stores.register(), (caller, right) -> false, journal));
    var transactions = new TransactionTemplate(new DataSourceTransactionManager(source));

    assertThat(load(transactions, samples)).isEqualTo(new ImportResult.Imported(179, 0));
    assertThat(load(transactions, samples)).isEqualTo(new ImportResult.Imported(0, 179));

    var directory = new DirectoryService(stores.agencies());
    assertThat(directory.all(AgencyKind.DEPARTMENT, TODAY)).hasSize(20);
    assertThat(directory.all(AgencyKind.DISTRICT, TODAY)).hasSize(8);
    assertThat(directory.all(AgencyKind.COMMUNE, TODAY)).hasSize(151).allMatch(AgencyView::sample);
    assertThat(directory.children(new AgencyCode("H46"), TODAY)).hasSize(28);
    assertThat(directory.find(new AgencyCode("H46.17"), TODAY).map(AgencyView::name))
        .contains("Sở Y tế tỉnh Quảng Bình");
  }

  private static ImportResult load(
      TransactionTemplate transactions, SampleDirectoryService samples) {
    return Objects.requireNonNull(
        transactions.execute(status -> samples.load(Caller.node("sample country"))));
  }
}
