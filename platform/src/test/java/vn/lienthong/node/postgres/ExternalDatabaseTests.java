package vn.lienthong.node.postgres;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import vn.lienthong.testing.TestDatabase;

class ExternalDatabaseTests {
  @Test
  void aRecentDatabaseWithVietnameseOrderIsTaken() {
    assertThatCode(() -> ExternalDatabase.check(TestDatabase.empty().dataSource()))
        .doesNotThrowAnyException();
  }

  @Test
  void aDatabaseOfAnotherEncodingIsRefused() {
    var latin =
        TestDatabase.with("encoding 'LATIN1' locale 'C' locale_provider libc template template0");
    assertThatThrownBy(() -> ExternalDatabase.check(latin.dataSource()))
        .hasMessageContaining("ND-0304")
        .hasMessageContaining("LATIN1");
  }

  @Test
  void aDatabaseWithoutTheCollationIsRefused() throws Exception {
    var bare = TestDatabase.empty().dataSource();
    try (var connection = bare.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("delete from pg_collation where collname = 'vi-x-icu'");
    }
    assertThatThrownBy(() -> ExternalDatabase.check(bare)).hasMessageContaining("ND-0305");
  }

  @Test
  void aDatabaseThatDoesNotAnswerIsNamed() {
    var nobody = new PGSimpleDataSource();
    nobody.setUrl("jdbc:postgresql://127.0.0.1:1/none");
    assertThatThrownBy(() -> ExternalDatabase.check(nobody)).hasMessageContaining("ND-0302");
  }
}
