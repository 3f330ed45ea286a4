package vn.lienthong.identity.store;

import static vn.lienthong.identity.store.JdbcSystems.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.identity.domain.Account;
import vn.lienthong.identity.domain.LoginName;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Text;

/** People as accounts: password, code device, locks. */
@Repository
public class JdbcAccounts {
  private final JdbcClient jdbc;

  public JdbcAccounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False when the login name is taken. */
  public boolean insert(Account account, LoginName login) {
    return jdbc.sql(
                """
                insert into identity.person
                  (id, login, login_key, login_folded, name, name_folded, password, password_set_at,
                   sample, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (login_key) do nothing\
                """)
            .param(account.id())
            .param(login.shown())
            .param(login.key())
            .param(Text.fold(login.key()))
            .param(account.name())
            .param(Text.fold(account.name()))
            .param(account.password())
            .param(account.passwordSetAt() == null ? null : utc(account.passwordSetAt()))
            .param(account.sample())
            .param(utc(account.createdAt()))
            .update()
        == 1;
  }

  public Optional<Account> find(UUID id) {
    return jdbc.sql("select * from identity.person where id = ?")
        .param(id)
        .query(JdbcAccounts::account)
        .optional();
  }

  public Optional<Account> find(LoginName login) {
    return jdbc.sql("select * from identity.person where login_key = ?")
        .param(login.key())
        .query(JdbcAccounts::account)
        .optional();
  }

  /** Holds the row, so that two tries at the same time are two tries. */
  public Optional<Account> hold(LoginName login) {
    return jdbc.sql("select * from identity.person where login_key = ? for update")
        .param(login.key())
        .query(JdbcAccounts::account)
        .optional();
  }

  /** Holds the row, as above. */
  public Optional<Account> hold(UUID id) {
    return jdbc.sql("select * from identity.person where id = ? for update")
        .param(id)
        .query(JdbcAccounts::account)
        .optional();
  }

  public void recordTries(UUID id, int failedTries, @Nullable Instant lockedUntil) {
    jdbc.sql("update identity.person set failed_tries = ?, locked_until = ? where id = ?")
        .param(failedTries)
        .param(lockedUntil == null ? null : utc(lockedUntil))
        .param(id)
        .update();
  }

  public void recordSignIn(UUID id, Instant at) {
    jdbc.sql(
            """
            update identity.person set failed_tries = 0, locked_until = null, last_sign_in = ?
            where id = ?\
            """)
        .param(utc(at))
        .param(id)
        .update();
  }

  public void recordCode(UUID id, long step) {
    jdbc.sql("update identity.person set totp_last_step = ? where id = ?")
        .param(step)
        .param(id)
        .update();
  }

  /** Sets the password and when that was; null forgets both. */
  public void setPassword(UUID id, @Nullable String encoded, @Nullable Instant at) {
    jdbc.sql("update identity.person set password = ?, password_set_at = ? where id = ?")
        .param(encoded)
        .param(at == null ? null : utc(at))
        .param(id)
        .update();
  }

  /** Sign-ins proved before do not count any more. */
  public void signOut(UUID id, Instant now) {
    jdbc.sql("update identity.person set signed_out_at = ? where id = ?")
        .param(utc(now))
        .param(id)
        .update();
  }

  /** Enrols a device whose codes count after that step; null forgets the device. */
  public void setTotp(UUID id, byte @Nullable [] sealed, long lastStep) {
    jdbc.sql("update identity.person set totp_secret = ?, totp_last_step = ? where id = ?")
        .param(sealed)
        .param(lastStep)
        .param(id)
        .update();
  }

  /** Opening an account again starts its time without a sign-in afresh. */
  public void enable(UUID id, Instant now) {
    jdbc.sql(
            """
            update identity.person
            set disabled = false, failed_tries = 0, locked_until = null, last_sign_in = ?
            where id = ?\
            """)
        .param(utc(now))
        .param(id)
        .update();
  }

  public void disable(UUID id) {
    jdbc.sql("update identity.person set disabled = true where id = ?").param(id).update();
  }

  /** Disables accounts without a sign-in since then; gives those that were not yet. */
  public List<UUID> disableUnusedSince(Instant limit) {
    return jdbc.sql(
            """
            update identity.person set disabled = true
            where not disabled and not sample and coalesce(last_sign_in, created_at) < ?
            returning id\
            """)
        .param(utc(limit))
        .query((row, number) -> row.getObject("id", UUID.class))
        .list();
  }

  /**
   * Accounts whose folded name or login holds the folded text, by login.
   *
   * @param agency only holders of a post there (at any time), or all when null
   */
  public List<Account> search(String text, @Nullable AgencyCode agency, int offset, int limit) {
    return jdbc.sql(
            """
            select * from identity.person
            where (login_folded like :text or name_folded like :text)
              and (cast(:agency as text) is null or exists (
                select 1 from identity.post where person_id = person.id and agency = :agency))
            order by login_key offset :offset limit :limit\
            """)
        .param("text", holding(text))
        .param("agency", agency == null ? null : agency.value())
        .param("offset", offset)
        .param("limit", limit)
        .query(JdbcAccounts::account)
        .list();
  }

  public long count(String text, @Nullable AgencyCode agency) {
    return jdbc.sql(
            """
            select count(*) from identity.person
            where (login_folded like :text or name_folded like :text)
              and (cast(:agency as text) is null or exists (
                select 1 from identity.post where person_id = person.id and agency = :agency))\
            """)
        .param("text", holding(text))
        .param("agency", agency == null ? null : agency.value())
        .query(Long.class)
        .single();
  }

  private static String holding(String text) {
    return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }

  private static Account account(ResultSet row, int number) throws SQLException {
    return new Account(
        row.getObject("id", UUID.class),
        row.getString("login"),
        row.getString("name"),
        row.getString("password"),
        instant(row.getTimestamp("password_set_at")),
        instant(row.getTimestamp("signed_out_at")),
        row.getBytes("totp_secret"),
        row.getLong("totp_last_step"),
        row.getInt("failed_tries"),
        instant(row.getTimestamp("locked_until")),
        row.getBoolean("disabled"),
        row.getBoolean("sample"),
        row.getTimestamp("created_at").toInstant(),
        instant(row.getTimestamp("last_sign_in")));
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
