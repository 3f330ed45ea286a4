package vn.lienthong.guarded.domain;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;
import vn.lienthong.guarded.PlantedContract;

/** Breaks a rule in every line. */
@Component
public class PlantedDomain {
  Instant wallClock() {
    return Instant.now();
  }

  LocalDate wallDate() {
    return LocalDate.now();
  }

  long wallMillis() {
    return System.currentTimeMillis();
  }

  UUID ownId() {
    return UUID.randomUUID();
  }

  int ownChance() {
    return new Random().nextInt() + ThreadLocalRandom.current().nextInt() + (int) Math.random();
  }

  void speaks(PlantedContract contract) throws SQLException {
    System.out.println(contract);
  }
}
