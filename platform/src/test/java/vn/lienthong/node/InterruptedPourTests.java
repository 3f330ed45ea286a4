package vn.lienthong.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.node.postgres.EmbeddedDatabase;
import vn.lienthong.testing.NodeProcess;

/** Somebody stops the first start while the sample country is being poured in. */
@Tag("process")
class InterruptedPourTests {
  private static final int LETTERS = 60;
  private static final int SOME = 5;
  private static final String OF_LETTERS =
      "select count(*) from exchange.document where message_type = 'edoc' and business_type = 0";
  @TempDir Path folder;

  @Test
  void theNextStartGoesOnWithThePourAndNoLetterIsThereTwice() throws Exception {
    var data = folder.resolve("data");
    try (var node = start(data)) {
      Awaitility.await()
          .atMost(Duration.ofMinutes(4))
          .ignoreExceptions()
          .until(() -> number(data, OF_LETTERS) >= SOME);
      node.terminate();
      assertThat(node.exitCode()).isEqualTo(143);
      assertThat(node.readyLines()).isEmpty();
      assertThat(node.errors().lines().filter(line -> line.startsWith("lienthong: ")))
          .as("one line on why, and no stack")
          .singleElement()
          .asString()
          .startsWith("lienthong: ND-0308");
      assertThat(node.errors()).doesNotContain("\tat ", "Exception");
    }
    assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();

    try (var node = start(data)) {
      assertThat(node.health()).isEqualTo(200);
      assertThat(number(data, OF_LETTERS)).isEqualTo(LETTERS);
      assertThat(number(data, "select count(*) from sample.step where name = 'letters'")).isOne();
    }
  }

  private NodeProcess start(Path data) throws Exception {
    return NodeProcess.run(
        folder,
        "start",
        "--port",
        "0",
        "--data=" + data,
        "--lienthong.sample-country.documents=" + LETTERS);
  }

  private static int number(Path data, String sql) {
    return JdbcClient.create(EmbeddedDatabase.attach(data)).sql(sql).query(Integer.class).single();
  }
}
