package vn.lienthong.identity.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.identity.IdentityEntry;
import vn.lienthong.identity.IdentityError;
import vn.lienthong.identity.People;
import vn.lienthong.identity.PersonView;
import vn.lienthong.identity.PostView;
import vn.lienthong.identity.Role;
import vn.lienthong.identity.StandInView;
import vn.lienthong.identity.domain.Account;
import vn.lienthong.identity.domain.LoginName;
import vn.lienthong.identity.store.JdbcAccounts;
import vn.lienthong.identity.store.JdbcPosts;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.Page;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;
import vn.lienthong.shared.Text;

@Service
class PeopleService implements People {
  private final JdbcAccounts accounts;
  private final JdbcPosts posts;
  private final Invitations invitations;
  private final SamplePassword samplePassword;
  private final Journal journal;
  private final Scope scope;
  private final Clocks clocks;

  PeopleService(
      JdbcAccounts accounts,
      JdbcPosts posts,
      Invitations invitations,
      SamplePassword samplePassword,
      Journal journal,
      Scope scope,
      Clocks clocks) {
    this.accounts = accounts;
    this.posts = posts;
    this.invitations = invitations;
    this.samplePassword = samplePassword;
    this.journal = journal;
    this.scope = scope;
    this.clocks = clocks;
  }

