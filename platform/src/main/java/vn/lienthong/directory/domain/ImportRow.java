package vn.lienthong.directory.domain;

import vn.lienthong.directory.NewAgency;

/** A row of an import and its number. */
public record ImportRow(long number, NewAgency agency) {}
