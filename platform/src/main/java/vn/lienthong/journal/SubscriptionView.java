package vn.lienthong.journal;

/**
 * State of a subscriber.
 *
 * @param next sequence number it reads next
 * @param lag numbered entries it has not seen
 * @param failures failed attempts at the batch at hand; 0 when all is well
 * @param error class of the last failure, empty when none
 */
public record SubscriptionView(String name, long next, long lag, int failures, String error) {}
