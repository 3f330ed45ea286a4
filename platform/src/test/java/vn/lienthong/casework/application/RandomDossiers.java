package vn.lienthong.casework.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import vn.lienthong.casework.Applicant;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.Due;
import vn.lienthong.casework.Fact;
import vn.lienthong.casework.domain.ADossier;
import vn.lienthong.casework.domain.AppointmentClock;
import vn.lienthong.casework.domain.Dossier;
import vn.lienthong.casework.domain.DossierStore;
import vn.lienthong.casework.domain.Projection;
import vn.lienthong.casework.domain.Registration;
import vn.lienthong.casework.domain.StateRules;
import vn.lienthong.procedures.Channel;
import vn.lienthong.procedures.LimitUnit;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;

/**
 * Dossiers of two agencies that go any way their states allow, received from December 2019 to March
 * 2020 with Tết in between; ends at the last moment of a date and just after it come often. The
 * same seed gives the same ones.
 */
public final class RandomDossiers {
  public static final AgencyCode DONG_HOI = new AgencyCode("000.00.31.H46");
  public static final AgencyCode BA_DON = new AgencyCode("000.00.32.H46");

  private static final Caller CLERK =
      new Caller(Caller.Kind.PERSON, "p1", "Phạm Thị Hoa", null, "one-stop-clerk", "");
  private static final Instant FIRST = ADossier.instant("2019-12-02T07:30");
  private static final int MINUTES = 110 * 24 * 60;
  private static final List<String> PROCEDURES =
      List.of("1.001193 Khai sinh", "1.004222 Thường trú", "1.001612 Hộ kinh doanh");
  private static final List<String> OFFICERS = List.of("post-1 Đỗ An", "post-2 Lê Văn Dũng");

  private final Random chance;
  private int number;

  private RandomDossiers(long seed) {
    this.chance = new Random(seed);
  }

  /** Puts so many of them on record. */
  public static void fill(DossierStore store, int many, long seed) {
    var random = new RandomDossiers(seed);
    for (int i = 0; i < many; i++) {
      random.add(store);
    }
  }

  private void add(DossierStore store) {
    var at = FIRST.plus(chance.nextInt(MINUTES), ChronoUnit.MINUTES);
    var registration = registration(at);
    var dossier = walk(at);
    store.add(dossier, registration, row(dossier, at));
  }

  /** The row of a dossier registered at that moment. */
  public static Projection row(Dossier dossier, Instant registered) {
    var day = LocalDate.ofInstant(registered, BusinessClock.ZONE);
    return Projection.of(dossier, StateRules.calendar(), StateRules.policy(day));
  }

  private Registration registration(Instant at) {
    var procedure = one(PROCEDURES).split(" ", 2);
    return new Registration(
        chance.nextInt(5) == 0 ? BA_DON : DONG_HOI,
        new ProcedureCode(procedure[0]),
        1,
        procedure[1],
        1,
        Channel.values()[chance.nextInt(Channel.values().length)],
        new Applicant(
            "Nguyễn Văn " + chance.nextInt(100),
            Applicant.Kind.CITIZEN,
            "044085012345",
            "",
            "",
            ""),
        "",
        List.of(),
        List.of(),
        at);
  }

  private <T> T one(List<T> choices) {
    return choices.get(chance.nextInt(choices.size()));
  }

  private Dossier walk(Instant registered) {
    var id = new DossierId(new UUID(chance.nextLong(), chance.nextLong()));
    var dossier = new Dossier(id, List.of()).with(DossierAct.REGISTER, registered, CLERK, Map.of());
    var at = registered;
    for (int left = chance.nextInt(10); left > 0 && !dossier.state().finished(); left--) {
      at = later(dossier, registered, at);
      var act = next(dossier);
      dossier = dossier.with(act, at, CLERK, facts(act, at));
    }
    return dossier;
  }

  /** What leads to an end comes more often than what does not. */
  private DossierAct next(Dossier dossier) {
    for (var act : List.of(DossierAct.ACCEPT, DossierAct.HAND_OVER, DossierAct.RESOLVE)) {
      if (dossier.allows(act) && chance.nextInt(5) < 2) {
        return act;
      }
    }
    return one(Arrays.stream(DossierAct.values()).filter(dossier::allows).toList());
  }

  private Instant later(Dossier dossier, Instant registered, Instant at) {
    var due =
        clock(dossier, registered).due().map(Due::latest).filter(latest -> latest.isAfter(at));
    if (due.isPresent() && chance.nextInt(3) == 0) {
      return due.get().plus(chance.nextInt(3) - 1L, ChronoUnit.MICROS);
    }
    return at.plus(chance.nextInt(6 * 24 * 60), ChronoUnit.MINUTES);
  }

  private static AppointmentClock.Reading clock(Dossier dossier, Instant registered) {
    var day = LocalDate.ofInstant(registered, BusinessClock.ZONE);
    return AppointmentClock.of(dossier.events(), StateRules.calendar(), StateRules.policy(day));
  }

  private Map<Fact, String> facts(DossierAct act, Instant at) {
    var day = LocalDate.ofInstant(at, BusinessClock.ZONE);
    return switch (act) {
      case ACCEPT -> acceptance(day);
      case HAND_OVER, ASSIGN -> {
        var officer = one(OFFICERS).split(" ", 2);
        yield Map.of(Fact.HANDLER, officer[0], Fact.HANDLER_NAME, officer[1]);
      }
      case EXTEND -> Map.of(Fact.DATE, day.plusDays(chance.nextInt(20)).toString());
      default -> Map.of();
    };
  }

  private Map<Fact, String> acceptance(LocalDate day) {
    var facts = new EnumMap<Fact, String>(Fact.class);
    number++;
    facts.put(Fact.CODE, "000.00.31.H46-200101-%04d".formatted(number));
    facts.put(Fact.POLICY, StateRules.policy(day).id());
    if (chance.nextInt(8) > 0) {
      facts.put(Fact.LIMIT, String.valueOf(1 + chance.nextInt(12)));
      facts.put(Fact.UNIT, one(List.of(LimitUnit.values())).name());
    }
    return facts;
  }
}
