package vn.lienthong.exchange.vxp;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.directory.Directory;
import vn.lienthong.exchange.face.AxisCode;
import vn.lienthong.shared.BusinessClock;

/**
 * The directory in the words of the VXP face. A list of 120,000 agencies is 12 MB: it is written to
 * a file first, so that a slow reader keeps no connection to the database and a fault on the way is
 * still an answer.
 */
@Component
class VxpAgencies {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final Directory directory;
  private final BusinessClock clock;

  VxpAgencies(Directory directory, BusinessClock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  void list(VxpOperation operation, OutputStream out) throws IOException {
    var file = Files.createTempFile("agencies", ".json");
    try {
      try (var written = new BufferedOutputStream(Files.newOutputStream(file))) {
        write(operation, written);
      }
      Files.copy(file, out);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private void write(VxpOperation operation, OutputStream out) {
    try (var json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringProperty("status", "OK");
      json.writeStringProperty("ErrorCode", AxisCode.OK);
      json.writeStringProperty("ErrorDesc", "");
      json.writeArrayPropertyStart("data");
      directory.each(clock.today(), agency -> write(json, operation, agency));
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
