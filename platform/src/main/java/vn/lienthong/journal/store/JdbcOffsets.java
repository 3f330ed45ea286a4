package vn.lienthong.journal.store;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.journal.SubscriptionView;
import vn.lienthong.journal.domain.Offsets;

@Repository
class JdbcOffsets implements Offsets {
  private final JdbcClient db;

  JdbcOffsets(JdbcTemplate template) {
    this.db = JdbcClient.create(template);
  }

  @Override
  public void register(String subscriber) {
    db.sql(
            """
            insert into journal.subscription (name, next, failures, error) values (?, 0, 0, '')
            on conflict do nothing\
            """)
        .param(subscriber)
        .update();
  }

  @Override
  public OptionalLong lock(String subscriber) {
    return first(
        db.sql("select next from journal.subscription where name = ? for update skip locked")
            .param(subscriber)
            .query(Long.class)
            .optional());
  }

  @Override
  public OptionalLong lockPatiently(String subscriber) {
    return first(
        db.sql("select next from journal.subscription where name = ? for update")
            .param(subscriber)
            .query(Long.class)
            .optional());
  }

  @Override
  public void advance(String subscriber, long next) {
    db.sql("update journal.subscription set next = ?, failures = 0, error = '' where name = ?")
        .param(next)
        .param(subscriber)
        .update();
  }

  @Override
  public void fail(String subscriber, String error) {
    db.sql("update journal.subscription set failures = failures + 1, error = ? where name = ?")
        .param(error)
        .param(subscriber)
        .update();
  }

  @Override
  public List<SubscriptionView> all() {
    return db.sql(
            """
            select s.name, s.next, s.failures, s.error,
              (select coalesce(max(sequence) + 1, 0) from journal.leaf) - s.next as lag
            from journal.subscription s order by s.name\
            """)
        .query((row, number) ->
            new SubscriptionView(
                row.getString("name"),
                row.getLong("next"),
                row.getLong("lag"),
                row.getInt("failures"),
                row.getString("error")))
        .list();
  }

  private static OptionalLong first(Optional<Long> found) {
    return found.isPresent() ? OptionalLong.of(found.get()) : OptionalLong.empty();
  }
}
