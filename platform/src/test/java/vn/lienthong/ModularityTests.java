package vn.lienthong;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

@Tag("once")
class ModularityTests {
  @Test
  void modulesFormNoCycleAndKeepTheirSecrets() {
    ApplicationModules.of(Platform.class).verify();
  }
}
