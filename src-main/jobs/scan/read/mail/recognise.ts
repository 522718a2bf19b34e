/** Tells messages and mailboxes among other files by their content. */
import { isOutlook } from '../../../../parsers/mail/outlook.ts';
import { isMail } from '../../../../parsers/mail/recognise.ts';
import { headOf, type Place } from '../packed.ts';
import { isMbox } from './mbox.ts';

/** Where Outlook writes the directory that tells a message from a workbook: nearly always within this. */
const outlookHead = 1024 * 1024;

const compound = Buffer.from('d0cf11e0', 'hex');

/**
 * True for a file that holds one message; `head` are its first bytes. One that is called a message and is none counts
 * too, so that it is named as a message that can't be read.
 * @throws what reading the file throws.
 */
export function isMessage(path: string, place: Place, head: Buffer): boolean {
  if (head.subarray(0, 4).equals(compound))
    return /\.msg$/i.test(path) || isOutlook(headOf(place, outlookHead));
  return !isMbox(head) && (/\.(eml|msg)$/i.test(path) || isMail(head.toString('latin1')));
}
