package vn.lienthong.exchange;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a book.
 *
 * @param number as given, {@code 07} or {@code 12a}
 * @param byHand true when a clerk typed it: it was given outside the book
 * @param enteredOn business day of the entry
 * @param symbol number and notation of the document itself
 * @param recipientCount how many agencies a departing document was addressed to
 * @param recipients their names, one after the other
 */
public record BookEntry(
    Book book,
    String series,
    String number,
    boolean byHand,
    LocalDate enteredOn,
    UUID docId,
    String symbol,
    @Nullable LocalDate date,
    String typeName,
    String subject,
    String senderName,
    String signer,
    int recipientCount,
    String recipients) {}
