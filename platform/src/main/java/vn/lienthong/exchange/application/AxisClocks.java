package vn.lienthong.exchange.application;

import org.springframework.stereotype.Component;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.WallClock;

/** Both clocks: documents live in business time, retries and watches in wall time. */
@Component
record AxisClocks(BusinessClock business, WallClock wall) {}
