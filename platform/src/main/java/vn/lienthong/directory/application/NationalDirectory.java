package vn.lienthong.directory.application;

import static vn.lienthong.directory.application.CsvResource.day;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.directory.DirectoryNews;
import vn.lienthong.directory.UnitView;
import vn.lienthong.directory.domain.Loads;
import vn.lienthong.directory.domain.Plans;
import vn.lienthong.directory.domain.Register;
import vn.lienthong.directory.domain.Reorganisation.Signature;
import vn.lienthong.directory.domain.UnitKey;
import vn.lienthong.directory.domain.Units;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;

/**
 * Puts the public directory of the state on record at the first start of any node: ministries,
 * government agencies and provinces of 2020, and the reorganisations of 2025 with their dates. One
 * whose day has passed is history; one still to come is approved by its law and waits for its day.
 */
@Component
@Order(NationalDirectory.ORDER)
class NationalDirectory implements ApplicationRunner {
  /** Before the runners of other modules, which look agencies up. */
  static final int ORDER = 100;

  private static final Logger LOG = LoggerFactory.getLogger(NationalDirectory.class);
  private static final String NAME = "national-directory-2025";
  private static final int PROVINCE = 1;

  private final Loads loads;
  private final Register register;
  private final Plans plans;
  private final Units units;
  private final Journal journal;
  private final BusinessClock clock;

  NationalDirectory(
      Loads loads,
      Register register,
      Plans plans,
      Units units,
      Journal journal,
      BusinessClock clock) {
    this.loads = loads;
    this.register = register;
    this.plans = plans;
    this.units = units;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    if (loads.begin(NAME, clock.now())) {
      var state = loadAgencies();
      int units = loadUnits();
      journal.append(
          NewEntry.of(DirectoryNews.STATE_LOADED, NAME, Caller.node("first start"))
              .fact("agencies", state.agencies())
              .fact("reorganisations", state.reorganisations())
              .fact("units", units));
      LOG.info("Directory: {} agencies of the state on record", state.agencies());
    }
  }

  private record Loaded(int agencies, int reorganisations) {}

  private Loaded loadAgencies() {
    var state = StateAgencies.read();
    register.add(state.agencies());
    state.names().forEach(n -> register.rename(n.agency(), n.name(), n.from(), n.source()));
    var dated = state.reorganisations(clock.today(), new Signature("node", clock.now()));
    dated.forEach(plans::add);
    return new Loaded(state.agencies().size(), dated.size());
  }

  private int loadUnits() {
    var rows = CsvResource.rows("directory/units.csv");
    for (var row : rows) {
      units.add(unit(row), row.getField("source"));
    }
    for (var row : CsvResource.rows("directory/unit-successions.csv")) {
      units.addSuccession(
          new UnitKey(PROVINCE, row.getField("code"), day(row, "valid_from")),
          new UnitKey(PROVINCE, row.getField("successor"), day(row, "successor_valid_from")));
    }
    return rows.size();
  }

  private static UnitView unit(NamedCsvRecord row) {
    return new UnitView(
        row.getField("code"),
        Integer.parseInt(row.getField("level")),
        row.getField("name"),
        row.getField("name_en"),
        row.getField("type"),
        row.getField("region"),
        row.getField("agency_code"),
        "",
        day(row, "valid_from"),
        day(row, "valid_to"));
  }
}
