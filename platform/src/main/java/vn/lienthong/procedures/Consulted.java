package vn.lienthong.procedures;

import vn.lienthong.shared.AgencyCode;

/**
 * One of those asked at the same time within a step (NĐ 61/2018 art. 19(5) and 19(6)).
 *
 * @param task what it is asked, in NFC
 * @param limit in working days or working hours
 * @param lead whether it leads the group; a group of several has exactly one
 */
public record Consulted(AgencyCode agency, String task, TimeLimit limit, boolean lead) {}
