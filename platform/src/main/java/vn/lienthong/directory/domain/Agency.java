package vn.lienthong.directory.domain;

import java.util.UUID;
import vn.lienthong.directory.AgencyView;

/**
 * An agency as the records hold it.
 *
 * @param id stays the same through changes of code and name
 * @param locked temporarily not receiving
 * @param view how it is on the day that was asked for
 */
public record Agency(UUID id, boolean locked, AgencyView view) {}
