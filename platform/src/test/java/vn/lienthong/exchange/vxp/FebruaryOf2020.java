package vn.lienthong.exchange.vxp;

import java.time.Clock;
import java.time.Instant;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import vn.lienthong.shared.BusinessClock;

/** The day the sample country starts on: Quảng Bình is still a province. */
@TestConfiguration(proxyBeanMethods = false)
class FebruaryOf2020 {
  @Bean
  @Primary
  BusinessClock businessClockOf2020() {
    var start = Clock.fixed(Instant.parse("2020-02-12T01:00:00Z"), BusinessClock.ZONE);
    return new BusinessClock(start);
  }
}
