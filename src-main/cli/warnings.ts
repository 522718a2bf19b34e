/** The words of warnings, as the terminal prints them: what a person should know or look at, in English. */
import type { Warning } from '../../src-contract/index.ts';
import { skipText } from './reasons.ts';

export type PrintedWarning = { code: string; text: string };

type Words = Record<string, (params: Warning['params']) => string>;

/** What was noticed while a request was read. */
const requestWords: Words = {
  'attachment-empty': ({ file }) => `${file} is an attachment without content. Ask for it again.`,
  'charset-guessed': ({ file, used }) =>
    `The characters of ${file} were taken for ${used}. Check names with accents.`,
  'charset-unknown': ({ file, used }) =>
    `${file} names an unknown encoding; ${used} was taken. Check names with accents.`,
  'depth-limit': ({ file }) =>
    `${file} lies too deep inside other mails and was not opened. Save it on its own.`,
  'file-empty': ({ file }) => `${file} is empty.`,
  'image-damaged': ({ file }) => `${file} is a damaged picture. Ask for it again, or scan it anew.`,
  'image-too-large': ({ file }) => `${file} is too large a picture to open. Save it smaller.`,
  'kind-unsupported': ({ file, found }) =>
    `${file} is of a kind that is not read (${found}). Save it as PDF.`,
  'language-not-ours': () =>
    'The request is in none of our four languages, or its language could not be told.',
  'mail-encrypted': ({ file }) => `${file} is encrypted. Open it in the mail program and save it as PDF.`,
  'mail-truncated': ({ file }) => `${file} breaks off; something may be missing. Save it again.`,
  minor: () => 'The requester may be a minor, or somebody writes for a child.',
  'name-changed': ({ file }) => `An attachment’s name held unsafe characters; it is called ${file} here.`,
  'no-contact-details': () => 'No address, e-mail address or phone number was found.',
  'on-behalf': ({ writer }) =>
    `${writer ?? 'Somebody'} writes on behalf of the requester. Check the authority.`,
  'other-email': ({ email }) => `Another e-mail address stands in the request: ${email}.`,
  'page-unreadable': ({ file, page }) => `Page ${page} of ${file} could not be read.`,
  'pages-limit': ({ file, limit }) => `Only the first ${limit} pages of ${file} were read.`,
  'parts-limit': ({ file, limit }) => `Only the first ${limit} parts of ${file} were read.`,
  'pdf-damaged': ({ file }) => `${file} is too damaged to read. Ask for it again, or scan it anew.`,
  'pdf-encrypted': ({ file }) => `${file} asks for a password. Save a copy without one.`,
  'pdf-repaired': ({ file }) => `${file} was damaged and was repaired. Check that all pages are there.`,
  'register-number': ({ file }) => `A national register number stands in ${file}; it was blocked out.`,
  'register-number-in-certificate': ({ file }) =>
    `The signature of ${file} carries a national register number; it is cut out when identity is decided.`,
  'right-denied': ({ right }) => `The writer says plainly not to want this: ${right}.`,
  'several-people': () => 'Several people write; say whose data are asked for.',
  'text-limit': ({ file, limit }) => `Only the first ${limit} characters of ${file} were read.`,
  'text-not-read-to-end': ({ part, characters }) =>
    `${part} is very long; only its first ${characters} characters were read. Look at the rest yourself.`,
  'two-addresses': ({ address }) => `Another postal address stands in the request: ${address}.`,
};

/** What was noticed while the job was done. */
const caseWords: Words = {
  'address-incomplete': () => 'The postal address is not complete; the letter has no address block.',
  'annex-summarised': () => 'The annex shows some of the records; all of them are in the package.',
  'automated-decisions-not-stated': () =>
    'Nobody was asked about decisions taken by a computer alone; the letter claims nothing.',
  'category-not-in-statement': ({ records }) =>
    `${records} records fit no category of the privacy statement.`,
  'files-older': ({ count, received, files }) =>
    `${count === 1 ? '1 file is' : `${count} files are`} older than the request of ${received}: ${files}. Ask the shop for a new export.`,
  'file-not-fully-searched': ({ file }) => `${file} could not be searched in full; the letter says so.`,
  'identity-not-checked': () => 'Identity was not checked: command line.',
  'no-address': () => 'The request came by post, but no postal address was found.',
  'not-read': ({ file, reason }) => `${file} was not read: ${skipText(String(reason))}.`,
  'nothing-found': () => 'Nothing about this person was found in the source.',
  'package-missing': () => 'A data package belongs to this answer, but there is none.',
  'pictures-left-out': ({ count, files }) =>
    `${count} pictures are not in the package: gone, changed or not told apart (${files}).`,
  'possible-records': ({ count }) => `${count} records could be this person’s and were not taken.`,
  'received-assumed': ({ day }) => `No receipt date was found; ${day} was taken. Give --received DATE.`,
  'recipients-categories-only': () => 'The letter names kinds of recipients only: no company is registered.',
  'rights-assumed': () => 'The letter could not be read; access was taken as what is asked.',
};

/** What was noticed while a folder of exports was looked through or searched. */
const sourceWords: Words = {
  'encoding-guessed': ({ encoding }) =>
    `The characters were taken for ${encoding}. Check names with accents.`,
  'encoding-mixed': () => 'The file mixes two ways of writing letters; some accents may be wrong.',
  'file-changed': ({ file }) => `${file} changed since it was read; it is read again at the next search.`,
  'file-missing': ({ file }) => `${file} is no longer in the folder.`,
  'file-new': ({ file }) => `${file} is new in the folder and was read for the first time.`,
  'file-rescanned': ({ file }) => `${file} had changed and was read again.`,
  'file-reshaped': ({ file }) => `${file} has other columns than before. Check how it is read.`,
  'file-unreadable': ({ file }) => `${file} could not be opened.`,
  'folder-missing': ({ folder }) => `The folder ${folder} is not there. Put it back, or add it again.`,
  'header-missing': () => 'The first line holds no column names; the columns are numbered.',
  'message-cut': ({ count }) => `Of a very long message only the beginning was read (${count}).`,
  'message-unreadable': ({ member, count }) =>
    `${member} is no message that can be read (${count} in this folder).`,
  'line-too-long': ({ line }) => `Line ${line} is too long and was passed over.`,
  'malformed-line': ({ line }) => `Line ${line} could not be read.`,
  'not-an-object': ({ line }) => `Line ${line} holds no record.`,
  'ragged-row': ({ line, count }) =>
    `Line ${line}${more(count)} has more or fewer values than there are columns.`,
  'source-unfinished': ({ folder }) =>
    `The folder ${folder} was not read to its end. Finish it: desk sources index`,
  'unterminated-quote': ({ line }) => `A quotation mark is missing from line ${line} on.`,
};

function more(count: string | number | undefined): string {
  const others = Number(count ?? 1) - 1;
  return others > 0 ? ` (and ${others} more)` : '';
}

/** A warning with its words; one that has none yet is given by its code and values. */
export function toPrintedWarning({ code, params }: Warning): PrintedWarning {
  const words = requestWords[code] ?? caseWords[code] ?? sourceWords[code];
  if (words !== undefined) return { code, text: words(params) };
  const values = Object.entries(params).map(([name, value]) => `${name}: ${value}`);
  return { code, text: [code.replaceAll('-', ' '), ...values].join('; ') };
}
