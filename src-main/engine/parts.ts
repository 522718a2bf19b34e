/** What the engine is made of besides the vault: facts, words and the ways to other threads and processes. */
import type { JobHost } from '../jobs/host.ts';
import type { ParserHost } from '../parsers/host.ts';
import { type Controller, loadController } from './controller/index.ts';
import { type ClosedDay, closedDaysOf } from './deadlines/index.ts';
import type { ControllerMarks, ReadingRules } from './intake/index.ts';
import { type LetterWords, loadLetterWords } from './letters/index.ts';

export type EngineParts = {
  readonly controller: Controller;
  readonly letterWords: LetterWords;
  readonly reading: ReadingRules;
  readonly parsers: ParserHost;
  readonly jobs: JobHost;
  readonly resourcesDir: string;
  /** Days on which no period can end, in the controller's country. */
  readonly closed: ClosedDay;
};

/**
 * Loads the controller's facts and the words of the letters; fails closed where one does not fit its shape.
 * @throws Error that names the file and the field
 */
export function loadParts(resourcesDir: string, parsers: ParserHost, jobs: JobHost): EngineParts {
  const controller = loadController(resourcesDir);
  return {
    controller,
    letterWords: loadLetterWords(resourcesDir),
    reading: { timeZone: controller.timeZone, marks: marksOf(controller) },
    parsers,
    jobs,
    resourcesDir,
    closed: closedDaysOf(controller.identity.country),
  };
}

/** What is the controller's own in a letter, and so never the requester's. */
function marksOf({ identity, channels, recipients }: Controller): ControllerMarks {
  const emails = [channels.email, channels.dataProtectionContact].filter((address) => address !== null);
  return {
    names: [identity.name, identity.brand, ...recipients.companies.map(({ name }) => name)],
    emails,
    domains: [...new Set(emails.map((address) => address.split('@')[1] ?? ''))],
    addressLines: [identity.street, ...channels.post.lines],
    phones: [],
    customerNumberPattern: null,
    orderNumberPattern: null,
  };
}
