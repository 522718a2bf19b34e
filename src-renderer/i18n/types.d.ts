/**
 * Makes every key of `t()` checked by the compiler. Dutch is the model; test/unit/renderer/i18n.test.ts holds the
 * other languages to it. A new file of words in i18n/<language>/ gets its line here and nothing else.
 */
import 'i18next';
import type caseWords from './nl/case.json';
import type cases from './nl/cases.json';
import type common from './nl/common.json';
import type errors from './nl/errors.json';
import type inbox from './nl/inbox.json';
import type settings from './nl/settings.json';
import type sources from './nl/sources.json';
import type todo from './nl/todo.json';
import type vault from './nl/vault.json';
import type vocabulary from './nl/vocabulary.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      case: typeof caseWords;
      cases: typeof cases;
      common: typeof common;
      errors: typeof errors;
      inbox: typeof inbox;
      settings: typeof settings;
      sources: typeof sources;
      todo: typeof todo;
      vault: typeof vault;
      vocabulary: typeof vocabulary;
    };
  }
}
