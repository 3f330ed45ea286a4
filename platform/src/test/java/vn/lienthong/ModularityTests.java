package vn.lienthong;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {
  @Test
  void modulesFormNoCycleAndKeepTheirSecrets() {
    ApplicationModules.of(Platform.class).verify();
  }
}
