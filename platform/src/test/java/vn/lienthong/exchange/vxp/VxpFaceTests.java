package vn.lienthong.exchange.vxp;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.lienthong.directory.AgencyKind;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.directory.Directory;
import vn.lienthong.identity.Systems;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.testing.TestDatabase;

/** Our VXP face bears everything that the imitation of the vendor's SDK does to it. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "lienthong.identity.sample=true")
@Import(FebruaryOf2020.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VxpFaceTests {
  @LocalServerPort int port;
  @Autowired Systems systems;
  @Autowired Directory directory;
  @Autowired BusinessClock clock;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    registry.add("lienthong.node.database-url", TestDatabase.create()::url);
  }

  @BeforeAll
  void registerSystems() {
    for (var kind : new AgencyKind[] {AgencyKind.MINISTRY, AgencyKind.PROVINCE}) {
      directory.all(kind, clock.today()).forEach(this::register);
    }
  }

  private void register(AgencyView agency) {
    var code = agency.code().value();
    systems.createSample(code, agency.name(), agency.code(), "sample-" + code);
  }

  @Nested
  class Documents extends VxpDocumentConformanceTests {
    @Override
    protected String baseUrl() {
      return server();
    }
  }

  @Nested
  class Refusals extends VxpRefusalConformanceTests {
    @Override
    protected String baseUrl() {
      return server();
    }
  }

  @Nested
  class ClientTraps extends VxpClientTrapConformanceTests {
    @Override
    protected String baseUrl() {
      return server();
    }
  }

  private String server() {
    return "http://localhost:" + port;
  }
}
