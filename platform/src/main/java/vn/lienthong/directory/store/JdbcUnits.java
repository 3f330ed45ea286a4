package vn.lienthong.directory.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.directory.UnitView;
import vn.lienthong.directory.domain.UnitKey;
import vn.lienthong.directory.domain.Units;

@Repository
class JdbcUnits implements Units {
  private final JdbcClient db;

  JdbcUnits(JdbcClient db) {
    this.db = db;
  }

  @Override
  public Optional<UnitView> find(int level, String code, LocalDate on) {
    return db.sql(
            """
            select * from directory.administrative_unit
            where level = :level and code = :code and validity @> cast(:on as date)\
            """)
        .param("level", level)
        .param("code", code)
        .param("on", on)
        .query(JdbcUnits::unit)
        .optional();
  }

  @Override
  public List<UnitView> provinces(LocalDate on) {
    return db.sql(
            """
            select * from directory.administrative_unit
            where level = 1 and validity @> cast(:on as date)
            order by name collate "vi-VN-x-icu", code\
            """)
        .param("on", on)
        .query(JdbcUnits::unit)
        .list();
  }

  @Override
  public List<UnitView> successors(int level, String code, LocalDate on, LocalDate later) {
    var unit = find(level, code, on).orElse(null);
    if (unit == null) {
      return List.of();
    }
    var open = new LinkedHashSet<UnitView>();
    follow(unit, later, open);
    return List.copyOf(open);
  }

  private void follow(UnitView unit, LocalDate day, Set<UnitView> open) {
    var last = unit.validTo();
    if (last == null || !day.isAfter(last)) {
      open.add(unit);
      return;
    }
    direct(unit).forEach(next -> follow(next, day, open));
  }

  @Override
  public List<UnitView> direct(UnitView unit) {
    return db.sql(
            """
            select u.* from directory.unit_succession s
            join directory.administrative_unit u on u.level = s.level and u.code = s.successor
              and u.valid_from is not distinct from s.successor_valid_from
            where s.level = :level and s.code = :code
              and s.valid_from is not distinct from cast(:from as date)
            order by u.name collate "vi-VN-x-icu", u.code\
            """)
        .param("level", unit.level())
        .param("code", unit.code())
        .param("from", unit.validFrom())
        .query(JdbcUnits::unit)
        .list();
  }

  @Override
  public void add(UnitView unit, String source) {
    db.sql(
            """
            insert into directory.administrative_unit (code, level, name, name_en, type, region,
              agency_code, parent, valid_from, valid_to, source)
            values (:code, :level, :name, :name_en, :type, :region, :agency, :parent,
              cast(:from as date), cast(:to as date), :source)\
            """)
        .param("code", unit.code())
        .param("level", unit.level())
        .param("name", unit.name())
        .param("name_en", unit.nameEnglish())
        .param("type", unit.type())
        .param("region", unit.region())
        .param("agency", unit.agencyCode())
        .param("parent", unit.parent())
        .param("from", unit.validFrom())
        .param("to", unit.validTo())
        .param("source", source)
        .update();
  }

  @Override
  public void addSuccession(UnitKey unit, UnitKey successor) {
    db.sql(
            """
            insert into directory.unit_succession
              (level, code, valid_from, successor, successor_valid_from)
            values (:level, :code, cast(:from as date), :successor, cast(:successor_from as date))\
            """)
        .param("level", unit.level())
        .param("code", unit.code())
        .param("from", unit.validFrom())
        .param("successor", successor.code())
        .param("successor_from", successor.validFrom())
        .update();
  }

  private static UnitView unit(ResultSet row, int number) throws SQLException {
    return new UnitView(
        row.getString("code"),
        row.getInt("level"),
        row.getString("name"),
        row.getString("name_en"),
        row.getString("type"),
        row.getString("region"),
        row.getString("agency_code"),
        row.getString("parent"),
        AgencyRows.day(row, "valid_from"),
        AgencyRows.day(row, "valid_to"));
  }
}
