package vn.lienthong.directory.web;

/** How many rows of an import are stored, of how many; of none while the table is checked. */
public record StoredRows(int done, int total) {}
