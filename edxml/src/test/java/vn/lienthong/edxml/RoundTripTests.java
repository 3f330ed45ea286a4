package vn.lienthong.edxml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** What is written is read; order, prefix, layout and hops change nothing that counts. */
class RoundTripTests {
  private static final TraceHeader HOP = new TraceHeader("000.00.00.G22", "2020/02/12 08:00:00");

  @Property(tries = 100)
  void whatIsWrittenIsRead(@ForAll("headers") DocumentHeader header, @ForAll byte[] bytes) {
    var content = bytes.length == 0 ? Packets.PDF : bytes;
    var packet =
        Packets.write(header, Packets.file("tệp.txt", content), Packets.file("b.pdf", content));
    var read = Packets.document(packet);
    assertThat(read.header()).isEqualTo(header);
    assertThat(Packets.content(packet, 0)).isEqualTo(content);
    assertThat(read.attachments())
        .extracting(Attachment::contentSize)
        .startsWith((long) content.length);
  }

  @Property(tries = 100)
  void oneHopMoreChangesNothingElse(@ForAll("headers") DocumentHeader header) throws IOException {
    var packet = Packets.write(header);
    var before = Packets.document(packet);
    var stamped =
        new TraceHeaderStamp(before.slot(), HOP)
            .apply(new ByteArrayInputStream(packet))
            .readAllBytes();
    var after = Packets.document(stamped);
    var hops = new ArrayList<>(header.trace());
    hops.add(HOP);
    assertThat(after.header()).isEqualTo(header.withTrace(hops));
    assertThat(after.facts().contentHash()).isEqualTo(before.facts().contentHash());
  }

  @Property(tries = 100)
  void orderPrefixAndLayoutDoNotChangeTheContent(
      @ForAll("headers") DocumentHeader header, @ForAll long seed)
      throws IOException, SAXException, ParserConfigurationException {
    var packet =
        Packets.write(
            header, Packets.file("a.txt", Packets.utf8("một")), Packets.file("b.pdf", Packets.PDF));
    var mixed = new StringBuilder();
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    var root =
        factory.newDocumentBuilder().parse(new ByteArrayInputStream(packet)).getDocumentElement();
    mix(root, new Random(seed), mixed, true);
    var plain = Packets.document(packet);
    var other = Packets.document(mixed.toString());
    assertThat(other.facts().contentHash()).isEqualTo(plain.facts().contentHash());
    assertThat(other.header().subject()).isEqualTo(header.subject());
    assertThat(other.facts().sha256()).isNotEqualTo(plain.facts().sha256());
  }

  @Property(tries = 30)
  void anotherSubjectIsAnotherContent(@ForAll("headers") DocumentHeader header) {
    var other = header.toDraft().subject(header.subject() + "!").build();
    assertThat(Packets.document(Packets.write(other)).facts().contentHash())
        .isNotEqualTo(Packets.document(Packets.write(header)).facts().contentHash());
  }

  private static void mix(Element element, Random random, StringBuilder out, boolean root) {
    var prefix = random.nextBoolean() ? "n:" : "";
    var name = prefix + element.getLocalName();
    out.append('<').append(name);
    if (root) {
      out.append(" xmlns='")
          .append(EdxmlReader.NAMESPACE)
          .append("' xmlns:n='")
          .append(EdxmlReader.NAMESPACE)
          .append('\'');
    }
    out.append('>');
    var children = new ArrayList<Element>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        children.add(child);
      }
    }
    if (children.isEmpty()) {
      out.append(escaped(element.getTextContent()));
    }
    java.util.Collections.shuffle(children, random);
    for (var child : children) {
      out.append(List.of("", "\n", "\r\n\t ", "<!-- x -->").get(random.nextInt(4)));
      mix(child, random, out, false);
    }
    out.append("</").append(name).append('>');
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\r", "&#13;");
  }

  @Provide
  Arbitrary<DocumentHeader> headers() {
    var part =
        Combinators.combine(
            organizations(),
            organizations().list().ofMinSize(1).ofMaxSize(3).uniqueElements(Organization::organId),
            text(),
            text(),
            dates(),
            text());
    var rest =
        Combinators.combine(
            circulations(),
            businesses(),
            maybe().list().ofMaxSize(2),
            Arbitraries.integers().between(0, 2),
            hops().list().ofMaxSize(3));
    return part.as((from, to, id, code, date, subject) ->
            new HeaderDraft(from, to)
                .documentId(id)
                .code(code, "UBND")
                .promulgated("Huế", date)
                .subject(subject))
        .flatMap(draft ->
            rest.as((circulation, business, texts, steering, hops) ->
                draft
                    .circulation(circulation)
                    .business(business)
                    .toPlaces(nonBlank(texts))
                    .taskCodes(nonBlank(texts))
                    .steeringType(steering)
                    .trace(hops)
                    .content(draft.build().subject() + " – nội dung")
                    .kind(DocumentKind.named("Công văn"))
                    .signer(new Signer("KT.", "", "Trần Văn Thử"))
                    .responseFor(List.of(new ResponseFor("1", "2/X", EdxmlDate.NONE, "")))
                    .build()));
  }

  private static List<String> nonBlank(List<String> texts) {
    return texts.stream().filter(text -> !text.isBlank()).toList();
  }

  private static Arbitrary<Organization> organizations() {
    return Combinators.combine(text(), text(), maybe(), maybe())
        .as((id, name, address, mail) ->
            new Organization(id, name, name, address, mail, "", "", "example.vn"));
  }

  private static Arbitrary<Circulation> circulations() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 4),
            maybe(),
            Arbitraries.integers().between(0, 999).injectNull(0.3),
            Arbitraries.of(true, false))
        .as((priority, sphere, pages, direction) ->
            new Circulation(
                priority,
                sphere,
                "",
                pages,
                null,
                direction,
                "",
                sphere,
                nonBlank(List.of(sphere))));
  }

  private static Arbitrary<Business> businesses() {
    var staff = new Staff("1", "", "Phòng", "Lê Thị Mẫu", "", "");
    return Combinators.combine(
            Arbitraries.of(BusinessDocType.values()),
            text(),
            maybe(),
            Arbitraries.integers().between(0, 1).injectNull(0.3))
        .as((type, id, reason, flag) ->
            new Business(
                type.code(),
                reason,
                id,
                flag,
                List.of(staff),
                flag,
                1,
                List.of(new Business.Receiver(id, flag)),
                List.of(new Business.Replacement(id, List.of("1", "2")))));
  }

  private static Arbitrary<TraceHeader> hops() {
    return text().map(id -> new TraceHeader(id, "2020/02/12 07:00:00"));
  }

  private static Arbitrary<EdxmlDate> dates() {
    return Combinators.combine(
            Arbitraries.integers().between(1990, 2099),
            Arbitraries.integers().between(1, 12),
            Arbitraries.integers().between(1, 28))
        .as((year, month, day) -> EdxmlDate.of(java.time.LocalDate.of(year, month, day)));
  }

  private static Arbitrary<String> text() {
    return maybe().map(text -> "Tx" + text);
  }

  private static Arbitrary<String> maybe() {
    return Arbitraries.strings()
        .withChars("abcXYZ019 .,/-_\"'<>&]ăâđêôơưĂÂĐÊÔƠƯếộửẵọ\u0301\u0323\t\n\r\u00a0")
        .ofMaxLength(12)
        .map(text -> java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC).strip())
        .map(text ->
            Character.getType(text.isEmpty() ? ' ' : text.charAt(0)) == Character.NON_SPACING_MARK
                ? ""
                : text);
  }
}
