package org.reweave.notification;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a client wants to be reached, in the client's own words. Nobody is asked for a reason (45 CFR
 * 164.522(b)).
 *
 * @param channels those that are safe, at least one
 * @param mail the address for mail; needed with {@link Channel#MAIL}
 * @param phone the number; needed with {@link Channel#PHONE} and {@link Channel#TEXT}
 * @param days on which the client may be reached; needed with every channel but the portal
 * @param from the hour from which, in the clinic's time zone
 * @param to the hour until which
 * @param voiceMail whether a message may be left on the phone; null for no
 * @param senderName who mail shall seem to come from; empty for none
 * @param codeWord by which a caller and the client know each other; null keeps the one before
 * @param mustNotKnow who must not learn of the clinic; null keeps what was said before
 * @param news whether mail may say that something new waits in the portal; null for no
 * @param reminder what mail may say before an appointment; null for nothing
 * @param visitTitle what appointments are called in the client's own calendar; empty for
 *     "Appointment"
 */
public record NewSafeContact(
    @Nullable List<Channel> channels,
    @Nullable String mail,
    @Nullable String phone,
    @Nullable List<DayOfWeek> days,
    @Nullable LocalTime from,
    @Nullable LocalTime to,
    @Nullable Boolean voiceMail,
    @Nullable String senderName,
    @Nullable String codeWord,
    @Nullable String mustNotKnow,
    @Nullable Boolean news,
    @Nullable Reminder reminder,
    @Nullable String visitTitle) {}
