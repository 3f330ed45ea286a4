package vn.lienthong.exchange.vxp;

import java.io.IOException;
import java.io.OutputStream;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.directory.Directory;
import vn.lienthong.shared.BusinessClock;

/** The directory in the words of the VXP face, streamed page by page. */
@Component
class VxpAgencies {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int PAGE = 2000;

  private final Directory directory;
  private final BusinessClock clock;

  VxpAgencies(Directory directory, BusinessClock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  void list(VxpOperation operation, OutputStream out) throws IOException {
    try (var json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringProperty("status", "OK");
      json.writeStringProperty("ErrorCode", VxpCode.OK);
      json.writeStringProperty("ErrorDesc", "");
      json.writeArrayPropertyStart("data");
      var today = clock.today();
      var page = directory.search("", null, today, 1, PAGE);
      for (int number = 1; number <= page.pages(); number++) {
        if (number > 1) {
          page = directory.search("", null, today, number, PAGE);
        }
        page.items().forEach(agency -> write(json, operation, agency));
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void write(JsonGenerator json, VxpOperation operation, AgencyView agency) {
    json.writeStartObject();
    json.writeStringProperty("id", agency.code().value());
    json.writeStringProperty("name", agency.name());
    if (operation == VxpOperation.AGENCIES_QD20) {
      json.writeStringProperty("code", agency.shortCode().value());
      json.writeStringProperty("code102", agency.code().value());
    } else {
      var parent = agency.parent();
      json.writeStringProperty("pid", parent == null ? "" : parent.value());
      json.writeStringProperty("code", agency.code().value());
      json.writeStringProperty("oldCode", agency.code().value());
    }
    json.writeEndObject();
  }
}
