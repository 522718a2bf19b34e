/** Everything a letter may say. What is not in here, a letter does not claim. */
import type { Attestation } from '../../../src-contract/attestation.ts';
import type { Requester } from '../../../src-contract/reading.ts';
import type { PulledRecord } from '../../../src-contract/records.ts';
import type {
  Channel,
  ExtensionReason,
  Ground,
  Language,
  LetterKind,
  Outcome,
  Right,
} from '../../../src-contract/vocabulary.ts';
import type { Controller } from '../controller/index.ts';

/** A record as it is handed to the person: the confirmed ones only. */
export type LetterRecord = Pick<
  PulledRecord,
  'category' | 'kind' | 'file' | 'line' | 'title' | 'date' | 'fields'
>;

/** What was decided on one right, and what is known of its being done. */
export type RightFacts = {
  right: Right;
  outcome: Outcome;
  ground: Ground | null;
  /** The ground's article, e.g. `GDPR 15(4)`. */
  article: string;
  /**
   * Words of staff. Printed where something is limited or refused (GDPR art. 12(4)), and where they say what is done:
   * a rectification, an answer on automated decisions.
   */
  reason: string;
  /** The day on which it was proven done; null while it is only instructed. */
  doneOn: string | null;
  /** Recipients that were told, GDPR art. 19. */
  recipientsTold: string[];
};

export type LetterFacts = {
  kind: LetterKind;
  language: Language;
  /** ISO dates, days in the controller's time zone. */
  today: string;
  receivedOn: string;
  /** Without an extension. */
  dueOn: string;
  caseNumber: string;
  extension: { reason: ExtensionReason; dueOn: string } | null;
  channel: Channel;
  requester: Requester;
  /** True when the letter goes into an envelope, or the address was verified. */
  addressPrinted: boolean;
  rights: RightFacts[];
  /** What is asked and why, in the words of staff; for an identity question. */
  identityQuestion: string | null;
  records: LetterRecord[];
  attestation: Attestation | null;
  /** The data package of the same dispatch, with the formats in it. */
  package: { name: string; formats: string[] } | null;
  /** What staff stated on solely automated decisions, GDPR art. 15(1)(h); null where nobody was asked. */
  automatedDecisions: string | null;
  controller: Controller;
  /** Who signs. */
  member: string;
};
