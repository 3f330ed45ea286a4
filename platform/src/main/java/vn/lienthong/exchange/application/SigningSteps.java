package vn.lienthong.exchange.application;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienthong.exchange.ExchangeEntry;
import vn.lienthong.exchange.Letter;
import vn.lienthong.exchange.Signing;
import vn.lienthong.exchange.SigningError;
import vn.lienthong.exchange.SigningMove;
import vn.lienthong.exchange.domain.HeldSignings;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;

/** Moves a signing file and writes it down, all in the caller's transaction. */
@Component
class SigningSteps {
  private final HeldSignings signings;
  private final SigningAccess access;
  private final Journal journal;
  private final BusinessClock clock;

  SigningSteps(HeldSignings signings, SigningAccess access, Journal journal, BusinessClock clock) {
    this.signings = signings;
    this.access = access;
    this.journal = journal;
    this.clock = clock;
  }

  /** The file as it was seen, locked; somebody else's change in between is told. */
  Signing seen(UUID id, int version, Caller caller) {
    var signing =
        signings
            .lock(id, access.agency(caller))
            .filter(found -> access.reads(caller, found))
            .orElseThrow(() -> new RuleViolated(SigningError.NOT_FOUND, id));
    if (signing.version() != version) {
      throw new RuleViolated(SigningError.CHANGED);
    }
    return signing;
  }

  /** Back to its author: no signature outlives a change. */
  void returned(Signing before, SigningMove move, String reason, Caller caller) {
    boolean taken = move == SigningMove.TAKE_BACK;
    var by = taken ? "author" : access.isLeader(caller, before) ? "leader" : "clerk";
    var next = access.demand(caller, before, move);
    save(before, next, unsigned(before), null, caller);
    note(before.id(), taken ? "taken-back" : "returned", reason, caller);
    journal.append(
        entry(ExchangeEntry.SIGNING_RETURNED, before, caller)
            .fact("by", by)
            .fact("signed", before.state() == Signing.State.SIGNED));
  }

  void withdrawn(Signing before, Caller caller) {
    var next = access.demand(caller, before, SigningMove.WITHDRAW);
    save(before, next, unsigned(before), null, caller);
    note(before.id(), "withdrawn", "", caller);
    journal.append(
        entry(ExchangeEntry.SIGNING_WITHDRAWN, before, caller)
            .fact("signed", before.state() == Signing.State.SIGNED));
  }

  private static List<Signing.File> unsigned(Signing signing) {
    return signing.files().stream()
        .map(file ->
            new Signing.File(file.position(), file.name(), file.kind(), file.original(), null))
        .toList();
  }

  void signed(Signing before, List<Signing.File> files, Caller caller) {
    var next = access.demand(caller, before, SigningMove.SIGN);
    save(before, next, files, null, caller);
    journal.append(
        entry(ExchangeEntry.SIGNING_SIGNED, before, caller).fact("sha256", digest(files)));
    boolean self = caller.name().equals(before.leaderName());
    note(before.id(), self ? "signed" : "signed-for", self ? "" : before.leaderName(), caller);
  }

  void sent(Signing before, Letter numbered, UUID document, Caller caller) {
    var next = access.demand(caller, before, SigningMove.SEND);
    save(before, next, before.files(), document, caller);
    note(before.id(), "numbered", numbered.number() + "/" + numbered.notation(), caller);
    note(before.id(), "sent", "", caller);
    journal.append(
        entry(ExchangeEntry.SIGNING_SENT, before, caller)
            .fact("document", document)
            .fact("sha256", digest(before.files())));
  }

  /** Of the letter as the leader signed it. */
  private static String digest(List<Signing.File> files) {
    return files.stream()
        .filter(file -> file.kind() == Signing.Kind.LETTER)
        .map(file -> file.current().sha256())
        .findFirst()
        .orElse("");
  }

  private NewEntry entry(ExchangeEntry type, Signing signing, Caller caller) {
    return NewEntry.of(type, signing.id().toString(), caller).fact("agency", access.agency(caller));
  }

  private void save(
      Signing before,
      Signing.State state,
      List<Signing.File> files,
      @Nullable UUID document,
      Caller caller) {
    signings.save(
        access.agency(caller),
        new Signing(
            before.id(),
            before.version() + 1,
            state,
            before.letter(),
            before.form(),
            files,
            before.author(),
            before.leader(),
            before.leaderName(),
            before.note(),
            document,
            clock.now(),
            List.of()));
  }

  /** A file with other content, or a new one. */
  void submitted(Signing fresh, AgencyCode agency, Caller caller) {
    signings.save(agency, fresh);
    note(fresh.id(), "submitted", fresh.note(), caller);
    journal.append(
        NewEntry.of(ExchangeEntry.SIGNING_SUBMITTED, fresh.id().toString(), caller)
            .fact("agency", agency)
            .fact("files", fresh.files().size())
            .fact("again", fresh.version() > 1));
  }

  private void note(UUID id, String kind, String text, Caller caller) {
    signings.note(id, new Signing.Step(clock.now(), kind, caller.name(), text));
  }
}
