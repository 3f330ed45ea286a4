package vn.lienthong.portal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import vn.lienthong.casework.DossierCode;
import vn.lienthong.directory.RecordingJournal;
import vn.lienthong.portal.PortalSettings;
import vn.lienthong.portal.Received;
import vn.lienthong.portal.ReceivedRow;
import vn.lienthong.portal.Simulator;
import vn.lienthong.portal.domain.ReceivedDossiers;
import vn.lienthong.portal.domain.Sessions;
import vn.lienthong.portal.domain.SimulatorSwitch;
import vn.lienthong.portal.domain.Told;
import vn.lienthong.portal.domain.ToldStep;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.procedures.ProcedureFilter;
import vn.lienthong.procedures.ProcedureView;
import vn.lienthong.procedures.Procedures;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Page;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;

/** What a node does that is no portal, and what a real one does not: nothing is simulated there. */
class ClosedPortalTests {
  private static final Caller SOMEBODY = Caller.node("test");
  private static final Rights ALL = (caller, right) -> true;
  private static final Received.Query EVERYTHING = new Received.Query("", null, null, 1);

  private static PortalSettings settings(String... switchedOn) {
    var keys = new HashMap<String, String>();
    for (var key : switchedOn) {
      keys.put("lienthong.portal." + key, "true");
    }
    return new Binder(new MapConfigurationPropertySource(keys))
        .bindOrCreate("lienthong.portal", PortalSettings.class);
  }

  private static RuleViolated refusal(Runnable call) {
    return catchThrowableOfType(RuleViolated.class, call::run);
  }

  @Test
  void aPlainNodeIsNoPortal() {
    assertThat(settings().open()).isFalse();
    assertThat(settings("national").open()).isTrue();
    assertThat(settings("sample").open()).isTrue();
  }

  @Test
  void aPlainNodeHasNoListOfWhatWasReceived() {
    var closed = new ReceivedService(new NothingReceived(), settings(), ALL);

    assertThat(refusal(() -> closed.list(EVERYTHING, SOMEBODY)).error())
        .isEqualTo(SharedError.NOT_FOUND);
    assertThat(refusal(() -> closed.senders(SOMEBODY)).error()).isEqualTo(SharedError.NOT_FOUND);
    var national = new ReceivedService(new NothingReceived(), settings("national"), ALL);
    assertThat(national.list(EVERYTHING, SOMEBODY).total()).isZero();
  }

  @Test
  void whoLacksTheRightSeesNothing() {
    var national =
        new ReceivedService(new NothingReceived(), settings("national"), (caller, right) -> false);

    assertThat(refusal(() -> national.senders(SOMEBODY)).error()).isEqualTo(SharedError.FORBIDDEN);
  }

  @Test
  void aRealPortalBehavesAlwaysTheSame() {
    var sessions = new CountingSessions();
    var behaviour = new Down();
    var journal = new RecordingJournal();
    var real = new SimulatorService(behaviour, sessions, settings("national"), ALL, journal);

    assertThat(real.mode()).isEqualTo(Simulator.Mode.NORMAL);
    assertThat(refusal(() -> real.switchTo(Simulator.Mode.SLOW, SOMEBODY)).error())
        .isEqualTo(SharedError.NOT_FOUND);
    assertThat(refusal(() -> real.forgetSessions(SOMEBODY)).error())
        .isEqualTo(SharedError.NOT_FOUND);
    assertThat(sessions.forgotten).isZero();
    assertThat(journal.entries()).isEmpty();
  }

  @Test
  void aSampleNodeIsSwitchedByWhoMay() {
    var sessions = new CountingSessions();
    var journal = new RecordingJournal();
    var sample = new SimulatorService(new Down(), sessions, settings("sample"), ALL, journal);
    var forbidden =
        new SimulatorService(
            new Down(), sessions, settings("sample"), (caller, right) -> false, journal);

    assertThat(refusal(() -> forbidden.forgetSessions(SOMEBODY)).error())
        .isEqualTo(SharedError.FORBIDDEN);
    assertThat(sample.mode()).isEqualTo(Simulator.Mode.DOWN);
    sample.forgetSessions(SOMEBODY);
    assertThat(sessions.forgotten).isOne();
    assertThat(journal.types()).containsExactly("portal.simulator-switched");
  }

  /** The codes of fields are invented where everything is, and nowhere else. */
  @Test
  void aRealPortalInventsNoCodes() {
    var clock = new BusinessClock(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    var real = new NationalCatalogue(new OneResidence(), settings("national"), clock);
    var sample = new NationalCatalogue(new OneResidence(), settings("sample"), clock);

    assertThat(sector(real)).isEqualTo(Map.of("MALINHVUC", "", "TENLINHVUC", "Đăng ký, cư trú"));
    assertThat(sector(sample))
        .isEqualTo(Map.of("MALINHVUC", "G00-DKCT", "TENLINHVUC", "Đăng ký, cư trú"));
    assertThat(real.procedure("1.999999")).isEmpty();
  }

  private static Object sector(NationalCatalogue catalogue) {
    var procedure = catalogue.procedure("1.004222").get(0);
    return ((List<?>) procedure.getOrDefault("LINHVUCTHUCHIEN", List.of())).get(0);
  }

  private static final class Down implements SimulatorSwitch {
    @Override
    public Simulator.Mode mode() {
      return Simulator.Mode.DOWN;
    }

    @Override
    public void turn(Simulator.Mode mode) {
      // stays as it is
    }
  }

  private static final class CountingSessions implements Sessions {
    private int forgotten;

    @Override
    public void open(String token, String system, Instant until) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> system(String token, Instant now) {
      return Optional.empty();
    }

    @Override
    public void tidy(Instant now) {
      // there are none
    }

    @Override
    public void forget() {
      forgotten++;
    }
  }

  private static final class NothingReceived implements ReceivedDossiers {
    @Override
    public Optional<Held> hold(DossierCode code) {
      return Optional.empty();
    }

    @Override
    public boolean add(Told told, AgencyCode agency, Instant now) {
      return false;
    }

    @Override
    public void replace(Told told, Instant now) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean addStep(ToldStep step, Instant now) {
      return false;
    }

    @Override
    public Page<ReceivedRow> list(Received.Query query, int size) {
      return new Page<>(List.of(), 1, size, 0);
    }

    @Override
    public List<Received.Sender> senders() {
      return List.of();
    }
  }

  /** One procedure, whose field has no code. */
  private static final class OneResidence implements Procedures {
    @Override
    public Optional<ProcedureView> find(ProcedureCode code, LocalDate on) {
      return code.value().equals("1.004222")
          ? Optional.of(SectorsTests.procedure("", "Đăng ký, cư trú"))
          : Optional.empty();
    }

    @Override
    public Page<ProcedureView> search(ProcedureFilter filter, LocalDate on, int page) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<ProcedureView> versions(ProcedureCode code) {
      return List.of();
    }

    @Override
    public List<ProcedureView> variants(ProcedureCode national, LocalDate on) {
      return List.of();
    }

    @Override
    public List<String> sectors(LocalDate on) {
      return List.of();
    }

    @Override
    public List<String> owners(LocalDate on) {
      return List.of();
    }
  }
}
