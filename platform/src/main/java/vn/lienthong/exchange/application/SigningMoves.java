package vn.lienthong.exchange.application;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import vn.lienthong.exchange.Acceptance;
import vn.lienthong.exchange.Signing;
import vn.lienthong.exchange.SigningError;
import vn.lienthong.exchange.SigningMove;
import vn.lienthong.exchange.SigningOrder;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.Text;

/** What each move of a signing file does, in the caller's transaction. */
@Component
class SigningMoves {
  private static final int LONGEST_REASON = 1000;

  private final SigningSteps steps;
  private final SigningAccess access;
  private final SigningPreparation preparation;
  private final LetterSignatures signatures;
  private final LetterSending sending;
  private final BusinessClock clock;

  SigningMoves(
      SigningSteps steps,
      SigningAccess access,
      SigningPreparation preparation,
      LetterSignatures signatures,
      LetterSending sending,
      BusinessClock clock) {
    this.steps = steps;
    this.access = access;
    this.preparation = preparation;
    this.signatures = signatures;
    this.sending = sending;
    this.clock = clock;
  }

  UUID submit(SigningOrder order, AgencyCode agency, Caller caller) {
    var author = new Signing.Author(caller.principal(), caller.name());
    var fresh = prepared(Ids.next(), 1, author, order, agency);
    steps.submitted(fresh, agency, caller);
    return fresh.id();
  }

  void submitAgain(UUID id, int version, SigningOrder order, AgencyCode agency, Caller caller) {
    var before = steps.seen(id, version, caller);
    access.demand(caller, before, SigningMove.SUBMIT);
    var again = prepared(id, version + 1, before.author(), order, agency);
    steps.submitted(again, agency, caller);
  }

  private Signing prepared(
      UUID id, int version, Signing.Author author, SigningOrder order, AgencyCode agency) {
    var leader = preparation.leader(agency, order);
    return new Signing(
        id,
        version,
        Signing.State.SUBMITTED,
        preparation.letter(order, leader),
        order.form(),
        preparation.files(order),
        author,
        leader.post(),
        leader.name(),
        preparation.note(order),
        null,
        clock.now(),
        List.of());
  }

  void giveBack(UUID id, int version, String reason, Caller caller) {
    var before = steps.seen(id, version, caller);
    var cleaned = Text.clean(reason);
    if (cleaned.isEmpty() || cleaned.length() > LONGEST_REASON) {
      throw new RuleViolated(SigningError.REASON_MISSING, LONGEST_REASON);
    }
    steps.returned(before, SigningMove.GIVE_BACK, cleaned, caller);
  }

  void takeBack(UUID id, int version, Caller caller) {
    steps.returned(steps.seen(id, version, caller), SigningMove.TAKE_BACK, "", caller);
  }

  void withdraw(UUID id, int version, Caller caller) {
    steps.withdrawn(steps.seen(id, version, caller), caller);
  }

  void sign(UUID id, int version, Caller caller) {
    var before = steps.seen(id, version, caller);
    access.demand(caller, before, SigningMove.SIGN);
    steps.signed(before, signatures.byLeader(before, caller), caller);
  }

  /** The number is given, the agency signs and the packet leaves in one transaction. */
  Acceptance send(UUID id, int version, String number, LocalDate date, Caller caller) {
    var before = steps.seen(id, version, caller);
    access.demand(caller, before, SigningMove.SEND);
    if (date.isAfter(clock.today())) {
      throw new RuleViolated(SigningError.DATE_REFUSED);
    }
    var agency = access.agency(caller);
    var sent = new AtomicReference<>(before.letter());
    var acceptance =
        sending.send(
            before.letter().numbered(number).dated(date),
            agency,
            id.toString(),
            numbered -> {
              sent.set(numbered);
              return numbered.with(
                  signatures.byAgency(before, numbered, agency, access.name(agency)));
            },
            caller);
    steps.sent(before, sent.get(), acceptance.docId(), caller);
    return acceptance;
  }
}
