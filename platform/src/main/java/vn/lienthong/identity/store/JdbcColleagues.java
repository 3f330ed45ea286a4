package vn.lienthong.identity.store;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.identity.Colleagues.Colleague;
import vn.lienthong.identity.Role;
import vn.lienthong.shared.AgencyCode;

/** Posts of an agency with their holders. */
@Repository
public class JdbcColleagues {
  private final JdbcClient db;

  public JdbcColleagues(JdbcClient db) {
    this.db = db;
  }

  public List<Colleague> at(AgencyCode agency, LocalDate day) {
    return db.sql(
            """
            select post.id, post.role, person.name from identity.post
            join identity.person on person.id = post.person_id
            where agency = :agency and role in ('clerk', 'leader', 'officer') and not disabled
              and valid_from <= :day and (valid_to is null or valid_to >= :day)
            order by person.name collate "vi-VN-x-icu", post.id\
            """)
        .param("agency", agency.value())
        .param("day", day)
        .query((row, n) ->
            new Colleague(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Role.of(row.getString("role")).orElseThrow()))
        .list();
  }
}
