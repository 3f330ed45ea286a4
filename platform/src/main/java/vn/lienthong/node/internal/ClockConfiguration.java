package vn.lienthong.node.internal;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.WallClock;

@Configuration(proxyBeanMethods = false)
class ClockConfiguration {
  @Bean
  WallClock wallClock() {
    return new WallClock(Clock.systemUTC());
  }

  @Bean
  BusinessClock businessClock(WallClock wall) {
    return new BusinessClock(wall.clock());
  }
}
