package vn.lienthong.exchange;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document that another one names, or that names it.
 *
 * @param later true when it names the other one, false when it is named by it
 * @param docId null when the reader's agency neither sent nor received it
 * @param agency name of who issued it, its code where nobody knows the name
 * @param subject empty when the reader's agency does not hold it
 */
public record RelatedView(
    boolean later,
    @Nullable UUID docId,
    String agency,
    String symbol,
    @Nullable LocalDate date,
    String subject) {}
