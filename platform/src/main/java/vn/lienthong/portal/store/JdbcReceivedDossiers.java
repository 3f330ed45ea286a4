package vn.lienthong.portal.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.casework.DossierCode;
import vn.lienthong.casework.DossierState;
import vn.lienthong.portal.Received;
import vn.lienthong.portal.ReceivedRow;
import vn.lienthong.portal.domain.ReceivedDossiers;
import vn.lienthong.portal.domain.Told;
import vn.lienthong.portal.domain.ToldStep;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Page;

@Repository
class JdbcReceivedDossiers implements ReceivedDossiers {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
  private static final String WHERE =
      " from portal.received r where r.code like :code"
          + " and (cast(:agency as text) is null or r.agency = :agency)"
          + " and (:state = 0 or r.state = :state)";

  private final JdbcClient db;

  JdbcReceivedDossiers(JdbcClient db) {
    this.db = db;
  }

  @Override
  public Optional<Held> hold(DossierCode code) {
    return db.sql(
            """
            select agency, state, newest, content from portal.received
            where code = :code for update\
            """)
        .param("code", code.value())
        .query((row, i) ->
            new Held(
                new AgencyCode(row.getString("agency")),
                state(row),
                row.getObject("newest", OffsetDateTime.class).toInstant(),
                JSON.readValue(row.getString("content"), FIELDS)))
        .optional();
  }

  private static DossierState state(ResultSet row) throws SQLException {
    return DossierState.values()[row.getInt("state") - 1];
  }

  @Override
  public boolean add(Told told, AgencyCode agency, Instant now) {
    return bound(
                """
                insert into portal.received (code, agency, unit, procedure_code, procedure_name,
                  channel, state, received_at, due, finished_at, newest, content, first_told,
                  last_told, told)
                values (:code, :agency, :unit, :procedure, :procedure_name, :channel, :state,
                  :received, :due, :finished, :newest, cast(:content as jsonb), :now, :now, 1)
                on conflict (code) do nothing\
                """,
                told,
                now)
            .param("agency", agency.value())
            .update()
        == 1;
  }

  @Override
  public void replace(Told told, Instant now) {
    bound(
            """
            update portal.received set unit = :unit, procedure_code = :procedure,
              procedure_name = :procedure_name, channel = :channel, state = :state,
              received_at = :received, due = :due, finished_at = :finished, newest = :newest,
              content = cast(:content as jsonb), last_told = :now, told = told + 1
            where code = :code\
            """,
            told,
            now)
        .update();
  }

  private JdbcClient.StatementSpec bound(String sql, Told told, Instant now) {
    return db.sql(sql)
        .param("code", told.code().value())
        .param("unit", told.unit())
        .param("procedure", told.procedure().value())
        .param("procedure_name", told.procedureName())
        .param("channel", told.channel())
        .param("state", told.state().number())
        .param("received", Times.of(told.received()))
        .param("due", time(told.due()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("finished", time(told.finished()), Types.TIMESTAMP_WITH_TIMEZONE)
        .param("newest", Times.of(told.newest()))
        .param("content", JSON.writeValueAsString(told.content()))
        .param("now", Times.of(now));
  }

  private static @Nullable OffsetDateTime time(@Nullable Instant at) {
    return at == null ? null : Times.of(at);
  }

  @Override
  public boolean addStep(ToldStep step, Instant now) {
    return db.sql(
                """
                insert into portal.received_step (code, digest, at, by_name, unit, content, state,
                  told_at)
                values (:code, :digest, :at, :by, :unit, :content, :state, :now)
                on conflict do nothing\
                """)
            .param("code", step.code().value())
            .param("digest", digest(step))
            .param("at", Times.of(step.at()))
            .param("by", step.by())
            .param("unit", step.unit())
            .param("content", step.content())
            .param("state", step.state().number())
            .param("now", Times.of(now))
            .update()
        == 1;
  }

  private static byte[] digest(ToldStep step) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(JSON.writeValueAsBytes(new TreeMap<>(step.fields())));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  @Override
  public Page<ReceivedRow> list(Received.Query query, int size) {
    var rows =
        asked(
                """
                select r.*, (select count(*) from portal.received_step s where s.code = r.code)
                  as steps\
                """
                    + WHERE
                    + " order by r.last_told desc, r.code limit :size offset :offset",
                query)
            .param("size", size)
            .param("offset", (query.page() - 1L) * size)
            .query(JdbcReceivedDossiers::row)
            .list();
    var total = asked("select count(*)" + WHERE, query).query(Long.class).single();
    return new Page<>(rows, query.page(), size, total);
  }

  private JdbcClient.StatementSpec asked(String sql, Received.Query query) {
    var agency = query.agency();
    var state = query.state();
    return db.sql(sql)
        .param("code", query.code().replaceAll("([\\\\%_])", "\\\\$1") + "%")
        .param("agency", agency == null ? null : agency.value())
        .param("state", state == null ? 0 : state.number());
  }

  private static ReceivedRow row(ResultSet row, int number) throws SQLException {
    return new ReceivedRow(
        row.getString("code"),
        new AgencyCode(row.getString("agency")),
        row.getString("unit"),
        row.getString("procedure_code"),
        row.getString("procedure_name"),
        state(row),
        row.getObject("received_at", OffsetDateTime.class).toInstant(),
        Times.instant(row.getObject("due", OffsetDateTime.class)),
        Times.instant(row.getObject("finished_at", OffsetDateTime.class)),
        row.getObject("last_told", OffsetDateTime.class).toInstant(),
        row.getInt("told"),
        row.getInt("steps"));
  }

  @Override
  public List<Received.Sender> senders() {
    return db.sql(
            "select agency, count(*) as dossiers from portal.received group by agency order by agency")
        .query((row, i) ->
            new Received.Sender(new AgencyCode(row.getString("agency")), row.getLong("dossiers")))
        .list();
  }
}
