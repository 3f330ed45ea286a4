package vn.lienthong.casework.web;

import vn.lienthong.casework.Consultation;
import vn.lienthong.web.Message;
import vn.lienthong.web.Tone;

/** An opinion that was asked for, with how its deadline stands. */
public record OpinionLine(Consultation asked, Tone tone, Message words) {}
