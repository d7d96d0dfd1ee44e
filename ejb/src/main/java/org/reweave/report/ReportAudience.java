package org.reweave.report;

/** For whom a report is made. */
public enum ReportAudience {
  /** The treating therapist: everything but what clients wrote. */
  THERAPIST,
  /** One client: the own released scores, attendance and homework. */
  CLIENT,
  /** Who sent them: dates, attendance, modality and status, the minimum necessary. */
  REFERRER,
  /** Both partners: joint facts only. */
  COUPLE
}
