package vn.lienthong.exchange.vxp;

import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
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
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VxpFaceTests extends VxpConformanceTests {
  @LocalServerPort int port;
  @Autowired Systems systems;
  @Autowired Directory directory;
  @Autowired BusinessClock clock;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    registry.add("lienthong.node.database-url", TestDatabase.create()::url);
  }

  /** The day the sample country starts on: Quảng Bình is still a province. */
  @TestConfiguration(proxyBeanMethods = false)
  static class FebruaryOf2020 {
    @Bean
    @Primary
    BusinessClock businessClockOf2020() {
      var start = Clock.fixed(Instant.parse("2020-02-12T01:00:00Z"), BusinessClock.ZONE);
      return new BusinessClock(start);
    }
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

  @Override
  protected String baseUrl() {
    return "http://localhost:" + port;
  }
}
