package vn.lienthong.sample.internal;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.lienthong.directory.AgencyKind;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.documents.Letter;
import vn.lienthong.documents.LetterPdf;

/** The PDF of a sample letter, laid out after NĐ 30/2020/NĐ-CP, and the number it carries. */
@Component
class SamplePages {
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
    return abbreviation(story.sender()) + "-" + story.topic().symbol();
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
    return type.equals("Công văn") ? "" : type.toUpperCase(java.util.Locale.forLanguageTag("vi"));
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
