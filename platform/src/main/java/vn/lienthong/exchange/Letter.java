package vn.lienthong.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shared.AgencyCode;

/**
 * A letter to be sent from the desk.
 *
 * @param number number in the year, for instance {@code 12}; empty leaves it to the book
 * @param notation notation without number, for instance {@code VPCP-KSTT} (NĐ 30/2020/NĐ-CP)
 * @param date date of the document in Viet Nam
 * @param typeName type of document, for instance {@code Công văn}
 * @param priority 0 thường, 1 khẩn, 2 thượng khẩn, 3 hỏa tốc
 * @param references earlier documents that it answers or sends on
 */
public record Letter(
    String number,
    String notation,
    LocalDate date,
    String typeName,
    String subject,
    String content,
    String place,
    String signerPosition,
    String signerName,
    int priority,
    @Nullable LocalDate dueDate,
    List<AgencyCode> recipients,
    List<Part> attachments,
    List<DocumentReference> references) {
  public Letter {
    recipients = List.copyOf(recipients);
    attachments = List.copyOf(attachments);
    references = List.copyOf(references);
  }

  /** The same letter under that number. */
  public Letter numbered(String given) {
    return copy(given, date, signerName, attachments);
  }

  /** The same letter with that date. */
  public Letter dated(LocalDate given) {
    return copy(number, given, signerName, attachments);
  }

  /** The same letter, signed by somebody of that name. */
  public Letter signedBy(String name) {
    return copy(number, date, name, attachments);
  }

  /** The same letter with these files. */
  public Letter with(List<Part> files) {
    return copy(number, date, signerName, files);
  }

  private Letter copy(String newNumber, LocalDate newDate, String signer, List<Part> files) {
    return new Letter(
        newNumber,
        notation,
        newDate,
        typeName,
        subject,
        content,
        place,
        signerPosition,
        signer,
        priority,
        dueDate,
        recipients,
        files,
        references);
  }

  /** A file to attach; {@code open} is called once or more while the packet is written. */
  public interface Part {
    String name();

    InputStream open() throws IOException;
  }
}
