package vn.lienthong.directory.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.directory.Addressee;
import vn.lienthong.directory.AgencyKind;
import vn.lienthong.directory.Directory;
import vn.lienthong.directory.DirectoryError;
import vn.lienthong.directory.DraftReorganisation;
import vn.lienthong.directory.MovedItem;
import vn.lienthong.directory.RecordingJournal;
import vn.lienthong.directory.ReorganisationPort;
import vn.lienthong.directory.ReorganisationState;
import vn.lienthong.directory.Reorganisations;
import vn.lienthong.directory.Succession;
import vn.lienthong.directory.domain.CodeForm;
import vn.lienthong.directory.domain.Registration;
import vn.lienthong.directory.store.DirectoryStores;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.ErrorCode;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.testing.TestDatabase;

class ReorganisationServiceTests {
  private static final LocalDate MERGER = LocalDate.of(2020, 3, 1);
  private static final Caller AUTHOR = person("author");
  private static final Caller CHIEF = person("chief");

  private final DataSource source = TestDatabase.create().dataSource();
  private final DirectoryStores stores = new DirectoryStores(source);
  private final Directory directory = new DirectoryService(stores.agencies());
  private final RecordingJournal journal = new RecordingJournal();
  private final Queues queues = new Queues();
  private LocalDate today = LocalDate.of(2020, 2, 12);

  /** Another module with something to move. */
  private static final class Queues implements ReorganisationPort {
    final List<Succession> moved = new ArrayList<>();
    boolean broken;

    @Override
    public String module() {
      return "exchange";
    }

    @Override
    public List<MovedItem> preview(Succession succession) {
      return List.of(new MovedItem("exchange", "exchange.moved.queue", "inbox", 7));
    }

    @Override
    public List<MovedItem> move(Succession succession, Caller caller) {
      if (broken) {
        throw new IllegalStateException("queue");
      }
      moved.add(succession);
      return preview(succession);
    }
  }

  @BeforeEach
  void agencies() {
    var old = add("000.00.10.H46", "Sở Cũ", null);
    add("000.00.11.H46", "Sở Mới", null);
    add("000.01.10.H46", "Chi cục", old);
  }

  @Test
  void twoPeopleAndItsDayCarryAReorganisationThrough() {
    var id = draft();
    var preview = work(s -> s.preview(id));
    assertThat(preview)
        .extracting(line -> line.item().kind())
        .containsExactlyInAnyOrder("exchange.moved.queue", "directory.moved.sub-agencies");
    assertThat(addressee(MERGER)).isInstanceOf(Addressee.Open.class);

    run(s -> s.approve(id, CHIEF));
    assertThat(addressee(MERGER.minusDays(1))).isInstanceOf(Addressee.Open.class);
    assertThat(addressee(MERGER))
        .isInstanceOfSatisfying(
            Addressee.Succeeded.class,
            s -> assertThat(s.successor().name()).isEqualTo("Sở Hợp nhất"));
    assertThat(queues.moved).isEmpty();

    today = MERGER;
    var due = work(Reorganisations::due);
    assertThat(due).hasSize(1);
    var report = work(s -> s.execute(id, CHIEF));

    assertThat(report).hasSize(2);
    assertThat(queues.moved).hasSize(1);
    assertThat(queues.moved.get(0).closed().name()).isEqualTo("Sở Cũ");
    var view = work(s -> s.get(id));
    assertThat(view.state()).isEqualTo(ReorganisationState.EXECUTED);
    assertThat(view.report()).isEqualTo(report);
    assertThat(directory.children(new AgencyCode("000.00.11.H46"), MERGER)).hasSize(1);
    assertThat(directory.children(new AgencyCode("000.00.10.H46"), MERGER.minusDays(1))).hasSize(1);
    assertThat(journal.types())
        .containsExactly(
            "directory.reorganisation-drafted",
            "directory.agency-succeeded",
            "directory.agency-renamed",
            "directory.reorganisation-approved",
            "directory.reorganisation-executed");
  }

  @Test
  void theAuthorCannotApprove() {
    var id = draft();

    refused(DirectoryError.SECOND_PERSON_NEEDED, () -> run(s -> s.approve(id, AUTHOR)));
  }

