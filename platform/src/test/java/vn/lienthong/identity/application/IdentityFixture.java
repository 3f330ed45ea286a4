package vn.lienthong.identity.application;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import vn.lienthong.directory.AgencyKind;
import vn.lienthong.directory.InMemoryDirectory;
import vn.lienthong.identity.IdentitySettings;
import vn.lienthong.identity.People;
import vn.lienthong.identity.People.NewPost;
import vn.lienthong.identity.RecordingJournal;
import vn.lienthong.identity.Role;
import vn.lienthong.identity.Systems;
import vn.lienthong.identity.TestTime;
import vn.lienthong.identity.store.JdbcAccounts;
import vn.lienthong.identity.store.JdbcFormerPasswords;
import vn.lienthong.identity.store.JdbcInvitations;
import vn.lienthong.identity.store.JdbcPosts;
import vn.lienthong.identity.store.JdbcSystems;
import vn.lienthong.identity.store.NodeKey;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Ids;
import vn.lienthong.testing.TestDatabase;

/** The services of the module on a real database, without Spring. */
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

  final TestTime time = new TestTime();
  final RecordingJournal journal = new RecordingJournal();
  final InMemoryDirectory directory =
      new InMemoryDirectory()
          .add("H46", "UBND tỉnh Quảng Bình", AgencyKind.PROVINCE)
          .add("G22", "Văn phòng Chính phủ", AgencyKind.GOVERNMENT_AGENCY);
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
    var jdbc = JdbcClient.create(TestDatabase.create().dataSource());
    var settings = settings(keys, sample);
    var key = new NodeKey(settings);
    var clocks = new Clocks(time.wall(), time.business());
    var rights = new RightsService();
    var passwords = new Passwords(new BCryptPasswordEncoder(CHEAP));
    var agencies = new Agencies(directory, time.business());
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
            new Scope(rights, accounts, posts, agencies),
            clocks);
    systems = new SystemsService(systemRows, journal, rights, time.wall(), settings, agencies);
    ownPassword = new OwnPassword(accounts, signIns, fresh, journal);
  }

  /** A clerk with {@link #PASSWORD}, set through the one-time link. */
  void aClerk(String login, AgencyCode agency) {
    var link = people.create(ADMINISTRATOR, login, "Nguyễn Văn A", post(Role.CLERK, agency));
    invitations.accept(token(link), accepting(PASSWORD));
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

  private static IdentitySettings settings(Path keys, boolean sample) {
    return new IdentitySettings(
        sample,
        keys,
        null,
        "lienthong",
        null,
        "preferred_username",
        List.of("otp"),
        null,
        null,
        List.of("127.0.0.0/8"),
        Duration.ofSeconds(30),
        Duration.ofMinutes(15),
        Duration.ofMinutes(5),
        5,
        Duration.ofMinutes(15),
        Duration.ofDays(45),
        10,
        Period.ofMonths(2),
        Duration.ofDays(7));
  }
}
