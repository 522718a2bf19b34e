/** Answers: letters and data packages of a case are built, saved where staff choose, and their dispatch is proven. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSearchedWhole } from '../../../src-contract/attestation.ts';
import { DeskError } from '../../../src-contract/errors.ts';
import type {
  Attestation,
  BlobId,
  CaseId,
  Dispatch,
  Language,
  LetterKind,
  PulledRecord,
  SourceId,
  Warning,
} from '../../../src-contract/index.ts';
import type { JobHost } from '../../jobs/host.ts';
import type { LeftOut, PackageWords } from '../../jobs/pack/content.ts';
import type { Answer } from '../../jobs/questions.ts';
import { answerKind, type Cases, type KeptCase } from '../cases/index.ts';
import type { Context, Methods } from '../context.ts';
import type { Controller } from '../controller/index.ts';
import { type ClosedDay, reckon } from '../deadlines/index.ts';
import { olderWarning } from '../discovery/index.ts';
import { composeLetter, type LetterFacts, type LetterWords } from '../letters/index.ts';
import { articleOf, articleOfRight } from '../rights/index.ts';
import type { Vault } from '../vault/index.ts';
import { type FileToSave, saveWhole } from './save.ts';

type AnswerMethods = Pick<Methods, Extract<keyof Methods, `answer.${string}`>>;

/** What discovery tells of a case: the records that were kept, and what was searched. */
export type Findings = { records: PulledRecord[]; attestation: Attestation | null };

export type AnswerDeps = {
  vault: Vault;
  cases: Cases;
  jobs: JobHost;
  controller: Controller;
  letterWords: LetterWords;
  closed: ClosedDay;
  resourcesDir: string;
  findings(caseId: CaseId, today: string): Findings;
  /** How many files and links of the sources nobody has confirmed yet. */
  unconfirmed(): { files: number; links: number };
  /** Where a source lies; null for one that was removed. */
  folderOf(id: SourceId): string | null;
};

type BuiltPackage = { name: string; blob: BlobId; leftOut: LeftOut[] };

