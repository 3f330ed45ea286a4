package vn.lienthong.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.lienthong.exchange.vxp.VxpSdkClient;
import vn.lienthong.testing.Patiently;

/** The SDK sets no timeout: a node that gets no connection to its database answers all the same. */
class VxpStallTests extends DeskNode {
  private static final String SENDER = "000.00.00.G22";
  private static final Map<String, String> KIND =
      Map.of("servicetype", "eDoc", "messagetype", "edoc");

  @Autowired DataSource database;

  @Test
  void aNodeWithoutAFreeConnectionAnswersInTheFormOfTheOperation() throws SQLException {
    var pool = database.unwrap(HikariDataSource.class);
    long patience = pool.getConnectionTimeout();
    pool.setConnectionTimeout(500);
    var taken = new ArrayList<Connection>();
    try {
      takeAll(pool, taken);
      var client =
          new VxpSdkClient(
              "http://localhost:" + port + "/vxp",
              SENDER,
              "sample-" + SENDER,
              InstantSource.system());

      var list = client.getReceivedEdocList(KIND);
      assertThat(list.errorCode()).isEqualTo("20");
      assertThat(list.data()).isEqualTo(List.of());
      var sent = client.send(new byte[] {'x'});
      assertThat(sent.errorCode()).isEqualTo("20");
      assertThat(sent.docId()).isEmpty();
      assertThat(client.status("1", "done").errorCode()).isEqualTo("20");
      assertThat(client.agencies().errorCode()).isEqualTo("20");
    } finally {
      pool.setConnectionTimeout(patience);
      for (var connection : taken) {
        connection.close();
      }
    }
  }

  /** Somebody else may have one for a moment. */
  private static void takeAll(HikariDataSource pool, List<Connection> taken) {
    for (int n = 0; n < pool.getMaximumPoolSize(); n++) {
      Patiently.await().ignoreExceptions().until(() -> taken.add(pool.getConnection()));
    }
  }
}
