/** `desk help`: the commands, and every method of the contract. */
import { contract } from '../../src-contract/index.ts';

const commands = `desk: answers data-subject requests from a terminal. JSON on stdout, messages on stderr.

  desk handle --request FILE… --source DIR --out DIR
              [--received DATE] [--today DATE] [--lang nl|fr|de|en] [--requester FILE.json]
              [--vault DIR --password-file FILE --identity identified --reason TEXT]
      Does the whole job: the files are the parts of one request. Leaves the letter (PDF) and the data package
      (ZIP) in DIR and prints one object: case, requester, rights, received, due, records, counts, letter,
      package, warnings. FILE.json holds fields of the requester that staff corrected, and "rights" or
      "language" where the letter can't be read. Category 0 is "not in the statement".
  desk read FILE…
      What each file is and asks for, one object a line. Opens no case.
  desk deadline DATE…
      The legal dates of requests received on these days, one object a line.
  desk call METHOD [JSON] [--vault DIR --password-file FILE] [--today DATE]
      Calls one method of the contract, on an unlocked vault where it needs one. For files and folders give
      their paths.
  desk help
      This page.

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
