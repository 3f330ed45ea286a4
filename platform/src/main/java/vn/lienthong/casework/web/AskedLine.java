package vn.lienthong.casework.web;

import vn.lienthong.casework.AskedOpinion;
import vn.lienthong.web.Message;
import vn.lienthong.web.Tone;

/**
 * An opinion in the list of the agency that gives it.
 *
 * @param asking name of the agency that asks
 */
public record AskedLine(AskedOpinion row, String asking, Tone tone, Message words) {}
