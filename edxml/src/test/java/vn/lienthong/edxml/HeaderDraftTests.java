package vn.lienthong.edxml;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.edxml.Packets.aHeader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A draft is a value: what is made of it does not change it. */
class HeaderDraftTests {
  private static Map<String, UnaryOperator<HeaderDraft>> changes() {
    var changes = new LinkedHashMap<String, UnaryOperator<HeaderDraft>>();
    changes.put("from", d -> d.from(Organization.of("H41", "UBND tỉnh Nghệ An")));
    changes.put("to", d -> d.to(List.of(Organization.of("H14", "Cao Bằng"))));
    changes.put("trace", d -> d.trace(List.of(new TraceHeader("G22", "2020/02/12 08:00:00"))));
    changes.put("documentId", d -> d.documentId("D-2"));
    changes.put("codeNumber", d -> d.code("119", "UBND-TH"));
    changes.put("codeNotation", d -> d.code("118", "UBND-NC"));
    changes.put("kind", d -> d.kind(DocumentKind.named("Quyết định")));
    changes.put("place", d -> d.promulgated("Hà Nội", new EdxmlDate("2020/02/12")));
    changes.put("promulgationDate", d -> d.promulgated("Đồng Hới", new EdxmlDate("2020/02/13")));
    changes.put("signer", d -> d.signer(new Signer("KT.", "Phó Chủ tịch", "Trần Văn Thử")));
    changes.put("dueDate", d -> d.dueDate(new EdxmlDate("2020/02/29")));
    changes.put("subject", d -> d.subject("Về việc khác"));
    changes.put("content", d -> d.content("Tóm tắt"));
    changes.put("toPlaces", d -> d.toPlaces(List.of("Như trên")));
    changes.put(
        "responseFor",
        d -> d.responseFor(List.of(new ResponseFor("G22", "1/VPCP", EdxmlDate.NONE, "X"))));
    changes.put("steeringType", d -> d.steeringType(2));
    changes.put("taskCodes", d -> d.taskCodes(List.of("NV-1")));
    changes.put("applicationType", d -> d.applicationType("MCDT_DT"));
    changes.put(
        "circulation",
        d -> d.circulation(new Circulation(3, "", "", 5, 2, null, "", "", List.of())));
    changes.put("business", d -> d.business(Business.recall("D-0", "nhầm")));
    return changes;
  }

  @Test
  void eachMethodChangesItsOwnComponentAndNoOther() throws Exception {
    var base = aHeader().build();
    for (var change : changes().entrySet()) {
      var changed = change.getValue().apply(aHeader()).build();
      var different = new ArrayList<String>();
      for (var component : DocumentHeader.class.getRecordComponents()) {
        var accessor = component.getAccessor();
        if (!java.util.Objects.equals(accessor.invoke(base), accessor.invoke(changed))) {
          different.add(component.getName());
        }
      }
      assertThat(different).as(change.getKey()).containsExactly(change.getKey());
    }
    assertThat(changes()).hasSize(DocumentHeader.class.getRecordComponents().length);
  }

  @Test
  void aDraftThatWasBuiltOnIsStillTheSame() {
    var draft = aHeader();
    var before = draft.build();
    changes().values().forEach(change -> change.apply(draft));
    assertThat(draft.build()).isEqualTo(before);
  }

  @Test
  void twoLettersOfOneDraftDoNotKnowOfEachOther() {
    var draft = aHeader().subject("Chung");
    var first = draft.documentId("D-1").toPlaces(List.of("Một"));
    var second = draft.documentId("D-2");
    assertThat(first.build().documentId()).isEqualTo("D-1");
    assertThat(second.build().documentId()).isEqualTo("D-2");
    assertThat(second.build().toPlaces()).isEmpty();
  }

  @Test
  void aListHandedInMayChangeAfterwards() {
    var recipients = new ArrayList<>(List.of(Organization.of("G22", "VPCP")));
    var header = aHeader().to(recipients).build();
    recipients.clear();
    assertThat(header.to()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "02_party_sender_zip_in_doc.edxml",
        "04_update.edxml",
        "06_replacement.edxml",
        "08_returned_2019.edxml",
        "09_returned_2025.edxml",
        "12_minimal.edxml",
        "13_party_ddMMyyyy_lf.edxml",
        "15_csharp_layout.edxml",
        "20_plain.edxml"
      })
  void aDraftOfAHeaderThatWasReadSaysTheSame(String fixture) {
    var header = Packets.document(Packets.fixture(fixture)).header();
    assertThat(header.toDraft().build()).isEqualTo(header);
  }

  @Test
  void whatIsNotSaidIsEmptyAndThePacketIsANewDocument() {
    var header =
        new HeaderDraft(Organization.of("1", "A"), List.of(Organization.of("2", "B"))).build();
    assertThat(header.documentId()).isEmpty();
    assertThat(header.code()).isEmpty();
    assertThat(header.promulgationDate().isBlank()).isTrue();
    assertThat(header.signer()).isEqualTo(Signer.NONE);
    assertThat(header.steeringType()).isZero();
    assertThat(header.business().type()).contains(BusinessDocType.NEW);
    assertThat(header.trace()).isEmpty();
  }
}
