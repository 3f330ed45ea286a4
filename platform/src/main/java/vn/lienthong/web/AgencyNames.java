package vn.lienthong.web;

import vn.lienthong.shared.AgencyCode;

/** Port to the names of agencies, for the head of every page. */
public interface AgencyNames {
  /** The name of today, with its common abbreviation: {@code UBND tỉnh Quảng Bình}. */
  String shortName(AgencyCode code);
}
