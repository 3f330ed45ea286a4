package vn.lienthong.casework.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import vn.lienthong.casework.application.OneOffice;
import vn.lienthong.notification.NotificationSlice;
import vn.lienthong.notification.application.Worker;
import vn.lienthong.shared.AgencyCode;

/** The pages of dossiers beside those of the lower modules, with the people of one agency. */
@ComponentScan(
    basePackages = {
      "vn.lienthong.casework",
      "vn.lienthong.documents.internal",
      "vn.lienthong.notification"
    },
    excludeFilters =
        @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Tests|Slice|Stage).*"))
@Import({NotificationSlice.class, Worker.class})
class CaseworkSlice {
  static final AgencyCode AGENCY = new AgencyCode("000.00.00.H46");

  @Bean
  OneOffice office() {
    return new OneOffice(AGENCY);
  }
}