/** The answer step of an open vault's cases. */
export function answerMethods(deps: AnswerDeps): AnswerMethods {
  const { vault, cases, jobs, controller, letterWords, closed, resourcesDir } = deps;

  async function build(kept: KeptCase, kind: LetterKind, context: Context): Promise<Dispatch> {
    const findings = findingsFor(kept, context.today);
    const parcel = owesPackage(kept, kind, findings) ? await packageOf(kept, findings, context) : null;
    try {
      return await buildWith(parcel, kept, kind, findings, context);
    } catch (error) {
      // A package without its letter is nobody's; where the vault was locked meanwhile, it goes when it is opened.
      if (parcel !== null && vault.db.open) vault.derive(() => vault.blobs.remove(parcel.blob));
      throw error;
    }
  }

  async function buildWith(
    parcel: BuiltPackage | null,
    kept: KeptCase,
    kind: LetterKind,
    findings: Findings,
    context: Context,
  ): Promise<Dispatch> {
    const facts = factsOf(kept, kind, findings, parcel, context);
    const { document, warnings } = composeLetter(facts, letterWords);
    const letter = await jobs.run('typeset', { document, resourcesDir }, context);
    const builtAt = vault.now();
    vault.write({ act: 'letter.built', caseId: kept.id, params: { kind, pages: letter.pages } }, () => {
      cases.advance(kept.id, isAnswer(kind) ? 'answer-built' : 'letter-on-the-way');
      cases.store.putDispatch(kept.id, {
        letterKind: kind,
        letter: vault.blobs.put(letter.pdf, builtAt),
        letterName: `${kept.number}-${isAnswer(kind) ? 'letter' : kind}.pdf`,
        pages: letter.pages,
        package: parcel?.blob ?? null,
        packageName: parcel?.name ?? null,
        packageBytes: parcel && vault.blobs.finish(parcel.blob),
        builtAt,
        warnings: [
          ...warnings,
          ...warningsOf(kept, kind, findings),
          ...leftOutWarning(parcel?.leftOut ?? []),
        ],
      });
    });
    return dispatchOf(cases.store.get(kept.id), kind);
  }

  /** Nobody's records go into a letter before the person is identified. */
  function findingsFor({ id, identity }: KeptCase, today: string): Findings {
    return identity.state === 'identified' ? deps.findings(id, today) : { records: [], attestation: null };
  }

  async function packageOf(
    kept: KeptCase,
    { records, attestation }: Findings,
    context: Context,
  ): Promise<BuiltPackage> {
    const language = kept.letterLanguage;
    const content = {
      caseNumber: kept.number,
      language,
      today: context.today,
      controller: controller.identity.name,
      timeZone: controller.timeZone,
      records,
      folders: foldersOf(records),
      attestation,
      words: packageWords(resourcesDir, language),
    };
    const blob = vault.derive(() => vault.blobs.begin(vault.now()));
    const answer: Answer = (question) => {
      if (question.about !== 'package') throw new Error(`A package was asked about ${question.about}.`);
      vault.derive(() => vault.blobs.append(blob, question.bytes));
      return null;
    };
    try {
      const { manifest } = await jobs.run('pack', content, { ...context, answer });
      return { name: `${kept.number}-package.zip`, blob, leftOut: manifest.leftOut };
    } catch (error) {
      if (vault.db.open) vault.derive(() => vault.blobs.remove(blob));
      throw error;
    }
  }

  /** The folders of the sources whose pictures records name. */
  function foldersOf(records: readonly PulledRecord[]): { sourceId: SourceId; folder: string }[] {
    const named = records.flatMap(({ pictures }) =>
      pictures.flatMap((picture) => (picture.state === 'found' ? [picture.sourceId] : [])),
    );
    return [...new Set(named)].flatMap((sourceId) => {
      const folder = deps.folderOf(sourceId);
      return folder === null ? [] : [{ sourceId, folder }];
    });
  }

  function factsOf(
    kept: KeptCase,
    kind: LetterKind,
    { records, attestation }: Findings,
    parcel: BuiltPackage | null,
    { today }: Context,
  ): LetterFacts {
    return {
      kind,
      language: kept.letterLanguage,
      today,
      receivedOn: kept.receivedOn,
      dueOn: reckon(kept.receivedOn, closed).due,
      caseNumber: kept.number,
      extension: kept.extension && { reason: kept.extension.reason, dueOn: kept.dueOn },
      channel: kept.channel,
      requester: kept.requester,
      addressPrinted: kept.requester.address !== null && (kept.channel !== 'email' || kept.addressVerified),
      rights: kept.rights.map(({ right, outcome, ground, reason }) => ({
        right,
        outcome,
        ground,
        article: ground === null ? articleOfRight[right] : articleOf(ground),
        reason,
        doneOn: null,
        recipientsTold: [],
      })),
      identityQuestion: kept.identity.state === 'asked' ? kept.identity.for : null,
      records,
      attestation,
      package: parcel && { name: parcel.name, formats: ['JSON', 'CSV', 'HTML'] },
      automatedDecisions: null,
      controller,
      member: vault.member.name,
    };
  }

  return {
    'answer.build': async ({ caseId }, context) => {
      const kept = cases.store.get(caseId);
      if (kept.stage !== 'answer') throw new DeskError('stage-forbids', { stage: kept.stage });
      return build(kept, answerKind(kept), context);
    },
    'answer.letter': async ({ caseId, kind }, context) => {
      const kept = cases.store.get(caseId);
      checkInterim(kept, kind);
      return build(kept, kind, context);
    },
    'answer.save': ({ caseId, kind, folder }, context) => {
      const kept = cases.store.get(caseId);
      if (kind === 'answer') checkConfirmed(deps.unconfirmed());
      const files = filesToSave(vault, dispatchOf(kept, kind));
      const names = saveWhole(context.resolve(folder), files);
      vault.write({ act: 'letter.saved', caseId, params: { kind, files: names.join(', ') } }, () => {
        if (isAnswer(kind)) cases.advance(caseId, 'answer-saved');
        cases.store.setSaved(caseId, kind, vault.now());
      });
      return { files: names, case: cases.view(caseId, context.today) };
    },
    'answer.sent': ({ caseId, kind, on, way, reference }, { today }) => {
      const kept = cases.store.get(caseId);
      const { savedAt, sent } = dispatchOf(kept, kind);
      if (savedAt === null || sent !== null) throw new DeskError('answer-not-ready', {});
      if (on > today) throw new DeskError('input-invalid', { field: 'on', reason: 'future' });
      vault.write({ act: 'letter.sent', caseId, params: { kind, on, way, reference } }, () => {
        if (isAnswer(kind)) cases.advance(caseId, 'answer-sent');
        cases.store.setSent(caseId, kind, { on, way, reference });
      });
      return cases.view(caseId, today);
    },
  };
}

