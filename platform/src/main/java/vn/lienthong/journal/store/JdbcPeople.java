package vn.lienthong.journal.store;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.journal.domain.People;

@Repository
class JdbcPeople implements People {
  private final JdbcClient db;

  JdbcPeople(JdbcTemplate template) {
    this.db = JdbcClient.create(template);
  }

  @Override
  public Optional<String> pseudonym(String person) {
    return db.sql("select min(pseudonym) from journal.pseudonym where person = ?")
        .param(person)
        .query(String.class)
        .optional();
  }

  @Override
  public Optional<String> person(String pseudonym) {
    return db.sql("select person from journal.pseudonym where pseudonym = ?")
        .param(pseudonym)
        .query(String.class)
        .optional();
  }

  @Override
  public void add(String pseudonym, String person) {
    db.sql("insert into journal.pseudonym (pseudonym, person) values (?, ?)")
        .param(pseudonym)
        .param(person)
        .update();
  }

  @Override
  public List<String> remove(String person) {
    return db.sql("delete from journal.pseudonym where person = ? returning pseudonym")
        .param(person)
        .query((row, number) -> row.getString(1))
        .list();
  }
}
