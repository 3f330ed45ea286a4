package vn.lienthong.edxml;

/** The document answered: in a status, {@code organId} is also the agency addressed. */
public record ResponseFor(
    String organId, String code, EdxmlDate promulgationDate, String documentId) {}
