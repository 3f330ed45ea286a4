package vn.lienthong.exchange.application;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.documents.SignatureReport;
import vn.lienthong.exchange.Acceptance;
import vn.lienthong.exchange.Signing;
import vn.lienthong.exchange.SigningError;
import vn.lienthong.exchange.SigningFilter;
import vn.lienthong.exchange.SigningItem;
import vn.lienthong.exchange.SigningMove;
import vn.lienthong.exchange.SigningOrder;
import vn.lienthong.exchange.Signings;
import vn.lienthong.exchange.domain.HeldSignings;
import vn.lienthong.identity.Colleagues.Colleague;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Page;
import vn.lienthong.shared.RuleViolated;

/** Letters on their way to a signature, each step with its rights. */
@Service
class SigningsService implements Signings {
  private final HeldSignings signings;
  private final SigningAccess access;
  private final SigningPreparation preparation;
  private final SigningMoves moves;
  private final SigningContent contents;

  SigningsService(
      HeldSignings signings,
      SigningAccess access,
      SigningPreparation preparation,
      SigningMoves moves,
      SigningContent contents) {
    this.signings = signings;
    this.access = access;
    this.preparation = preparation;
    this.moves = moves;
    this.contents = contents;
  }

  @Override
  public List<Colleague> leaders(Caller caller) {
    return preparation.leaders(access.author(caller));
  }

  @Override
  @Transactional
  public UUID submit(Caller caller, SigningOrder order) {
    return moves.submit(order, access.author(caller), caller);
  }

  @Override
  @Transactional
  public void submitAgain(Caller caller, UUID id, int version, SigningOrder order) {
    moves.submitAgain(id, version, order, access.author(caller), caller);
  }

  @Override
  @Transactional
  public void giveBack(Caller caller, UUID id, int version, String reason) {
    moves.giveBack(id, version, reason, caller);
  }

  @Override
  @Transactional
  public void takeBack(Caller caller, UUID id, int version) {
    moves.takeBack(id, version, caller);
  }

  @Override
  @Transactional
  public void withdraw(Caller caller, UUID id, int version) {
    moves.withdraw(id, version, caller);
  }

  @Override
  @Transactional
  public void sign(Caller caller, UUID id, int version) {
    moves.sign(id, version, caller);
  }

  @Override
  @Transactional
  public Acceptance send(Caller caller, UUID id, int version, String number, LocalDate date) {
    return moves.send(id, version, number, date, caller);
  }

  @Override
  public Signing open(Caller caller, UUID id) {
    return signings
        .find(id, access.agency(caller))
        .filter(found -> access.reads(caller, found))
        .orElseThrow(() -> new RuleViolated(SigningError.NOT_FOUND, id));
  }

  @Override
  public Set<SigningMove> moves(Caller caller, Signing signing) {
    return access.moves(caller, signing);
  }

  @Override
  public InputStream content(Caller caller, UUID id, int position) {
    return contents.open(open(caller, id), position);
  }

  @Override
  public Map<Integer, SignatureReport> signatures(Caller caller, UUID id) {
    return contents.signatures(open(caller, id));
  }

  @Override
  public Page<SigningItem> list(Caller caller, SigningFilter filter) {
    return signings.list(access.turn(caller), filter);
  }

  @Override
  public long waiting(Caller caller) {
    return signings.waiting(access.turn(caller));
  }
}