  @Override
  public Optional<String> name(String principal) {
    try {
      return accounts.find(UUID.fromString(principal)).map(Account::name);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public Page<PersonView> search(Caller by, String text, int number, int size) {
    var agency = scope.of(by);
    var folded = Text.fold(text);
    var found = accounts.search(folded, agency, (number - 1) * size, size);
    return new Page<>(
        found.stream().map(this::view).toList(), number, size, accounts.count(folded, agency));
  }

  @Override
  public PersonView find(Caller by, UUID person) {
    return view(scope.managed(by, person));
  }

  @Override
  public PersonView findByLogin(Caller by, String login) {
    var found = LoginName.parse(login).flatMap(accounts::find);
    return find(
        by, found.map(Account::id).orElseThrow(() -> new RuleViolated(SharedError.NOT_FOUND)));
  }

  @Override
  @Transactional
  public String create(Caller by, String login, String name, NewPost post) {
    var granted = scope.demand(by, post);
    var id = insert(by, Account.fresh(Ids.next(), login(login), Text.clean(name), now()));
    assign(by, id, List.of(), granted);
    return invitations.issueLink(id, by);
  }

  @Override
  @Transactional
  public UUID assign(Caller by, UUID person, NewPost post) {
    scope.managed(by, person);
    return assign(by, person, posts.of(person), scope.demand(by, post));
  }

  @Override
  @Transactional
  public void endPost(Caller by, UUID post, LocalDate lastDay) {
    var ended = scope.managedPost(by, post);
    if (lastDay.isBefore(ended.from())) {
      throw new RuleViolated(IdentityError.PERIOD_REVERSED);
    }
    posts.end(post, lastDay);
    journal.append(about(IdentityEntry.POST_ENDED, ended, by).fact("to", lastDay));
  }

  @Override
  @Transactional
  public UUID nameStandIn(Caller by, UUID post, UUID deputy, LocalDate from, LocalDate to) {
    var held = scope.managedPost(by, post);
    scope.managed(by, deputy);
    if (to.isBefore(from)) {
      throw new RuleViolated(IdentityError.PERIOD_REVERSED);
    }
    if (held.person().equals(deputy)) {
      throw new RuleViolated(IdentityError.STAND_IN_FOR_ONESELF);
    }
    demandOneKind(posts.of(deputy), held.role());
    var id = Ids.next();
    posts.insert(id, post, deputy, from, to);
    journal.append(about(IdentityEntry.STAND_IN_NAMED, held, by).fact("from", from).fact("to", to));
    return id;
  }

  @Override
  @Transactional
  public void endStandIn(Caller by, UUID standIn) {
    var ended =
        posts.findStandIn(standIn).orElseThrow(() -> new RuleViolated(SharedError.NOT_FOUND));
    var held = scope.managedPost(by, ended.post());
    posts.deleteStandIn(standIn);
    journal.append(about(IdentityEntry.STAND_IN_ENDED, held, by));
  }

  @Override
  public List<StandInView> standIns(Caller by, UUID person) {
    scope.managed(by, person);
    return posts.standIns(person);
  }

  @Override
  @Transactional
  public void disable(Caller by, UUID person) {
    scope.managed(by, person);
    accounts.disable(person);
    accounts.signOut(person, now());
    journal.append(
        NewEntry.of(IdentityEntry.PERSON_DISABLED, person.toString(), by)
            .fact("reason", "administrator"));
  }

  @Override
  @Transactional
  public void enable(Caller by, UUID person) {
    scope.managed(by, person);
    accounts.enable(person, now());
    journal.append(NewEntry.of(IdentityEntry.PERSON_ENABLED, person.toString(), by));
  }

  @Override
  @Transactional
  public String reset(Caller by, UUID person) {
    scope.managed(by, person);
    accounts.setPassword(person, null, null);
    accounts.signOut(person, now());
    accounts.setTotp(person, null, 0);
    journal.append(NewEntry.of(IdentityEntry.SECOND_FACTOR_RESET, person.toString(), by));
    return invitations.issueLink(person, by);
  }

  @Override
  @Transactional
  public void createSample(String login, String name, Role role, @Nullable AgencyCode agency) {
    var password = samplePassword.encoded();
    var by = Caller.node("sample");
    var parsed = login(login);
    var known = accounts.find(parsed).map(Account::id);
    var id =
        known.orElseGet(() ->
            insert(by, Account.sample(Ids.next(), parsed, Text.clean(name), password, now())));
    assign(by, id, posts.of(id), scope.sample(role, agency));
  }

  private UUID insert(Caller by, Account account) {
    if (!accounts.insert(account, login(account.login()))) {
      throw new RuleViolated(IdentityError.LOGIN_NAME_TAKEN, account.login());
    }
    journal.append(NewEntry.of(IdentityEntry.PERSON_CREATED, account.id().toString(), by));
    return account.id();
  }

  private UUID assign(Caller by, UUID person, List<PostView> others, NewPost given) {
    var to = given.to();
    if (to != null && to.isBefore(given.from())) {
      throw new RuleViolated(IdentityError.PERIOD_REVERSED);
    }
    demandOneKind(others, given.role());
    var post =
        new PostView(Ids.next(), person, given.role(), given.agency(), given.from(), given.to());
    posts.insert(post);
    journal.append(
        about(IdentityEntry.POST_ASSIGNED, post, by)
            .fact("from", given.from())
            .fact("to", to == null ? "" : to));
    return post.id();
  }

  /** Officials, administrators, operators and auditors are different accounts. */
  private static void demandOneKind(List<PostView> posts, Role role) {
    if (posts.stream().anyMatch(post -> post.role().kind() != role.kind())) {
      throw new RuleViolated(IdentityError.ROLES_NOT_COMBINED);
    }
  }

  private static NewEntry about(IdentityEntry type, PostView post, Caller by) {
    var agency = post.agency();
    return NewEntry.of(type, post.person().toString(), by)
        .fact("role", post.role().key())
        .fact("agency", agency == null ? "" : agency.value());
  }

  private static LoginName login(String text) {
    return LoginName.parse(text)
        .orElseThrow(() -> new RuleViolated(IdentityError.LOGIN_NAME_REFUSED));
  }

  private PersonView view(Account account) {
    return new PersonView(
        account.id(),
        account.login(),
        account.name(),
        account.disabled(),
        account.sample(),
        account.sealedTotp() != null,
        account.lockedAt(now()) ? account.lockedUntil() : null,
        account.lastSignIn(),
        posts.of(account.id()));
  }

  private Instant now() {
    return clocks.wall().now();
  }
}
