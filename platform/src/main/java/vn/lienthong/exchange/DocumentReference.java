package vn.lienthong.exchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a document names an earlier one ({@code ResponseFor} of edXML), because it answers it or
 * sends it on.
 *
 * @param agency that issued it: main code where the directory knows it, else as written
 * @param symbol number and notation, {@code 12/VPCP-KSTT}
 * @param documentId the sender's own id of it, empty for none
 */
public record DocumentReference(
    String agency, String symbol, @Nullable LocalDate date, String documentId) {}
