package vn.lienthong.identity.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.identity.PostView;
import vn.lienthong.identity.Role;
import vn.lienthong.identity.StandInView;
import vn.lienthong.identity.domain.PostInUse;
import vn.lienthong.identity.domain.SamplePerson;
import vn.lienthong.shared.AgencyCode;

/** Posts of people and those who stand in for them. */
@Repository
public class JdbcPosts {
  /** Own posts valid on :day, then posts held for somebody absent that day, of one person. */
  private static final String IN_USE =
      """
      select post.*, null as absent, 0 as place from identity.post
      where person_id = %1$s
        and valid_from <= :day and (valid_to is null or valid_to >= :day)
      union all
      select post.*, absent.name, 1 from identity.stand_in
      join identity.post on post.id = stand_in.post_id
      join identity.person absent on absent.id = post.person_id
      where stand_in.person_id = %1$s
        and stand_in.valid_from <= :day and stand_in.valid_to >= :day
        and post.valid_from <= :day and (post.valid_to is null or post.valid_to >= :day)
      order by place, valid_from, id\
      """;

  private final JdbcClient jdbc;

  public JdbcPosts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void insert(PostView post) {
    jdbc.sql(
            """
            insert into identity.post (id, person_id, role, agency, valid_from, valid_to)
            values (?, ?, ?, ?, ?, ?)\
            """)
        .param(post.id())
        .param(post.person())
        .param(post.role().key())
        .param(post.agency() == null ? null : post.agency().value())
        .param(post.from())
        .param(post.to())
        .update();
  }

  public Optional<PostView> find(UUID id) {
    return jdbc.sql("select * from identity.post where id = ?")
        .param(id)
        .query(JdbcPosts::post)
        .optional();
  }

  public List<PostView> of(UUID person) {
    return jdbc.sql("select * from identity.post where person_id = ? order by valid_from, id")
        .param(person)
        .query(JdbcPosts::post)
        .list();
  }

  /** Own posts valid that day, then posts held for somebody absent that day. */
  public List<PostInUse> inUse(UUID person, LocalDate day) {
    return jdbc.sql(IN_USE.formatted(":person"))
        .param("person", person)
        .param("day", day)
        .query((row, number) -> new PostInUse(post(row, number), row.getString("absent")))
        .list();
  }

  /** Sample people who can sign in that day, in order of their login, with the first post. */
  public List<SamplePerson> samples(LocalDate day) {
    return jdbc.sql(
            "select person.login, person.name, first.role, first.agency from identity.person"
                + " join lateral ("
                + IN_USE.formatted("person.id")
                + " limit 1) first on true"
                + " where person.sample and not person.disabled order by person.login_key")
        .param("day", day)
        .query(JdbcPosts::sample)
        .list();
  }

  /** True when somebody not disabled holds a post of that role that day. */
  public boolean anyHolder(Role role, LocalDate day) {
    return jdbc.sql(
            """
            select exists (
              select 1 from identity.post join identity.person on person.id = person_id
              where role = :role and not disabled
                and valid_from <= :day and (valid_to is null or valid_to >= :day))\
            """)
        .param("role", role.key())
        .param("day", day)
        .query(Boolean.class)
        .single();
  }

  /** Posts at an agency that last until that day or longer, future ones too. */
  public List<PostView> openAt(AgencyCode agency, LocalDate day) {
    return jdbc.sql(
            """
            select * from identity.post
            where agency = ? and (valid_to is null or valid_to >= ?) order by id\
            """)
        .param(agency.value())
        .param(day)
        .query(JdbcPosts::post)
        .list();
  }

  /** Stand-ins that last until that day or longer go with the post. */
  public void moveStandIns(UUID from, UUID to, LocalDate day) {
    jdbc.sql("update identity.stand_in set post_id = ? where post_id = ? and valid_to >= ?")
        .param(to)
        .param(from)
        .param(day)
        .update();
  }

  public void end(UUID id, LocalDate lastDay) {
    jdbc.sql("update identity.post set valid_to = ? where id = ?")
        .param(lastDay)
        .param(id)
        .update();
  }

  public void insert(UUID id, UUID post, UUID deputy, LocalDate from, LocalDate to) {
    jdbc.sql(
            """
            insert into identity.stand_in (id, post_id, person_id, valid_from, valid_to)
            values (?, ?, ?, ?, ?)\
            """)
        .param(id)
        .param(post)
        .param(deputy)
        .param(from)
        .param(to)
        .update();
  }

  public Optional<StandInView> findStandIn(UUID id) {
    return jdbc.sql(
            """
            select stand_in.*, person.name from identity.stand_in
            join identity.person on person.id = stand_in.person_id where stand_in.id = ?\
            """)
        .param(id)
        .query(JdbcPosts::standIn)
        .optional();
  }

  public List<StandInView> standIns(UUID person) {
    return jdbc.sql(
            """
            select stand_in.*, deputy.name from identity.stand_in
            join identity.post on post.id = stand_in.post_id
            join identity.person deputy on deputy.id = stand_in.person_id
            where post.person_id = ? order by stand_in.valid_from desc, stand_in.id\
            """)
        .param(person)
        .query(JdbcPosts::standIn)
        .list();
  }

  public void deleteStandIn(UUID id) {
    jdbc.sql("delete from identity.stand_in where id = ?").param(id).update();
  }

  static PostView post(ResultSet row, int number) throws SQLException {
    var agency = row.getString("agency");
    return new PostView(
        row.getObject("id", UUID.class),
        row.getObject("person_id", UUID.class),
        Role.of(row.getString("role")).orElseThrow(),
        agency == null ? null : new AgencyCode(agency),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class));
  }

  private static SamplePerson sample(ResultSet row, int number) throws SQLException {
    var agency = row.getString("agency");
    return new SamplePerson(
        row.getString("login"),
        row.getString("name"),
        row.getString("role"),
        agency == null ? null : new AgencyCode(agency));
  }

  private static StandInView standIn(ResultSet row, int number) throws SQLException {
    return new StandInView(
        row.getObject("id", UUID.class),
        row.getObject("post_id", UUID.class),
        row.getObject("person_id", UUID.class),
        row.getString("name"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class));
  }
}
