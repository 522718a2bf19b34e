/** `desk help`: the commands, and every method of the contract. */
import { contract } from '../../src-contract/index.ts';
import { passwordVariable } from './password.ts';

const commands = `desk: answers data-subject requests from a terminal. Results on stdout (JSON; for sources and pull lines
to read, JSON with --json), messages on stderr.

  desk handle --request FILE… --source DIR --out DIR
              [--received DATE] [--today DATE] [--lang nl|fr|de|en] [--requester FILE.json]
              [--vault DIR --identity identified --reason TEXT]
      Does the whole job: the files are the parts of one request. Leaves the letter (PDF) and the data package
      (ZIP) in DIR and prints one object: case, requester, rights, received, due, records, counts, letter,
      package, warnings. FILE.json holds fields of the requester that staff corrected, and "rights" or
      "language" where the letter can't be read. Category 0 is "not in the statement".
  desk read FILE…
      What each file is and asks for, one object a line. Opens no case.
  desk deadline DATE…
      The legal dates of requests received on these days, one object a line.
  desk sources add FOLDER [--vault DIR] [--json]
      Looks through a folder of exports, its sub-folders included, as it comes: each file that was read with format,
      encoding, records, category and whether the reading is confirmed, and what was not read and why. With --vault
      the folder is registered there as a source; without one it is only looked at. The folder is not touched.
  desk sources index [SOURCE…] --vault DIR [--json]
      Looks through what is new or changed in these sources, or in all, and finishes what was broken off.
  desk sources list --vault DIR [--json]
      The registered sources. SOURCE is a source's number or name in this list.
  desk sources remove SOURCE… --vault DIR [--json]
      Forgets sources. The folders stay, and so do pulled records with their cases.
  desk pull --source DIR | --vault DIR
            [--email ADDRESS] [--customer-number N] [--order N]… [--name NAME] [--phone N] [--birth-date DATE]
            [--address "STREET NUMBER, POSTCODE CITY"] | [--requester FILE.json] | [--case NUMBER]
            [--received DATE] [--today DATE] [--out FILE.json] [--json]
      Every record that the identifiers lead to: file, line, category, the way to it, and where it stands in its
      retention period; then what was searched, with what, and what could be this person's but was not taken. Nothing
      is written to disk unless --out names a new file. In a vault the log keeps that somebody was looked up; with
      --case the records are kept with the case, whose identity must be decided. With --received files that are older
      than the request are said. Addresses are compared by letter case only: one that differs by a +tag, or by dots at
      Gmail, could be this person's, and is taken where the vault's settings foldEmailTags or foldGmailDots say so:
      desk call settings.set '{"foldEmailTags":true}' --vault DIR.
  desk call METHOD [JSON] [--vault DIR] [--today DATE]
      Calls one method of the contract, on an unlocked vault where it needs one. For files and folders give
      their paths.
  desk help
      This page.

--vault DIR is a vault that is there; its password is read from --password-file FILE, else from the environment variable
${passwordVariable}, else asked for in the terminal. Without --vault the work is done on a throw-away encrypted vault, which is
deleted at the end. Ctrl-C stops what runs and leaves nothing half done.

Exit code 0: done, warnings and "nothing found" included. 1: not done, and the message says what to do.
2: the command line was not understood.

Methods
`;

/** The whole page as text. */
export function helpText(): string {
  const lines = Object.entries(contract)
    .filter(([, { by }]) => by === 'engine')
    .map(([name, { doc, effect }]) => `  ${name} (${effect})\n      ${doc}`);
  return `${commands}${lines.join('\n')}\n`;
}
