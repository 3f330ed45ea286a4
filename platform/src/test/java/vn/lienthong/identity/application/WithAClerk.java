package vn.lienthong.identity.application;

import static vn.lienthong.identity.application.IdentityFixture.QUANG_BINH;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import vn.lienthong.shared.Ids;

/** A test with a clerk of its own on the node of its class. */
abstract class WithAClerk {
  @TempDir static Path keys;
  static IdentityFixture node;
  String login;
  UUID person;

  @BeforeAll
  static void start() {
    node = new IdentityFixture(keys, false);
  }

  @BeforeEach
  void aClerk() {
    login = "c-" + Ids.next();
    person = node.clerk(login, QUANG_BINH);
  }
}
