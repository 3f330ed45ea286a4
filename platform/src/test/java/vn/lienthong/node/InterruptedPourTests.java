package vn.lienthong.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.lienthong.node.postgres.EmbeddedDatabase;
import vn.lienthong.node.transfer.Migrations;
import vn.lienthong.testing.NodeProcess;
import vn.lienthong.testing.Patiently;

/** Somebody stops the first start while the sample country is being poured in. */
@Tag("process")
class InterruptedPourTests {
  private static final int LETTERS = 60;
  private static final int SOME = 5;

  private static final String OF_LETTERS =
      "select count(*) from exchange.document where message_type = 'edoc' and business_type = 0";

  /** However long the test looks away, the pour does not get to its end. */
  private static final String PAUSE =
      """
      create function public.pause() returns trigger language plpgsql as $$
      begin
        if (%s) >= %d then perform pg_sleep(3600); end if;
        return new;
      end $$;
      create trigger pause before insert on exchange.document
        for each row execute function public.pause()\
      """
          .formatted(OF_LETTERS, 2 * SOME);

  private static final String GO_ON =
      "drop trigger pause on exchange.document; drop function public.pause()";

  @TempDir Path folder;

  @Test
  void theNextStartGoesOnWithThePourAndNoLetterIsThereTwice() throws Exception {
    var data = Files.createDirectory(folder.resolve("data"));
    inDatabase(data, PAUSE);
    try (var node = start(data)) {
      Patiently.await()
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
    inDatabase(data, GO_ON);

    try (var node = start(data)) {
      assertThat(node.health()).isEqualTo(200);
      assertThat(number(data, OF_LETTERS)).isEqualTo(LETTERS);
      assertThat(number(data, "select count(*) from sample.step where name = 'letters'")).isOne();
    }
  }

  /** The node that is started there finds its database as it was left here. */
  private static void inDatabase(Path data, String sql) throws SQLException {
    try (var database = EmbeddedDatabase.start(data, step -> {})) {
      Migrations.toNewest(database.dataSource());
      JdbcClient.create(database.dataSource()).sql(sql).update();
    }
  }

  private NodeProcess start(Path data) throws Exception {
    return NodeProcess.run(
        folder,
        "start",
        "--port",
        "0",
        "--data=" + data,
        "--lienthong.node.statement-timeout=0s",
        "--lienthong.sample-country.documents=" + LETTERS);
  }

  private static int number(Path data, String sql) {
    return JdbcClient.create(EmbeddedDatabase.attach(data)).sql(sql).query(Integer.class).single();
  }
}