  @Test
  void nothingIsExecutedBeforeItsDayNorTwiceNorUnapproved() {
    var id = draft();
    today = MERGER;
    refused(DirectoryError.STEP_NOT_ALLOWED, () -> run(s -> s.execute(id, CHIEF)));
    run(s -> s.approve(id, CHIEF));
    today = MERGER.minusDays(1);
    refused(DirectoryError.NOT_YET_DUE, () -> run(s -> s.execute(id, CHIEF)));
    today = MERGER;
    run(s -> s.execute(id, CHIEF));

    refused(DirectoryError.STEP_NOT_ALLOWED, () -> run(s -> s.execute(id, CHIEF)));
    assertThat(queues.moved).hasSize(1);
  }

  @Test
  void aFailingModuleUndoesTheWholeExecution() {
    var id = draft();
    run(s -> s.approve(id, CHIEF));
    today = MERGER;
    queues.broken = true;

    assertThatThrownBy(() -> run(s -> s.execute(id, CHIEF))).hasMessage("queue");

    assertThat(work(s -> s.get(id)).state()).isEqualTo(ReorganisationState.APPROVED);
    assertThat(directory.children(new AgencyCode("000.00.10.H46"), MERGER)).hasSize(1);
  }

  @Test
  void anAgencyClosesOnlyOnce() {
    var first = draft();
    var second = draft();
    run(s -> s.approve(first, CHIEF));

    refused(DirectoryError.CLOSED_TWICE, () -> run(s -> s.approve(second, CHIEF)));
    assertThat(work(s -> s.get(second)).state()).isEqualTo(ReorganisationState.DRAFT);
    run(s -> s.cancel(second, AUTHOR));
    assertThat(work(s -> s.get(second)).state()).isEqualTo(ReorganisationState.CANCELLED);
  }

  @Test
  void foolishDraftsAreRefused() {
    refused(DirectoryError.AGENCY_NOT_FOUND, () -> draft("000.00.99.H46", "Tên"));
    refused(DirectoryError.SUCCESSOR_CLOSES, () -> draft("000.00.11.H46", "Tên"));
    refused(DirectoryError.TEXT_MISSING, () -> draft("000.00.10.H46", " "));
  }

  @Test
  void peopleAreToldOnceThatItIsDue() {
    run(s -> s.approve(draft(), CHIEF));
    var watch = new DueReorganisations(stores.plans(), journal, clock());
    watch.tell();
    today = MERGER;
    var later = new DueReorganisations(stores.plans(), journal, clock());
    later.tell();
    later.tell();

    assertThat(journal.types().stream().filter(t -> t.endsWith("reorganisation-due"))).hasSize(1);
  }

  private UUID draft() {
    return draft("000.00.10.H46", "Hợp nhất hai sở");
  }

  private UUID draft(String closing, String title) {
    var draft =
        new DraftReorganisation(
            title,
            "12/QĐ-UBND",
            MERGER,
            List.of(new AgencyCode(closing)),
            new AgencyCode("000.00.11.H46"),
            "Sở Hợp nhất");
    return work(s -> s.draft(draft, AUTHOR));
  }

  private Addressee addressee(LocalDate on) {
    return directory.addressee(new AgencyCode("H46.10"), on);
  }

  private static void refused(ErrorCode error, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            RuleViolated.class, broken -> assertThat(broken.error()).isEqualTo(error));
  }

  private void run(Consumer<Reorganisations> work) {
    work(service -> {
      work.accept(service);
      return true;
    });
  }

  private <T> T work(Function<Reorganisations, T> work) {
    return Objects.requireNonNull(
        new TransactionTemplate(new DataSourceTransactionManager(source))
            .execute(status -> work.apply(service())));
  }

  private Reorganisations service() {
    return new ReorganisationService(
        stores.plans(),
        new PlanDesk(stores.agencies()),
        stores.register(),
        List.of(queues, new SubAgencies(stores.agencies(), stores.register())),
        (caller, right) -> true,
        journal,
        clock());
  }

  private BusinessClock clock() {
    return new BusinessClock(
        Clock.fixed(today.atTime(2, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
  }

  private UUID add(String code, String name, @Nullable UUID parent) {
    var id = Ids.next();
    var main = new AgencyCode(code);
    var codes = List.of(main, CodeForm.shortForm(main).orElseThrow());
    stores
        .register()
        .add(
            List.of(
                new Registration(
                    id, codes, name, AgencyKind.DEPARTMENT, parent, null, null, true, "")));
    return id;
  }

  private static Caller person(String id) {
    return new Caller(Caller.Kind.PERSON, id, id, null, "administrator", "");
  }
}
