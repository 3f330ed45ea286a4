package vn.lienthong.exchange.application;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.exchange.ExchangeEntry;
import vn.lienthong.exchange.ExchangeSettings;
import vn.lienthong.exchange.PeerError;
import vn.lienthong.exchange.PeerView;
import vn.lienthong.exchange.Peers;
import vn.lienthong.exchange.domain.Peer;
import vn.lienthong.exchange.domain.PeerBook;
import vn.lienthong.exchange.domain.PeerClaims;
import vn.lienthong.exchange.domain.Witnesses;
import vn.lienthong.httpsig.PemKey;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.journal.NodeKey;
import vn.lienthong.journal.SignedHead;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;

/** Peers as administrators of the node see them. */
@Service
class PeersService implements Peers {
  private final PeerBook book;
  private final PeerClaims claims;
  private final Witnesses witnesses;
  private final PeerRules rules;
  private final NodeKey key;
  private final Journal journal;
  private final ExchangeSettings settings;

  PeersService(
      PeerBook book,
      PeerClaims claims,
      Witnesses witnesses,
      PeerRules rules,
      NodeKey key,
      Journal journal,
      ExchangeSettings settings) {
    this.book = book;
    this.claims = claims;
    this.witnesses = witnesses;
    this.rules = rules;
    this.key = key;
    this.journal = journal;
    this.settings = settings;
  }

  @Override
  public List<PeerView> all(Caller caller) {
    rules.demand(caller);
    return book.all().stream().map(this::view).toList();
  }

  private PeerView view(PeerBook.State state) {
    var peer = state.peer();
    return new PeerView(
        peer.id(),
        peer.name(),
        peer.address().toString(),
        PemKey.id(peer.key()),
        peer.active(),
        state.agencies(),
        state.lastRound(),
        state.roundError(),
        state.waiting(),
        state.turnError(),
        witnesses.of(peer.id()));
  }

  @Override
  public Own own(Caller caller) {
    rules.demand(caller);
    return new Own(settings.axisCode(), PemKey.text(key.verifying()));
  }

  @Override
  @Transactional
  public void save(Caller caller, Entry entry) {
    rules.demand(caller);
    var peer = rules.peer(entry);
    book.save(peer, rules.now());
    journal.append(
        NewEntry.of(ExchangeEntry.PEER_SAVED, peer.id(), caller)
            .fact("peer", peer.id())
            .fact("address", peer.address())
            .fact("key", PemKey.id(peer.key())));
  }

  @Override
  @Transactional
  public void activate(Caller caller, String code) {
    switchTo(caller, code, true);
  }

  @Override
  @Transactional
  public void deactivate(Caller caller, String code) {
    switchTo(caller, code, false);
  }

  private void switchTo(Caller caller, String code, boolean active) {
    rules.demand(caller);
    var peer = found(code);
    if (peer.active() == active) {
      return;
    }
    book.switchTo(code, active, rules.now());
    journal.append(
        NewEntry.of(ExchangeEntry.PEER_SWITCHED, code, caller)
            .fact("peer", code)
            .fact("active", active));
  }

  private Peer found(String code) {
    return book.find(code).orElseThrow(() -> new RuleViolated(PeerError.PEER_NOT_FOUND, code));
  }

  @Override
  public List<Conflict> conflicts(Caller caller) {
    rules.demand(caller);
    return claims.conflicts();
  }

  @Override
  public Optional<SignedHead> head(Caller caller, String code) {
    rules.demand(caller);
    return witnesses.of(found(code).id()).stream().findFirst().map(PeerView.Witness::head);
  }
}
