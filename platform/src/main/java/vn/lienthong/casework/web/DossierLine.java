package vn.lienthong.casework.web;

import vn.lienthong.casework.DossierRow;
import vn.lienthong.web.Message;
import vn.lienthong.web.Tone;

/** A dossier of a list with what its date says. */
public record DossierLine(DossierRow row, DossierRow.Urgency urgency, Tone tone, Message words) {}
