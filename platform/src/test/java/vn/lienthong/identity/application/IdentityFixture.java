package vn.lienthong.identity.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;
import vn.lienthong.directory.AgencyKind;
import vn.lienthong.directory.InMemoryDirectory;
import vn.lienthong.identity.IdentitySettings;
import vn.lienthong.identity.People;
import vn.lienthong.identity.People.NewPost;
import vn.lienthong.identity.RecordingJournal;
import vn.lienthong.identity.Role;
import vn.lienthong.identity.Systems;
import vn.lienthong.identity.TestSettings;
import vn.lienthong.identity.TestTime;
import vn.lienthong.identity.store.JdbcAccounts;
import vn.lienthong.identity.store.JdbcFormerPasswords;
import vn.lienthong.identity.store.JdbcInvitations;
import vn.lienthong.identity.store.JdbcPosts;
import vn.lienthong.identity.store.JdbcSystems;
import vn.lienthong.identity.store.NodeKey;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.ErrorCode;
import vn.lienthong.shared.Ids;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.testing.TestDatabase;

/**
 * The services of the module on a real database, without Spring. Each new one starts with empty
 * tables, so a test holds one at a time.
 */
final class IdentityFixture {
  static final AgencyCode QUANG_BINH = new AgencyCode("000.00.00.H46");
  static final AgencyCode OFFICE = new AgencyCode("000.00.00.G22");
  static final Caller ADMINISTRATOR =
      new Caller(Caller.Kind.PERSON, Ids.next().toString(), "Quản Trị", null, "administrator", "");
  static final Caller ADMINISTRATOR_OF_QUANG_BINH =
      new Caller(
          Caller.Kind.PERSON, Ids.next().toString(), "Quản Trị", QUANG_BINH, "administrator", "");
  static final String PASSWORD = "Mật khẩu dài 1";

  /** Rounds of bcrypt: no test guards against guessing. */
  private static final int CHEAP = 4;

  static final DataSource DATABASE = TestDatabase.create().dataSource();
  private static final String EMPTY =
      """
      truncate identity.person, identity.system, identity.signing_key,
        identity.authorization_state, identity.seen_token cascade\
      """;
  static final Instant NOW = Instant.parse("2026-10-20T01:00:00Z");

  final TestTime time = TestTime.stoppedAt(NOW);
  final RecordingJournal journal = new RecordingJournal();
  final InMemoryDirectory directory =
      new InMemoryDirectory()
          .add("H46", "UBND tỉnh Quảng Bình", AgencyKind.PROVINCE)
          .add("G22", "Văn phòng Chính phủ", AgencyKind.GOVERNMENT_AGENCY);
  final TransactionTemplate transactions;
  final JdbcClient jdbc;
  final IdentitySettings settings;
  final NodeKey key;
  final Clocks clocks;
  final Agencies agencies;
  final JdbcAccounts accounts;
  final JdbcFormerPasswords formerPasswords;
  final JdbcPosts posts;
  final JdbcSystems systemRows;
  final SignIns signIns;
  final Invitations invitations;
  final People people;
  final Systems systems;
  final OwnPassword ownPassword;

  IdentityFixture(Path keys, boolean sample) {
    transactions = new TransactionTemplate(new DataSourceTransactionManager(DATABASE));
    jdbc = JdbcClient.create(DATABASE);
    jdbc.sql(EMPTY).update();
    settings = TestSettings.aNode(keys).withSamples(sample).made();
    key = new NodeKey(settings);
    clocks = new Clocks(time.wall(), time.business());
    var rights = new RightsService();
    var passwords = new Passwords(new BCryptPasswordEncoder(CHEAP));
    agencies = new Agencies(directory, time.business());
    accounts = new JdbcAccounts(jdbc);
    formerPasswords = new JdbcFormerPasswords(jdbc);
    var fresh = new NewPasswords(accounts, formerPasswords, passwords, time.wall(), settings);
    posts = new JdbcPosts(jdbc);
    systemRows = new JdbcSystems(jdbc, key);
    signIns = new SignIns(accounts, posts, passwords, key, journal, clocks, settings);
    invitations =
        new Invitations(
            new JdbcInvitations(jdbc), accounts, posts, fresh, signIns, journal, clocks);
    people =
        new PeopleService(
            accounts,
            posts,
            invitations,
            new SamplePassword(passwords, settings),
            journal,
            new Scope(rights, accounts, posts, agencies, clocks),
            clocks);
    systems = new SystemsService(systemRows, journal, rights, time.wall(), settings, agencies);
    ownPassword = new OwnPassword(accounts, signIns, fresh, journal);
  }

  /** A clerk with {@link #PASSWORD}, set through the one-time link. */
  void aClerk(String login, AgencyCode agency) {
    var link = people.create(ADMINISTRATOR, login, "Nguyễn Văn A", post(Role.CLERK, agency));
    invitations.accept(token(link), accepting(PASSWORD));
  }

  /** The id of a new clerk. */
  UUID clerk(String login, AgencyCode agency) {
    aClerk(login, agency);
    return people.findByLogin(ADMINISTRATOR, login).id();
  }

  /** The call is refused with that code. */
  static void refused(ErrorCode code, ThrowingCallable call) {
    assertThatExceptionOfType(RuleViolated.class)
        .isThrownBy(call)
        .satisfies(violated -> assertThat(violated.error()).isEqualTo(code));
  }

  static Invitations.Acceptance accepting(String password) {
    return new Invitations.Acceptance("", "", password, new byte[0], "");
  }

  static String token(String link) {
    return link.substring(link.indexOf("token=") + "token=".length());
  }

  static NewPost post(Role role, @Nullable AgencyCode agency) {
    return new NewPost(role, agency, LocalDate.of(2020, 1, 1), null);
  }
}
