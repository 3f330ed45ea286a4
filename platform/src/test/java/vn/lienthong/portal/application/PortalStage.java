package vn.lienthong.portal.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.casework.Applicant;
import vn.lienthong.casework.Casework;
import vn.lienthong.casework.DossierAct;
import vn.lienthong.casework.DossierId;
import vn.lienthong.casework.Dossiers;
import vn.lienthong.casework.Fact;
import vn.lienthong.casework.FeeLine;
import vn.lienthong.casework.Paper;
import vn.lienthong.casework.ReceiveDossier;
import vn.lienthong.casework.application.OneOffice;
import vn.lienthong.identity.Role;
import vn.lienthong.journal.SequencedEntry;
import vn.lienthong.portal.DossierSync;
import vn.lienthong.portal.Simulator;
import vn.lienthong.portal.SyncStatus;
import vn.lienthong.portal.Synchronisation;
import vn.lienthong.procedures.Channel;
import vn.lienthong.procedures.ProcedureCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Ids;
import vn.lienthong.testing.PageSlice;

/** A one-stop desk of Quảng Bình on 12/02/2020 with its line to a simulated national portal. */
@SpringBootTest(
    classes = {PageSlice.class, PortalSlice.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
public abstract class PortalStage {
  /** Permanent residence: seven working days. */
  private static final ProcedureCode RESIDENCE = new ProcedureCode("1.004222");

  @LocalServerPort protected int port;
  @Autowired protected JdbcClient db;
  @Autowired protected Simulator simulator;
  @Autowired protected Synchronisation synchronisation;
  @Autowired protected OneSystem systems;
  @Autowired protected OneOffice office;
  @Autowired protected BusinessClock clock;
  @Autowired private Casework casework;
  @Autowired private Dossiers dossiers;
  @Autowired private OutboxFeed feed;
  @Autowired private Sender sender;

  protected Caller clerk;
  protected Caller node;

  @BeforeEach
  void anEmptyDeskAndAnEmptyPortal() {
    PortalSlice.TIME.reset();
    systems.revoked = false;
    clerk = office.person("Phạm Thị Hoa", Role.ONE_STOP_CLERK);
    node = PageSlice.person("root");
    PageSlice.signIn(clerk);
    db.sql("truncate casework.dossier, casework.code_counter cascade").update();
    db.sql(
            """
            truncate portal.outbox, portal.attempt, portal.difference, portal.dossier,
              portal.session, portal.received, portal.received_step\
            """)
        .update();
    db.sql(
            """
            update portal.line set holder = null, held_until = '2000-01-01Z',
              next_turn = '2000-01-01Z', failures = 0, failure = null, detail = '',
              last_success = null, compared_at = null, compared = 0\
            """)
        .update();
    simulator.switchTo(Simulator.Mode.NORMAL, node);
    PageSlice.JOURNALED.clear();
  }

  protected void pass(Duration time) {
    PortalSlice.TIME.pass(time);
  }

  protected DossierId received() {
    return received("Nguyễn Văn A");
  }

  protected DossierId received(String name) {
    return casework.receive(
        new ReceiveDossier(
            new DossierId(Ids.next()),
            RESIDENCE,
            1,
            Channel.COUNTER,
            new Applicant(
                name, Applicant.Kind.CITIZEN, "044085012345", "Đồng Hới", "0912345678", ""),
            "Đăng ký thường trú",
            List.of(new Paper("", "Tờ khai CT01", 1, 0)),
            List.of(new FeeLine("", "Lệ phí", 20_000, true))),
        clerk);
  }

  protected void act(DossierId dossier, DossierAct act, Map<Fact, String> facts) {
    casework.act(dossier, dossiers.dossier(dossier, clerk).version(), act, facts, clerk);
  }

  protected DossierId handedOver() {
    var dossier = received();
    act(dossier, DossierAct.HAND_OVER, Map.of(Fact.HANDLER, office.post(clerk)));
    return dossier;
  }

  protected String code(DossierId dossier) {
    return dossiers.dossier(dossier, clerk).code().orElseThrow().value();
  }

  /** The journal tells what happened since the last time. */
  protected void hear() {
    var news =
        PageSlice.JOURNALED.stream()
            .map(entry ->
                new SequencedEntry(
                    0,
                    Ids.next(),
                    entry.type().type(),
                    entry.type().version(),
                    entry.subject(),
                    clock.now(),
                    "",
                    "",
                    entry.facts(),
                    Optional.empty()))
            .toList();
    PageSlice.JOURNALED.clear();
    feed.accept(news);
  }

  /** The sender has its turn. */
  protected void turn() {
    assertThat(sender.turn()).isTrue();
  }

  protected void hearAndTell() {
    hear();
    turn();
  }

  protected boolean turnIsPossible() {
    return sender.turn();
  }

  protected long count(SyncStatus status) {
    return synchronisation.list(status, 1, node).total();
  }

  protected List<DossierSync.Told> told(DossierId dossier) {
    return synchronisation.dossier(dossier, clerk).told();
  }

  protected long receivedDossiers() {
    return db.sql("select count(*) from portal.received").query(Long.class).single();
  }

  protected int stateAtPortal(DossierId dossier) {
    return db.sql("select state from portal.received where code = :code")
        .param("code", code(dossier))
        .query(Integer.class)
        .single();
  }

  /** The types of what was journaled since the last time the journal told. */
  protected List<String> journaled() {
    return PageSlice.JOURNALED.stream().map(entry -> entry.type().type()).toList();
  }
}
