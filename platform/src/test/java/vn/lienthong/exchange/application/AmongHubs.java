package vn.lienthong.exchange.application;

import static vn.lienthong.exchange.application.SmallDirectory.HA_NOI;
import static vn.lienthong.exchange.application.SmallDirectory.JUSTICE;
import static vn.lienthong.exchange.application.SmallDirectory.OFFICE;
import static vn.lienthong.exchange.application.SmallDirectory.QUANG_BINH;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A test among the hub of the office, that of Quảng Bình, and where it is asked for Hà Nội's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AmongHubs {
  private Path directory;
  Hub centre;
  Hub province;

  @BeforeAll
  void open(@TempDir Path folder) {
    directory = folder;
    centre = new Hub(directory.resolve("a"), OFFICE.value());
    province = new Hub(directory.resolve("b"), QUANG_BINH.value());
  }

  @BeforeEach
  void begin() {
    centre.reset(OFFICE);
    province.reset(QUANG_BINH, JUSTICE);
    Hub.peer(centre, province);
    work();
  }

  Hub capital() {
    return new Hub(directory.resolve("c"), HA_NOI.value(), HA_NOI);
  }

  /** Lets both do what is due until nothing is under way between them. */
  void work() {
    for (int n = 0; n < 4; n++) {
      centre.work();
      province.work();
    }
  }

  void pass(Duration time) {
    centre.axis.pass(time);
    province.axis.pass(time);
  }

  @AfterAll
  void close() {
    centre.close();
    province.close();
  }
}
