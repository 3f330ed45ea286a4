package vn.lienthong.casework.domain;

/**
 * One value of a policy.
 *
 * @param article where it is written
 * @param confirmed false when the text of the decree is not known and the value of the one before
 *     it stands in (chưa xác nhận)
 */
public record PolicyRule(RuleKey key, String value, String article, boolean confirmed) {}
