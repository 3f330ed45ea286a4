package vn.lienthong.sample.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.lienthong.directory.AgencyKind;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.documents.Letter;
import vn.lienthong.documents.LetterPdf;

/** The PDF of a sample letter, laid out after NĐ 30/2020/NĐ-CP, and the number it carries. */
@Component
class SamplePages {
  /** Abbreviations of NĐ 30/2020/NĐ-CP, annex III; an official letter has none. */
  private static final Map<String, String> TYPES =
      Map.of(
          "Báo cáo",
          "BC",
          "Giấy mời",
          "GM",
          "Thông báo",
          "TB",
          "Kế hoạch",
          "KH",
          "Tờ trình",
          "TTr",
          "Quyết định",
          "QĐ",
          "Công điện",
          "CĐ");

  private final LetterPdf letters;

  SamplePages(LetterPdf letters) {
    this.letters = letters;
  }

  byte[] pdf(Story story) {
    return letters.render(
        new Letter(
            new Letter.Head(
                "",
                story.sender().name(),
                number(story) + "/" + notation(story),
                place(story),
                story.date(),
                title(story)),
            story.topic().subject(),
            story.recipients().size() > 3
                ? List.of("Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương")
                : story.recipients().stream().map(AgencyView::name).toList(),
            Subjects.body(story.number()),
            List.of("Như trên", "Lưu: VT, " + story.topic().symbol()),
            new Letter.Signer("", "KT. NGƯỜI ĐỨNG ĐẦU", Invented.person(story.number()))));
  }

  /**
   * Number in the year: the letters of all agencies share one row of numbers, so none is double.
   */
  String number(Story story) {
    return Integer.toString(story.number() + 1);
  }

  String notation(Story story) {
    var type = TYPES.getOrDefault(story.topic().type(), "");
    var sender = abbreviation(story.sender());
    return type.isEmpty() ? sender + "-" + story.topic().symbol() : type + "-" + sender;
  }

  /** Only an official letter, which has no title, says what it is about with {@code V/v}. */
  String subject(Story story) {
    var subject = story.topic().subject();
    return title(story).isEmpty()
        ? "V/v " + subject
        : subject.substring(0, 1).toUpperCase(Locale.ROOT) + subject.substring(1);
  }

  String place(Story story) {
    return story.sender().kind() == AgencyKind.MINISTRY
        ? "Hà Nội"
        : story.sender().kind() == AgencyKind.PROVINCE
            ? story.sender().name().replaceFirst("^.*(tỉnh|thành phố|TP) ", "")
            : "Quảng Bình";
  }

  private static String title(Story story) {
    var type = story.topic().type();
    return type.equals("Công văn") ? "" : type.toUpperCase(Locale.forLanguageTag("vi"));
  }

  private static String abbreviation(AgencyView agency) {
    if (agency.code().equals(Story.OFFICE)) {
      return "VPCP";
    }
    if (agency.kind() == AgencyKind.PROVINCE) {
      return "UBND";
    }
    var initials = new StringBuilder();
    for (var word : agency.name().split("[\\s–,-]+")) {
      if (!word.isEmpty() && initials.length() < 5 && !word.equals("và") && !word.equals("tỉnh")) {
        initials.append(Character.toUpperCase(word.charAt(0)));
      }
    }
    return initials.toString();
  }
}