/** True for the letter that ends a case. */
function isAnswer(kind: LetterKind): boolean {
  return kind === 'answer' || kind === 'cannot-identify';
}

/** Access and portability are answered with the data themselves (GDPR art. 15(3), 20(1)). */
function owesPackage({ rights }: KeptCase, kind: LetterKind, { records }: Findings): boolean {
  const given = rights.some(
    ({ right, outcome }) =>
      (right === 'access' || right === 'portability') && (outcome === 'granted' || outcome === 'in-part'),
  );
  return kind === 'answer' && given && records.length > 0;
}

function checkInterim({ stage, identity, extension }: KeptCase, kind: LetterKind): void {
  const fits = {
    acknowledgement: true,
    'identity-question': identity.state === 'asked',
    extension: extension !== null,
    'cannot-identify': identity.state === 'refused',
    answer: false,
  }[kind];
  if (!fits) throw new DeskError('stage-forbids', { stage });
}

/** What the program alone believes of files and their links sends nobody's data out. */
function checkConfirmed({ files, links }: { files: number; links: number }): void {
  if (files + links > 0) throw new DeskError('sources-unconfirmed', { files, links });
}

/** @throws DeskError `answer-not-ready` when there is no such letter */
function dispatchOf({ dispatches }: KeptCase, kind: LetterKind): Dispatch {
  const found = dispatches.find(({ letterKind, sent }) => letterKind === kind && sent === null);
  if (found === undefined) throw new DeskError('answer-not-ready', {});
  return found;
}

function filesToSave({ blobs }: Vault, dispatch: Dispatch): FileToSave[] {
  const letter = { name: dispatch.letterName, parts: blobs.parts(dispatch.letter) };
  if (dispatch.package === null || dispatch.packageName === null) return [letter];
  return [letter, { name: dispatch.packageName, parts: blobs.parts(dispatch.package) }];
}

/** Names of pictures that a warning lists; the package lists all. */
const namedInWarning = 5;

function leftOutWarning(leftOut: readonly LeftOut[]): Warning[] {
  if (leftOut.length === 0) return [];
  const names = leftOut.slice(0, namedInWarning).map(({ picture }) => picture);
  const files = leftOut.length > names.length ? `${names.join(', ')} …` : names.join(', ');
  return [{ code: 'pictures-left-out', params: { count: leftOut.length, files } }];
}

function warningsOf(
  { channel, requester, receivedOn }: KeptCase,
  kind: LetterKind,
  { attestation }: Findings,
): Warning[] {
  const warnings: Warning[] = [];
  if (channel === 'post' && requester.address === null) warnings.push({ code: 'no-address', params: {} });
  if (kind !== 'answer' || attestation === null) return warnings;
  const { possible, files } = attestation;
  if (possible.length > 0) warnings.push({ code: 'possible-records', params: { count: possible.length } });
  for (const { file, problem } of files) {
    if (!isSearchedWhole({ problem })) warnings.push({ code: 'file-not-fully-searched', params: { file } });
  }
  return [...warnings, ...olderWarning(files, receivedOn)];
}

function packageWords(resourcesDir: string, language: Language): PackageWords {
  const words: PackageWords = JSON.parse(
    readFileSync(join(resourcesDir, 'packages', `${language}.json`), 'utf8'),
  );
  return words;
}
