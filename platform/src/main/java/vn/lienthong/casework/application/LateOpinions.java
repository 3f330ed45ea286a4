package vn.lienthong.casework.application;

import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.casework.Consultation;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.Fact;
import vn.lienthong.casework.domain.Dossier;
import vn.lienthong.casework.domain.DossierStore;
import vn.lienthong.casework.domain.Registration;
import vn.lienthong.casework.domain.WorkStore;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;

/**
 * Looks for opinions whose deadline passed and says so on the record of their dossiers, so that the
 * head of the one-stop sees it (NĐ 61/2018 art. 19(5)). Each is told once, whoever else looks; a
 * dossier that changes at this moment comes with the next look.
 */
@Component
class LateOpinions {
  private static final int AT_ONCE = 100;
  private static final Caller NODE = Caller.node("deadlines of opinions");

  private final WorkStore works;
  private final DossierStore dossiers;
  private final Rulebook rulebook;
  private final CaseRecords records;
  private final TransactionTemplate transactions;
  private final BusinessClock clock;

  LateOpinions(
      WorkStore works,
      DossierStore dossiers,
      Rulebook rulebook,
      CaseRecords records,
      PlatformTransactionManager transactions,
      BusinessClock clock) {
    this.works = works;
    this.dossiers = dossiers;
    this.rulebook = rulebook;
    this.records = records;
    this.transactions = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
  void look() {
    for (var late : works.late(clock.now(), AT_ONCE)) {
      transactions.executeWithoutResult(status -> tell(late));
    }
  }

  private void tell(WorkStore.Late late) {
    var dossier = dossiers.find(late.dossier()).orElseThrow();
    var registration = dossiers.registration(late.dossier()).orElseThrow();
    rulebook
        .work(dossier, registration)
        .consultation(late.event())
        .filter(asked -> asked.open() && !asked.told())
        .ifPresent(asked -> tell(dossier, registration, asked));
  }

  private void tell(Dossier dossier, Registration registration, Consultation asked) {
    var facts =
        Map.of(
            Fact.CONSULTATION,
            String.valueOf(asked.event()),
            Fact.AGENCY,
            asked.agency().value(),
            Fact.AGENCY_NAME,
            asked.agencyName(),
            Fact.DATE,
            asked.due().day().toString());
    var told = dossier.with(DossierAct.OPINION_LATE, clock.now(), NODE, facts);
    records.tryAppend(told, dossier.version(), registration, NODE);
  }
}
