package vn.lienthong.directory.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.directory.ImportProgress;
import vn.lienthong.directory.ImportResult;
import vn.lienthong.directory.NewAgency;
import vn.lienthong.directory.Origin;
import vn.lienthong.directory.RecordingJournal;
import vn.lienthong.directory.Reorganisations;
import vn.lienthong.directory.store.DirectoryStores;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Right;
import vn.lienthong.testing.TestDatabase;

/** The directory over a database of its own, with a clock to set and rights to take away. */
final class ReorganisationStage {
  final DataSource source = TestDatabase.create().dataSource();
  final DirectoryStores stores = new DirectoryStores(source);
  final DirectoryService directory = new DirectoryService(stores.agencies());
  final RecordingJournal journal = new RecordingJournal();
  final Set<Right> denied = new HashSet<>();
  private Instant now = at(LocalDate.of(2020, 2, 12));

  static Caller person(String id) {
    return new Caller(Caller.Kind.PERSON, id, id, null, "administrator", "");
  }

  private static Instant at(LocalDate day) {
    return day.atTime(LocalTime.of(9, 0)).atZone(BusinessClock.ZONE).toInstant();
  }

  void today(LocalDate day) {
    now = at(day);
  }

  void now(String instant) {
    now = Instant.parse(instant);
  }

  BusinessClock clock() {
    return new BusinessClock(Clock.fixed(now, BusinessClock.ZONE));
  }

  void add(NewAgency... agencies) {
    var imports =
        new AgencyImportService(
            stores.agencies(), stores.register(), (who, right) -> true, new RecordingJournal());
    var result =
        in(() ->
            imports.importAgencies(
                List.of(agencies), Origin.REAL, person("p1"), ImportProgress.SILENT));
    if (!(result instanceof ImportResult.Imported)) {
      throw new IllegalStateException(result.toString());
    }
  }

  <T> T work(Function<Reorganisations, T> work) {
    var service =
        new ReorganisationService(
            stores.plans(),
            new PlanDesk(stores.agencies()),
            stores.register(),
            List.of(new SubAgencies(stores.agencies(), stores.register())),
            (who, right) -> !denied.contains(right),
            journal,
            clock());
    return in(() -> work.apply(service));
  }

  <T> T in(Supplier<T> work) {
    return Objects.requireNonNull(
        new TransactionTemplate(new DataSourceTransactionManager(source))
            .execute(status -> work.get()));
  }
}
