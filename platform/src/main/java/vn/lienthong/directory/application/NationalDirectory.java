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
import vn.lienthong.directory.UnitView;
import vn.lienthong.directory.domain.Loads;
import vn.lienthong.directory.domain.Register;
import vn.lienthong.directory.domain.Reorganisation.Signature;
import vn.lienthong.directory.domain.Reorganisations;
import vn.lienthong.directory.domain.UnitKey;
import vn.lienthong.directory.domain.Units;
import vn.lienthong.shared.BusinessClock;

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
  private final Reorganisations reorganisations;
  private final Units units;
  private final BusinessClock clock;

  NationalDirectory(
      Loads loads,
      Register register,
      Reorganisations reorganisations,
      Units units,
      BusinessClock clock) {
    this.loads = loads;
    this.register = register;
    this.reorganisations = reorganisations;
    this.units = units;
    this.clock = clock;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    if (loads.begin(NAME, clock.now())) {
      loadAgencies();
      loadUnits();
    }
  }

  private void loadAgencies() {
    var state = StateAgencies.read();
    register.add(state.agencies());
    state.names().forEach(n -> register.rename(n.agency(), n.name(), n.from(), n.source()));
    var plans = state.reorganisations(clock.today(), new Signature("node", clock.now()));
    plans.forEach(reorganisations::add);
    LOG.info(
        "Directory: {} agencies and {} reorganisations on record",
        state.agencies().size(),
        plans.size());
  }

  private void loadUnits() {
    for (var row : CsvResource.rows("directory/units.csv")) {
      units.add(unit(row), row.getField("source"));
    }
    for (var row : CsvResource.rows("directory/unit-successions.csv")) {
      units.addSuccession(
          new UnitKey(PROVINCE, row.getField("code"), day(row, "valid_from")),
          new UnitKey(PROVINCE, row.getField("successor"), day(row, "successor_valid_from")));
    }
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
