package vn.lienthong.identity.application;

import org.springframework.stereotype.Component;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.WallClock;

/** Both clocks, for those who need both. */
@Component
record Clocks(WallClock wall, BusinessClock business) {}
