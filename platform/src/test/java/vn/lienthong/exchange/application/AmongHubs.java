package vn.lienthong.exchange.application;

import static vn.lienthong.exchange.application.SmallDirectory.HA_NOI;
import static vn.lienthong.exchange.application.SmallDirectory.JUSTICE;
import static vn.lienthong.exchange.application.SmallDirectory.OFFICE;
import static vn.lienthong.exchange.application.SmallDirectory.QUANG_BINH;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test among the hub of the office, that of Quảng Bình, and where it is asked for Hà Nội's. */
abstract class AmongHubs {
  @TempDir Path directory;
  Hub centre;
  Hub province;

  @BeforeEach
  void open() {
    centre = new Hub(directory.resolve("a"), OFFICE.value(), OFFICE);
    province = new Hub(directory.resolve("b"), QUANG_BINH.value(), QUANG_BINH, JUSTICE);
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

  @AfterEach
  void close() {
    centre.close();
    province.close();
  }
}
