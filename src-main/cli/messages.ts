/** What the terminal says to people: on the error output, in English, one line each. */
import type { ErrorCode, Progress, WireError } from '../../src-contract/index.ts';

type Params = Record<string, string | number>;

/** What happened, and what to do now. */
const errorTexts: Record<ErrorCode, (params: Params) => string> = {
  'answer-not-ready': () => 'There is no such letter that was built and not sent yet. Build it first.',
  'audit-broken': ({ entry }) =>
    `The log was changed: entry ${entry} does not fit. Restore a backup and tell your administrator.`,
  cancelled: () => 'Cancelled. Nothing was left half done.',
  'case-not-found': ({ case: id }) => `There is no case ${id}.`,
  'disk-full': ({ place }) => `The disk of ${place} is full. Make room and try again; nothing was lost.`,
  'extension-too-late': ({ due }) => `The period ended on ${due}; an extension had to be announced before.`,
  'file-changed': ({ file }) => `${file} changed while it was read. Try again when nobody writes to it.`,
  'file-empty': ({ file }) => `${file} is empty. Export or scan it again.`,
  'file-not-found': ({ file }) => `${file} is not there. Check the name and the folder.`,
  'file-too-large': ({ file, limit }) =>
    `${file} is larger than ${limit}. Split it, or scan it at a lower resolution.`,
  'file-unreadable': ({ file, reason }) =>
    `${file} could not be read (${reason}). Open it in its own program and save it anew.`,
  'folder-not-found': ({ folder }) =>
    `The folder ${folder} is not there. Check the name, or connect the drive.`,
  'folder-not-writable': ({ folder }) =>
    `Nothing can be written to ${folder}. Choose another folder or ask for the right to write.`,
  'handle-unknown': () => 'A file was named that nobody gave. Give it again.',
  'identifiers-conflict': () =>
    'The identifiers in the request lead to two different people. Correct the requester’s fields (--requester).',
  'identity-undecided': ({ case: id }) =>
    `Identity is not decided in case ${id}. Decide it in the app, or give --identity identified --reason TEXT.`,
  'input-invalid': ({ field, reason }) => `${field || 'The input'} is not right (${reason}).`,
  internal: ({ reference }) =>
    `Something went wrong that should not (reference ${reference}). Nothing was left half done.`,
  'item-not-found': ({ item }) => `There is no item ${item} in the inbox.`,
  'item-settled': ({ item }) => `Item ${item} is a case already, or was put aside.`,
  'letter-failed': ({ reason }) => `The letter could not be set (${reason}).`,
  'method-unknown': ({ method }) => `There is no method ${method}. "desk help" lists them.`,
  'no-source': () => 'No source is registered. Give the folder of the shop’s exports (--source).',
  'not-a-request': () =>
    'This does not ask for any data-protection right. If it does, give --requester FILE.json with "rights".',
  'parser-crashed': ({ file }) =>
    `${file} could not be read: it made the reader stop. The file may be damaged or harmful.`,
  'parser-timeout': ({ file, seconds }) => `${file} could not be read within ${seconds} seconds.`,
  'password-weak': () => 'The password is too weak. Take at least twelve characters.',
  'reason-missing': () => 'A reason is needed.',
  'record-not-found': ({ record }) => `There is no record ${record}.`,
  'source-not-found': ({ source }) => `There is no one source ${source}. "desk sources list" shows them.`,
  'source-unreadable': ({ folder }) =>
    `There is nothing in ${folder} that can be read. Give a folder with the shop’s exports.`,
  'sources-unconfirmed': ({ files, links }) =>
    `Nobody has confirmed how the sources are read yet (${files} files, ${links} links). Look at them in the app first.`,
  'stage-forbids': ({ stage }) => `The case is at the step "${stage}", where this can't be done.`,
  'vault-busy': ({ member, since }) =>
    `The vault is open elsewhere${member ? ` (${member}, since ${since})` : ''}. Lock it there first.`,
  'vault-damaged': () => 'The vault is damaged. Restore the last backup.',
  'vault-exists': ({ folder }) => `There is a vault in ${folder} already.`,
  'vault-locked': () =>
    'The vault is locked. Give --vault DIR (and --password-file FILE, or type the password).',
  'vault-missing': ({ folder }) =>
    `There is no vault in ${folder}. Make one with: desk call vault.create '{"memberName":"…","language":"nl"}' --vault DIR`,
  'vault-newer': ({ found, known }) =>
    `The vault was written by a newer version (${found}; this one knows ${known}). Update DSAR Desk.`,
  'wrong-password': () => 'The password does not open this vault.',
};

/** The words for an expected error. */
export function errorText({ code, params }: WireError): string {
  return errorTexts[code](params);
}

/** Shows how far long work is, where somebody is looking. */
export function showProgress({ step, done, total }: Progress): void {
  if (process.stderr.isTTY && total > 0)
    process.stderr.write(`\r${step} ${Math.round((100 * done) / total)} %  `);
}
