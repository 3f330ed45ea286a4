package vn.lienthong.documents;

import java.time.LocalDate;
import java.util.List;
import vn.lienthong.shared.Text;

/**
 * An official document before it is printed. Every text is cleaned (NFC).
 *
 * @param subject what it is about (trích yếu), without "V/v"
 * @param addressees of a letter ("Kính gửi"), empty for a titled document
 * @param paragraphs of the body
 * @param recipients lines of "Nơi nhận", without dashes
 */
public record Letter(
    Head head,
    String subject,
    List<String> addressees,
    List<String> paragraphs,
    List<String> recipients,
    Signer signer) {

  /**
   * Who writes, under which number, where and when.
   *
   * @param parent superior agency, empty when there is none
   * @param agency that issues the document
   * @param number and notation, for instance {@code 1234/VPCP-KSTT}
   * @param place where it is signed
   * @param title name of its type in capitals ({@code BÁO CÁO}); empty for an official letter
   */
  public record Head(
      String parent, String agency, String number, String place, LocalDate date, String title) {
    public Head {
      parent = Text.clean(parent);
      agency = Text.clean(agency);
      number = Text.clean(number);
      place = Text.clean(place);
      title = Text.clean(title);
    }
  }

  /**
   * Who signs.
   *
   * @param authority lines above the post, for instance {@code TM. ỦY BAN NHÂN DÂN}; may be empty
   */
  public record Signer(String authority, String post, String name) {
    public Signer {
      authority = Text.clean(authority);
      post = Text.clean(post);
      name = Text.clean(name);
    }
  }

  public Letter {
    subject = Text.clean(subject);
    addressees = addressees.stream().map(Text::clean).toList();
    paragraphs = paragraphs.stream().map(Text::clean).toList();
    recipients = recipients.stream().map(Text::clean).toList();
  }
}
