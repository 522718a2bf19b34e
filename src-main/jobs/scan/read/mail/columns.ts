/** The columns of the shop's correspondence. */
import type { SourceFile } from '../../../../../src-contract/sources.ts';
import type { ColumnMeaning } from '../../../../../src-contract/vocabulary.ts';

/** True where the records of a file are messages. */
export function isMailFormat(format: SourceFile['format']): boolean {
  return format === 'mbox' || format === 'mails';
}

/** The columns of all mail, and what they mean: every mailbox has the same. */
const columns = {
  Date: 'date',
  From: 'email',
  To: 'email',
  Cc: 'email',
  Bcc: 'email',
  'Reply-To': 'email',
  Subject: 'freeText',
  Text: 'freeText',
  Quoted: 'freeText',
  Attachments: 'other',
  'Message-ID': 'other',
  'In-Reply-To': 'other',
  File: 'other',
  /** Addresses in the text that have no part in the message: searched, and shown in the text alone. */
  Mentioned: 'otherPerson',
} as const satisfies Record<string, ColumnMeaning>;

export type MailColumn = keyof typeof columns;

/** Names of the columns of mail, in order. */
export const mailColumns = Object.keys(columns) as MailColumn[];

/** What the columns of mail mean, in order. */
export const mailMeanings: readonly ColumnMeaning[] = Object.values(columns);
