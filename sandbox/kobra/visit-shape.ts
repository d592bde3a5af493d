/** 1 text, 2 text-area, 3 numeric, 4 decimal, 5 datepicker, 6 checkbox, 7 radio, 8 switch, 9 combo, 10 time. */
export type AnswerTypeId = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

export interface KobraAnswer {
  answerID: number | null;
  answerTypeID: AnswerTypeId;
  answerName: string | null;
  order: number;
  value: string | null;
}

export interface KobraQuestion {
  questionID: number;
  questionName: string;
  order: number;
  answers: KobraAnswer[];
}

/** Contacts collected at the door: the page shows only `[]`, so every plausible form is sent. */
export type KobraContacts = string[] | Record<string, string>[] | Record<string, string>;

/**
 * One visit as Kobra posts it, quirks included: longitude under `lng` or `Ing` (capital i), numbers as text,
 * local times in `timeZone`. Follows the output example of Kobra's visits webhook page.
 */
export interface KobraVisit {
  visitID: string;
  /** 1 debt collection, 2 address validation, 3 business validation. */
  productID: number;
  agentID: number;
  externalID: string;
  visitType: string;
  lat: string;
  lng?: string;
  Ing?: string;
  interest: number | string;
  rebound: boolean | string;
  tagName: string | null;
  finished: boolean;
  cancelled: boolean;
  cancellationReason: string | null;
  client: string;
  agent: string;
  startDate: string;
  endDate: string | null;
  comment: string | null;
  timeZone: string;
  checklist: KobraQuestion[];
  phones: KobraContacts;
  emails: KobraContacts;
}

/** The body of the POST: compact, slashes escaped, accents plain, as in the page's example. */
export function toKobraBody(visit: KobraVisit): string {
  return JSON.stringify(visit).replaceAll("/", "\\/");
}
