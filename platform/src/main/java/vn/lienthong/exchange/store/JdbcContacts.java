package vn.lienthong.exchange.store;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.exchange.domain.Contacts;
import vn.lienthong.shared.AgencyCode;

/** The newest documents of an agency tell when it last took one. */
@Repository
class JdbcContacts implements Contacts {
  private final JdbcClient db;

  JdbcContacts(JdbcClient db) {
    this.db = db;
  }

  @Override
  public Map<AgencyCode, Contact> of(Collection<AgencyCode> agencies) {
    var contacts = new HashMap<AgencyCode, Contact>();
    db.sql(
            """
            select asked.code,
              exists (select from exchange.desk d where d.agency = asked.code) as desk,
              (select d.updated_at from exchange.delivery d
                where d.recipient = asked.code and d.message_type = 'edoc'
                  and d.state in ('processing', 'done')
                order by d.arrival desc limit 1) as last
            from unnest(?) as asked (code)\
            """)
        .param(agencies.stream().map(AgencyCode::value).toArray(String[]::new))
        .query(row -> {
          var last = row.getObject("last", OffsetDateTime.class);
          contacts.put(
              new AgencyCode(row.getString("code")),
              new Contact(row.getBoolean("desk"), last == null ? null : last.toInstant()));
        });
    return contacts;
  }
}
