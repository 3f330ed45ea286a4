package vn.lienthong.identity.application;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.identity.FirstAdministrator;
import vn.lienthong.identity.IdentityEntry;
import vn.lienthong.identity.IdentityError;
import vn.lienthong.identity.PostView;
import vn.lienthong.identity.Role;
import vn.lienthong.identity.domain.Account;
import vn.lienthong.identity.domain.Invitation;
import vn.lienthong.identity.domain.LoginName;
import vn.lienthong.identity.domain.PasswordRule;
import vn.lienthong.identity.domain.Totp;
import vn.lienthong.identity.store.JdbcAccounts;
import vn.lienthong.identity.store.JdbcInvitations;
import vn.lienthong.identity.store.JdbcPosts;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.Text;

/** One-time links under which people set their password and code device. */
@Service
public class Invitations implements FirstAdministrator {
  private static final Duration VALID_FOR = Duration.ofHours(24);
  private static final int TOKEN_BYTES = 32;

  private final JdbcInvitations invitations;
  private final JdbcAccounts accounts;
  private final JdbcPosts posts;
  private final NewPasswords passwords;
  private final SignIns signIns;
  private final Journal journal;
  private final Clocks clocks;

  Invitations(
      JdbcInvitations invitations,
      JdbcAccounts accounts,
      JdbcPosts posts,
      NewPasswords passwords,
      SignIns signIns,
      Journal journal,
      Clocks clocks) {
    this.invitations = invitations;
    this.accounts = accounts;
    this.posts = posts;
    this.passwords = passwords;
    this.signIns = signIns;
    this.journal = journal;
    this.clocks = clocks;
  }

  @Override
  @Transactional
  public Optional<String> issueLink() {
    return administered()
        ? Optional.empty()
        : Optional.of("/first-administrator?token=" + issue(null, Caller.node("first-start")));
  }

  /** Path of a link for a person; an older one of the same person ends. */
  String issueLink(UUID person, Caller by) {
    return "/invitation?token=" + issue(person, by);
  }

  /** What a link is good for, or empty when it was used or has expired. */
  public Optional<Invited> find(String token) {
    return invitations.find(token, clocks.wall().now()).flatMap(this::invited);
  }

  /** All that is wrong with what was given, in the order of the form's fields. */
  public List<IdentityError> faults(String token, Acceptance given) {
    var invited = demand(token);
    var withCode = withCode(invited, given);
    var faults = new ArrayList<IdentityError>();
    if (invited.person() == null && LoginName.parse(given.login()).isEmpty()) {
      faults.add(IdentityError.LOGIN_NAME_REFUSED);
    }
    if (!PasswordRule.accepts(given.password(), withCode)) {
      faults.add(IdentityError.PASSWORD_TOO_WEAK);
    }
    if (withCode && Totp.accept(given.secret(), given.code(), clocks.wall().now(), 0).isEmpty()) {
      faults.add(IdentityError.WRONG_CODE);
    }
    return faults;
  }

  /**
   * Uses the link.
   *
   * @throws RuleViolated when link, name, password or code are not good; the link then still works
   */
  @Transactional
  public void accept(String token, Acceptance given) {
    var now = clocks.wall().now();
    var invited = demand(token);
    var withCode = withCode(invited, given);
    passwords.demandStrong(given.password(), withCode);
    if (!invitations.use(token, now)) {
      throw new RuleViolated(IdentityError.LINK_NOT_VALID);
    }
    var known = invited.person();
    var person = known == null ? createAdministrator(given) : known;
    passwords.set(person, given.password());
    if (withCode && !signIns.enrol(person, given.secret(), given.code())) {
      throw new RuleViolated(IdentityError.WRONG_CODE);
    }
    var by = new Caller(Caller.Kind.PERSON, person.toString(), invited.name(), null, "", "");
    journal.append(NewEntry.of(IdentityEntry.PASSWORD_SET, person.toString(), by));
  }

  private Invited demand(String token) {
    return find(token).orElseThrow(() -> new RuleViolated(IdentityError.LINK_NOT_VALID));
  }

  private static boolean withCode(Invited invited, Acceptance given) {
    return invited.codeDemanded() || !given.code().isBlank();
  }

  private String issue(@Nullable UUID person, Caller by) {
    var now = clocks.wall().now();
    var token = Ids.secret(TOKEN_BYTES);
    invitations.endAll(person, now);
    invitations.insert(token, person, now.plus(VALID_FOR));
    var purpose = person == null ? "first-administrator" : "person";
    journal.append(
        NewEntry.of(IdentityEntry.LINK_ISSUED, person == null ? "node" : person.toString(), by)
            .fact("purpose", purpose));
    return token;
  }

  private Optional<Invited> invited(Invitation invitation) {
    var person = invitation.person();
    if (person == null) {
      return administered() ? Optional.empty() : Optional.of(new Invited(null, "", "", true));
    }
    return signIns
        .standing(person)
        .map(one -> new Invited(person, one.login(), one.name(), one.administers()));
  }

  private UUID createAdministrator(Acceptance given) {
    var login =
        LoginName.parse(given.login())
            .orElseThrow(() -> new RuleViolated(IdentityError.LOGIN_NAME_REFUSED));
    var id = Ids.next();
    var name = Text.clean(given.name());
    var account =
        Account.fresh(id, login, name.isEmpty() ? login.shown() : name, clocks.wall().now());
    if (!accounts.insert(account, login)) {
      throw new RuleViolated(IdentityError.LOGIN_NAME_TAKEN, login.shown());
    }
    var today = clocks.business().today();
    posts.insert(new PostView(Ids.next(), id, Role.ADMINISTRATOR, null, today, null));
    journal.append(
        NewEntry.of(IdentityEntry.PERSON_CREATED, id.toString(), Caller.node("first-start")));
    return id;
  }

  private boolean administered() {
    return posts.anyHolder(Role.ADMINISTRATOR, clocks.business().today());
  }

  /**
   * Whom a link is for.
   *
   * @param person null when it makes the first administrator
   * @param codeDemanded true when a code device must be enrolled with it
   */
  public record Invited(@Nullable UUID person, String login, String name, boolean codeDemanded) {}

  /**
   * What the form of a link gave.
   *
   * @param login used for the first administrator only
   * @param secret of the code device that was shown
   */
  public record Acceptance(
      String login, String name, String password, byte[] secret, String code) {}
}
