/** The controller's facts, as the letters and the rules need them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import {
  AuthoritiesFile,
  CategoriesFile,
  type CategoryFacts,
  type Controller,
  ControllerFile,
  RecipientsFile,
} from './schema.ts';

export type {
  Authority,
  CategoryFacts,
  Controller,
  RecipientCompany,
  RecipientKind,
} from './schema.ts';

/**
 * Reads and checks the controller's facts in `<resourcesDir>/controller`.
 * Fails closed: no letter is written from facts that do not fit their shape.
 * @throws Error with the file and the field when a file is missing or does not fit.
 */
export function loadController(resourcesDir: string): Controller {
  const read = <T>(file: string, schema: z.ZodType<T>): T => {
    const result = schema.safeParse(JSON.parse(readFileSync(join(resourcesDir, 'controller', file), 'utf8')));
    if (result.success) return result.data;
    const issue = result.error.issues[0];
    throw new Error(`${file}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'does not fit'}`);
  };
  const controller = {
    ...read('smartphoto.json', ControllerFile),
    ...read('smartphoto-categories.json', CategoriesFile),
    recipients: read('smartphoto-recipients.json', RecipientsFile),
    authorities: read('authorities.json', AuthoritiesFile).authorities,
  };
  checkReferences(controller);
  return controller;
}

/** The statement's facts on a category; null for `0`, which the statement does not know. */
export function categoryFacts(controller: Controller, category: number): CategoryFacts | null {
  return controller.categories.find(({ number }) => number === category) ?? null;
}

function checkReferences({ categories, recipients, authorities, authority }: Controller): void {
  const numbers = new Set(categories.map(({ number }) => number));
  if (numbers.size !== categories.length)
    throw new Error('smartphoto-categories.json: a category stands twice');
  const kinds = new Set(recipients.kinds.map(({ id }) => id));
  const stray = recipients.companies.find(({ kind }) => !kinds.has(kind));
  if (stray) throw new Error(`smartphoto-recipients.json: ${stray.name} is of an unknown kind ${stray.kind}`);
  if (!authorities.some(({ country }) => country === authority.country))
    throw new Error('authorities.json: the controller’s own authority is missing');
}
