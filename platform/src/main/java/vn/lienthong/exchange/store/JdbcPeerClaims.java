package vn.lienthong.exchange.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.exchange.Peers;
import vn.lienthong.exchange.domain.PeerClaims;
import vn.lienthong.shared.AgencyCode;

/** Who says that it serves which agency, in PostgreSQL. */
@Repository
class JdbcPeerClaims implements PeerClaims {
  private static final long LOCK = 20160402;

  private final JdbcClient db;

  JdbcPeerClaims(JdbcClient db) {
    this.db = db;
  }

  @Override
  public Map<AgencyCode, String> serving(Collection<AgencyCode> agencies) {
    var serving = new HashMap<AgencyCode, String>();
    if (!agencies.isEmpty()) {
      db.sql(
              """
              select distinct on (a.agency) a.agency, a.peer from exchange.peer_agency a
              join exchange.peer p on p.id = a.peer and p.active
              where a.agency = any (?) order by a.agency, a.claimed\
              """)
          .param(1, texts(agencies))
          .query(row -> {
            serving.put(new AgencyCode(row.getString(1)), row.getString(2));
          });
    }
    return serving;
  }

  @Override
  public Map<AgencyCode, String> cameThrough(Collection<AgencyCode> agencies) {
    var through = new HashMap<AgencyCode, String>();
    if (!agencies.isEmpty()) {
      db.sql(
              """
              select r.agency, p.id from unnest(?::text[]) r (agency)
              cross join lateral (select o.accepted_from from exchange.document o
                where o.sender = r.agency and o.message_type = 'edoc'
                order by o.arrival desc limit 1) last
              join exchange.peer p on last.accepted_from = 'peer:' || p.id and p.active\
              """)
          .param(1, texts(agencies))
          .query(row -> {
            through.put(new AgencyCode(row.getString(1)), row.getString(2));
          });
    }
    return through;
  }

  @Override
  public Set<AgencyCode> of(String peer) {
    return db.sql("select agency from exchange.peer_agency where peer = ?")
        .param(peer)
        .query((row, n) -> new AgencyCode(row.getString(1)))
        .set();
  }

  @Override
  public void add(String peer, Collection<AgencyCode> agencies) {
    db.sql(
            """
            insert into exchange.peer_agency (agency, peer) select unnest(:agencies::text[]), :peer
            on conflict do nothing\
            """)
        .param("agencies", texts(agencies))
        .param("peer", peer)
        .update();
  }

  @Override
  public void remove(String peer, Collection<AgencyCode> agencies) {
    db.sql("delete from exchange.peer_agency where peer = ? and agency = any (?)")
        .param(1, peer)
        .param(2, texts(agencies))
        .update();
  }

  @Override
  public List<Peers.Conflict> conflicts() {
    return db.sql(
            """
            select a.agency, array_agg(a.peer order by a.claimed) as peers
            from exchange.peer_agency a join exchange.peer p on p.id = a.peer and p.active
            group by a.agency having count(*) > 1 order by a.agency\
            """)
        .query((row, n) ->
            new Peers.Conflict(
                new AgencyCode(row.getString("agency")),
                List.of((String[]) row.getArray("peers").getArray())))
        .list();
  }

  @Override
  public Set<AgencyCode> desks() {
    return db.sql("select agency from exchange.desk")
        .query((row, n) -> new AgencyCode(row.getString(1)))
        .set();
  }

  @Override
  public void hold() {
    db.sql("select pg_advisory_xact_lock(?)").param(LOCK).query((row, n) -> n).list();
  }

  static String[] texts(Collection<AgencyCode> agencies) {
    return agencies.stream().map(AgencyCode::value).sorted().toArray(String[]::new);
  }
}
