package vn.lienthong.bench.chaos;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.lienthong.bench.axis.Letters;
import vn.lienthong.edxml.Business;
import vn.lienthong.edxml.DocumentKind;
import vn.lienthong.edxml.EdxmlDate;
import vn.lienthong.edxml.EdxmlRefused;
import vn.lienthong.edxml.EdxmlWriter;
import vn.lienthong.edxml.HeaderDraft;
import vn.lienthong.edxml.Organization;
import vn.lienthong.edxml.OutgoingFile;

/** Packets that are small on the way and huge once somebody unfolds them. */
final class Bombs implements Fault {
  private static final int ENTITY_BOMBS = 100;
  private static final int ZIP_BOMBS = 20;
  private static final int AT_ONCE = 10;
  private static final int ZEROS = 400 << 20;
  private static final int BLOCK = 1 << 20;

  @Override
  public String name() {
    return "bombs";
  }

  @Override
  public String about() {
    return "packets with entities of a billion letters, and with zip files of 400 MB of zeros";
  }

  @Override
  public String inflict(Scene scene) throws IOException, InterruptedException {
    var wire = scene.callers().wire();
    var entities =
        Volley.fire(
            ENTITY_BOMBS, AT_ONCE, number -> post(wire, number % 2 == 0 ? laughs() : outside()));
    if (Volley.agreed(entities) > 0 || Volley.failed(entities) > 0) {
      scene.notes().problem("entity bombs were answered with " + Volley.told(entities));
    }
    var zip = zip();
    var zips = Volley.fire(ZIP_BOMBS, AT_ONCE, number -> post(wire, letter("bomb-" + number, zip)));
    if (Volley.failed(zips) > 0) {
      scene.notes().problem("zip bombs were answered with " + Volley.told(zips));
    }
    if (Volley.agreed(zips) == ZIP_BOMBS) {
      keep(scene, zip);
    }
    return "%d entity bombs: %s; %d zip bombs of %d MB: %s"
        .formatted(ENTITY_BOMBS, Volley.told(entities), ZIP_BOMBS, ZEROS >> 20, Volley.told(zips));
  }

  /** What was accepted must arrive as it is, like any letter. */
  private static void keep(Scene scene, byte[] zip) throws IOException, InterruptedException {
    for (int n = 0; n < ZIP_BOMBS; n++) {
      scene.load().send(letter("bomb-" + n, zip));
    }
  }

  private static int post(Wire wire, byte[] packet) throws IOException, InterruptedException {
    return wire.send(wire.signed("POST", "/api/exchange/documents", "application/xml", packet))
        .statusCode();
  }

  private static byte[] laughs() {
    var text = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY l0 \"ha\">");
    for (int n = 1; n < 10; n++) {
      text.append("<!ENTITY l%d \"%s\">".formatted(n, ("&l" + (n - 1) + ";").repeat(10)));
    }
    text.append("]><edXML>&l9;</edXML>");
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] outside() {
    return "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY z SYSTEM \"file:///dev/zero\">]><edXML>&z;</edXML>"
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zip() throws IOException {
    var out = new ByteArrayOutputStream();
    var block = new byte[BLOCK];
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("bomb.pdf"));
      for (int n = 0; n < ZEROS / BLOCK; n++) {
        zip.write(block);
      }
    }
    return out.toByteArray();
  }

  private static byte[] letter(String number, byte[] zip) throws IOException {
    var date = new EdxmlDate("2020/02/12");
    var header =
        new HeaderDraft(
                Organization.of(Letters.SENDER, "Văn phòng Chính phủ"),
                List.of(Organization.of(Letters.COMMUNE, "Cơ quan nhận tại Quảng Bình")))
            .documentId(Letters.SENDER + "," + date.raw() + "," + number + "/VPCP-BENCH")
            .code(number, "VPCP-BENCH")
            .promulgated("Hà Nội", date)
            .kind(DocumentKind.named("Công văn"))
            .subject("Văn bản có tệp nén")
            .steeringType(0)
            .business(Business.newDocument())
            .build();
    var out = new ByteArrayOutputStream();
    try {
      var file = OutgoingFile.of("tep-nen.zip", () -> new ByteArrayInputStream(zip));
      EdxmlWriter.write(header, List.of(file), out);
      return out.toByteArray();
    } catch (EdxmlRefused impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
