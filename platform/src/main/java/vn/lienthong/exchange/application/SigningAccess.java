package vn.lienthong.exchange.application;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.directory.Directory;
import vn.lienthong.exchange.ExchangeRight;
import vn.lienthong.exchange.Signing;
import vn.lienthong.exchange.SigningError;
import vn.lienthong.exchange.SigningMove;
import vn.lienthong.exchange.domain.HeldSignings.Turn;
import vn.lienthong.exchange.domain.SigningLifecycle;
import vn.lienthong.identity.Colleagues;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;

/** Who may see a signing file, and whose step is next. */
@Component
class SigningAccess {
  private static final Set<SigningMove> OF_AUTHOR =
      EnumSet.of(SigningMove.SUBMIT, SigningMove.TAKE_BACK, SigningMove.WITHDRAW);

  private final Rights rights;
  private final Colleagues colleagues;
  private final Directory directory;
  private final BusinessClock clock;

  SigningAccess(Rights rights, Colleagues colleagues, Directory directory, BusinessClock clock) {
    this.rights = rights;
    this.colleagues = colleagues;
    this.directory = directory;
    this.clock = clock;
  }

  /** Main code of the agency of a caller who prepares, signs or sends letters. */
  AgencyCode agency(Caller caller) {
    var agency = caller.agency();
    boolean takesPart =
        rights.allows(caller, ExchangeRight.PREPARE_DOCUMENT)
            || rights.allows(caller, ExchangeRight.SIGN_DOCUMENT)
            || rights.allows(caller, ExchangeRight.SEND_DOCUMENT);
    if (agency == null || !takesPart) {
      throw new RuleViolated(SharedError.FORBIDDEN, ExchangeRight.PREPARE_DOCUMENT.key());
    }
    return directory.find(agency, clock.today()).map(AgencyView::code).orElse(agency);
  }

  /** The same of a caller who prepares letters. */
  AgencyCode author(Caller caller) {
    rights.demand(caller, ExchangeRight.PREPARE_DOCUMENT);
    return agency(caller);
  }

  String name(AgencyCode agency) {
    return directory.find(agency, clock.today()).map(AgencyView::name).orElse(agency.value());
  }

  boolean reads(Caller caller, Signing signing) {
    return isAuthor(caller, signing) || rights.allows(caller, ExchangeRight.READ_DOCUMENTS);
  }

  Set<SigningMove> moves(Caller caller, Signing signing) {
    var moves = EnumSet.noneOf(SigningMove.class);
    for (var move : SigningMove.values()) {
      if (SigningLifecycle.after(signing.state(), move).isPresent()
          && isTheirs(caller, signing, move)) {
        moves.add(move);
      }
    }
    return moves;
  }

  /** The state after the move, if it is legal and the caller's. */
  Signing.State demand(Caller caller, Signing signing, SigningMove move) {
    var next =
        SigningLifecycle.after(signing.state(), move)
            .orElseThrow(
                () -> new RuleViolated(SigningError.STEP_NOT_ALLOWED, signing.letter().subject()));
    if (!isTheirs(caller, signing, move)) {
      throw new RuleViolated(SigningError.NOT_YOUR_STEP, owner(signing, move));
    }
    return next;
  }

  private static String owner(Signing signing, SigningMove move) {
    return OF_AUTHOR.contains(move) ? signing.author().name() : signing.leaderName();
  }

  private boolean isTheirs(Caller caller, Signing signing, SigningMove move) {
    if (OF_AUTHOR.contains(move)) {
      return isAuthor(caller, signing) && rights.allows(caller, ExchangeRight.PREPARE_DOCUMENT);
    }
    boolean numbers = rights.allows(caller, ExchangeRight.SEND_DOCUMENT);
    return switch (move) {
      case SIGN -> isLeader(caller, signing);
      case GIVE_BACK ->
          isLeader(caller, signing) || numbers && signing.state() == Signing.State.SIGNED;
      default -> numbers;
    };
  }

  private static boolean isAuthor(Caller caller, Signing signing) {
    return caller.kind() == Caller.Kind.PERSON
        && caller.principal().equals(signing.author().person());
  }

  /** The post itself, or that of somebody absent. */
  boolean isLeader(Caller caller, Signing signing) {
    return rights.allows(caller, ExchangeRight.SIGN_DOCUMENT)
        && colleagues.actingIn(caller).contains(signing.leader());
  }

  Turn turn(Caller caller) {
    return new Turn(
        agency(caller),
        rights.allows(caller, ExchangeRight.PREPARE_DOCUMENT) ? caller.principal() : "",
        rights.allows(caller, ExchangeRight.SIGN_DOCUMENT) ? colleagues.actingIn(caller) : Set.of(),
        rights.allows(caller, ExchangeRight.SEND_DOCUMENT));
  }
}
