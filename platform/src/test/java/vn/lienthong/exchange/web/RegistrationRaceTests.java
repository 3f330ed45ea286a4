package vn.lienthong.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.exchange.vxp.VxpAnswers;
import vn.lienthong.exchange.vxp.VxpSdkClient;
import vn.lienthong.identity.Systems;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.testing.Patiently;

/** Two systems that register an agency at the same time. */
class RegistrationRaceTests extends DeskNode {
  private static final String NAME = "Trung tâm Điều hành thông minh Ngã ba Đông Dương";

  @Autowired DataSource database;
  @Autowired JdbcClient db;
  @Autowired Systems systems;

  /** Both have looked, and found the name free, before either is on record. */
  @Test
  void ofTwoThatTakeOneNameTheSecondIsRefused() throws Exception {
    var threads = Executors.newFixedThreadPool(2);
    try (var lock = database.getConnection()) {
      hold(lock);
      var answers =
          List.of("000.00.00.H46", "000.00.00.H20").stream()
              .map(agency -> CompletableFuture.supplyAsync(() -> register(agency), threads))
              .toList();
      Patiently.await().until(() -> waiting() == 2);
      lock.commit();

      assertThat(answers.stream().map(answer -> answer.join().errorCode()))
          .containsExactlyInAnyOrder("0", "10");
      assertThat(answers.stream().map(answer -> answer.join().errorDesc()))
          .anyMatch(text -> text != null && text.startsWith("EX-0125"));
    } finally {
      threads.shutdownNow();
    }
  }

  private VxpAnswers.Plain register(String agency) {
    var id = "race-" + agency;
    systems.createSample(id, "Hệ thống " + agency, new AgencyCode(agency), "sample");
    var client =
        new VxpSdkClient("http://localhost:" + port + "/vxp", id, "sample", InstantSource.system());
    var code = agency.replace("000.00.00", "000.00.91");
    return client.registerAgency(Map.of(), "{\"code\":\"" + code + "\",\"name\":\"" + NAME + "\"}");
  }

  private static void hold(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute("lock table directory.agency in share row exclusive mode");
    }
  }

  private int waiting() {
    return db.sql(
            "select count(*) from pg_locks where not granted and relation ="
                + " 'directory.agency'::regclass")
        .query(Integer.class)
        .single();
  }
}
