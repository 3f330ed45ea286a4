package vn.lienthong.exchange.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.exchange.Figures;
import vn.lienthong.exchange.Statistics.WithAgency;
import vn.lienthong.exchange.StatisticsPeriod;
import vn.lienthong.exchange.domain.FigureSets;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Page;

/**
 * Figures counted by PostgreSQL: arrivals by the index of recipient and time, letters by that of
 * sender and time.
 */
@Repository
class JdbcFigureSets implements FigureSets {
  /** One row for each document that arrived and for each recipient of what was sent. */
  private static final String COUNTED =
      """
      with counted as (
        select d.created_at as at, o.sender as partner, o.sender_name as partner_name,
          true as incoming, s.accepted, d.status_code = '02' as refused,
          s.accepted and s.finished <= due.at as on_time,
          s.accepted and coalesce(s.finished, :now) > due.at as late,
          null::uuid as letter, false as delivered, false as failed
        from exchange.delivery d join exchange.document o on o.id = d.document
        left join exchange.assignment a on a.document = d.document and a.agency = d.recipient
        cross join lateral (
          select coalesce(bool_or(e.status_code in ('03', '04', '05', '06')), false) as accepted,
            min(e.at) filter (where e.status_code = '06') as finished
          from exchange.delivery_event e where e.delivery = d.id and e.kind = 'status') s
        cross join lateral (
          select coalesce(a.due_at, (o.due_date + 1)::timestamp at time zone :zone) as at) due
        where d.recipient = :agency and d.message_type = 'edoc' and d.failure is null
          and o.business_type <> 1 and d.created_at >= :from and d.created_at < :until
        union all
        select o.accepted_at, d.recipient, d.recipient_name, false, false, false, false, false,
          o.id, d.failure is null and (d.status_code is not null or d.state = 'done'),
          d.state = 'fail'
        from exchange.document o join exchange.delivery d on d.document = o.id
        where o.sender = :agency and o.message_type = 'edoc' and o.business_type <> 1
          and o.accepted_at >= :from and o.accepted_at < :until
          and not (d.state = 'done' and d.failure is not null)
      )
      """;

  private static final String FIGURES =
      """
       count(*) filter (where incoming) as received, count(*) filter (where accepted) as accepted,
        count(*) filter (where refused) as refused, count(*) filter (where on_time) as on_time,
        count(*) filter (where late) as late, count(distinct letter) as letters,
        count(letter) as sent, count(*) filter (where delivered) as delivered,
        count(*) filter (where failed) as failed
      from counted
      """;

  private static final String OVER_TIME =
      COUNTED
          + "select date_trunc(:part, at at time zone :zone)::date as part,"
          + FIGURES
          + "group by 1";

  private static final String BY_AGENCY =
      COUNTED
          + """
          , found as (select partner, coalesce((array_agg(partner_name order by at desc)
              filter (where partner_name <> ''))[1], partner) as name,\
          """
          + FIGURES
          + """
          group by partner)
          select *, count(*) over () as partners from found
          order by name collate "vi-VN-x-icu", partner limit :size offset :skip\
          """;

  private final JdbcClient db;

  JdbcFigureSets(JdbcClient db) {
    this.db = db;
  }

  @Override
  public Map<LocalDate, Figures> overTime(AgencyCode agency, StatisticsPeriod period, Instant now) {
    var figures = new HashMap<LocalDate, Figures>();
    counted(OVER_TIME, agency, period, now)
        .param("part", period.part().name().toLowerCase(Locale.ROOT))
        .query(row -> {
          figures.put(row.getObject("part", LocalDate.class), figures(row));
        });
    return figures;
  }

  @Override
  public Page<WithAgency> byAgency(
      AgencyCode agency, StatisticsPeriod period, Instant now, int number, int size) {
    var partners = new ArrayList<WithAgency>();
    var total = new AtomicLong();
    counted(BY_AGENCY, agency, period, now)
        .param("size", size)
        .param("skip", (long) (number - 1) * size)
        .query(row -> {
          total.set(row.getLong("partners"));
          partners.add(
              new WithAgency(row.getString("partner"), row.getString("name"), figures(row)));
        });
    return new Page<>(partners, number, size, total.get());
  }

  private JdbcClient.StatementSpec counted(
      String sql, AgencyCode agency, StatisticsPeriod period, Instant now) {
    return db.sql(sql)
        .param("agency", agency.value())
        .param("zone", BusinessClock.ZONE.getId())
        .param("from", start(period.from()))
        .param("until", start(period.to().plusDays(1)))
        .param("now", Timestamp.from(now));
  }

  private static Timestamp start(LocalDate day) {
    return Timestamp.from(day.atStartOfDay(BusinessClock.ZONE).toInstant());
  }

  private static Figures figures(ResultSet row) throws SQLException {
    return new Figures(
        row.getLong("received"),
        row.getLong("accepted"),
        row.getLong("refused"),
        row.getLong("on_time"),
        row.getLong("late"),
        row.getLong("letters"),
        row.getLong("sent"),
        row.getLong("delivered"),
        row.getLong("failed"));
  }
}
