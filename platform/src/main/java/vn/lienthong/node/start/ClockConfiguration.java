package vn.lienthong.node.start;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.WallClock;

@Configuration(proxyBeanMethods = false)
class ClockConfiguration {
  @Bean
  WallClock wallClock() {
    return MachineClock.wall();
  }

  @Bean
  BusinessClock businessClock(
      WallClock wall, @Value("${" + NodeEnvironment.CLOCK_OFFSET + "}") Duration offset) {
    return new BusinessClock(Clock.offset(wall.clock(), offset));
  }
}
