/** The answer: letters, the data package, saving and the proof of dispatch. */
import { z } from 'zod';
import { Case, Dispatch } from './cases.ts';
import { method } from './method.ts';
import { CaseId, FileHandle, IsoDate, LetterKind } from './vocabulary.ts';

export const answerMethods = {
  'answer.build': method({
    doc: 'Builds the answer of a decided case: the letter, and the data package where one is owed.',
    effect: 'write',
    input: z.strictObject({ caseId: CaseId }),
    output: Dispatch,
  }),
  'answer.letter': method({
    doc: 'Builds a letter on the way: acknowledgement, identity question, extension, cannot identify.',
    effect: 'write',
    input: z.strictObject({ caseId: CaseId, kind: LetterKind.exclude(['answer']) }),
    output: Dispatch,
  }),
  'answer.save': method({
    doc: 'Writes a built letter, and its package, into a folder that staff chose. Whole or not at all.',
    effect: 'write',
    input: z.strictObject({ caseId: CaseId, kind: LetterKind, folder: FileHandle }),
    output: z.strictObject({ files: z.array(z.string()), case: Case }),
  }),
  'answer.sent': method({
    doc: 'Records that a saved letter was sent: when, how, under which number.',
    effect: 'write',
    input: z.strictObject({
      caseId: CaseId,
      kind: LetterKind,
      on: IsoDate,
      way: z.enum(['email', 'post', 'registered-post']),
      reference: z.string().max(200),
    }),
    output: Case,
  }),
};
