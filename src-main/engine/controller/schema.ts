/** The shape of `resources/controller`: the controller's privacy statement as data (references: article numbers in it). */
import { z } from 'zod';
import { IsoDate } from '../../../src-contract/vocabulary.ts';

const Words = z.string().trim().min(1);
const Text = z.strictObject({ nl: Words, fr: Words, de: Words, en: Words });
const Lines = z.array(Words).min(1);
const LinesPerLanguage = z.strictObject({ nl: Lines, fr: Lines, de: Lines, en: Lines });
const Country = z.string().regex(/^[A-Z]{2}$/);
/** Articles of the privacy statement that say so, e.g. `3.1`. */
const Statement = z.array(z.string().regex(/^\d+(\.\d+)?$/));
/** The statement's own categories; what fits none of them is no category here. */
const StatementCategory = z.literal([1, 2, 3, 4, 5, 6]);

/** Legal bases that the statement names: GDPR art. 6(1)(b), 6(1)(a), 6(1)(f). */
const LegalBasis = z.enum(['contract', 'consent', 'legitimate-interest']);

const RetentionRule = z.strictObject({
  /** What starts the period. */
  from: z.enum([
    'visit-end',
    'relationship-end',
    'last-order',
    'last-communication',
    'order',
    'saved-or-new-order',
    'upload',
    'cookie-policy',
  ]),
  /** ISO 8601 duration; null where the statement gives none. */
  period: z
    .string()
    .regex(/^P(T\d+H|\d+[DY])$/)
    .nullable(),
  when: z.enum(['always', 'in-ordered-product', 'saved-with-account', 'without-account']),
  text: Text,
});

const CategoryFacts = z.strictObject({
  number: StatementCategory,
  name: Text,
  examples: Text,
  purpose: Text,
  legalBases: z.array(LegalBasis).min(1),
  /** Whether the person gave the data or the use of the site produced them, GDPR art. 15(1)(g). */
  source: z.enum(['given', 'observed']),
  retention: z.array(RetentionRule).min(1),
  /** GDPR art. 20, or only promised by the statement. */
  portability: z.enum(['yes', 'in-part', 'statement-only']),
  /** GDPR art. 21(1). */
  objection: z.enum(['yes', 'in-part', 'no']),
  statement: Statement,
});
export type CategoryFacts = z.infer<typeof CategoryFacts>;

const RecipientKind = z.strictObject({
  id: z.string(),
  name: Text,
  /** Data categories that go there. */
  categories: z.array(StatementCategory).min(1),
  statement: Statement,
});
export type RecipientKind = z.infer<typeof RecipientKind>;

/** A recipient by name (C-154/21), with the time in which data went there. */
const RecipientCompany = z.strictObject({
  name: Words,
  kind: z.string(),
  country: Country,
  /** GDPR art. 46 safeguard in words; null inside the European Economic Area. */
  safeguard: Text.nullable(),
  since: IsoDate.nullable(),
  until: IsoDate.nullable(),
});
export type RecipientCompany = z.infer<typeof RecipientCompany>;

const Authority = z.strictObject({
  country: Country,
  name: Text,
  address: LinesPerLanguage.nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  web: Text.nullable(),
  /** True where each federal state has its own authority and no single one can be named. */
  perState: z.boolean(),
});
export type Authority = z.infer<typeof Authority>;

export const ControllerFile = z.strictObject({
  identity: z.strictObject({
    name: Words,
    brand: Words,
    street: Words,
    postcode: Words,
    city: Words,
    country: Country,
    registration: z.strictObject({ register: Text, number: Words }),
    statement: Statement,
  }),
  timeZone: Words,
  channels: z.strictObject({
    email: z.email(),
    post: z.strictObject({ lines: Lines, country: Country }),
    dataProtectionContact: z.email().nullable(),
    statement: Statement,
  }),
  marketing: z.strictObject({
    channels: z.array(z.enum(['email', 'sms', 'social-ads'])),
    /** Legal basis towards customers, and towards everybody else. */
    customers: LegalBasis,
    others: LegalBasis,
    categories: z.array(StatementCategory),
    purpose: Text,
    statement: Statement,
  }),
  storage: z.strictObject({ region: z.literal('EEA'), statement: Statement }),
  authority: z.strictObject({ country: Country, statement: Statement }),
  courts: z.strictObject({
    remedy: z.strictObject({ country: Country, act: IsoDate, articles: Words }),
    /** The only courts that the statement names; never printed (GDPR art. 79(2)). */
    statementNames: Words,
    statement: Statement,
  }),
  /** The statement promises portability for all data, beyond GDPR art. 20. */
  portabilityBeyondLaw: z.strictObject({ promised: z.boolean(), statement: Statement }),
});

export const CategoriesFile = z.strictObject({ categories: z.array(CategoryFacts).length(6) });

export const RecipientsFile = z.strictObject({
  kinds: z.array(RecipientKind).min(1),
  companies: z.array(RecipientCompany),
});

export const AuthoritiesFile = z.strictObject({ origin: z.string(), authorities: z.array(Authority).min(1) });

/** The controller, whole. */
export type Controller = z.infer<typeof ControllerFile> & {
  categories: CategoryFacts[];
  recipients: z.infer<typeof RecipientsFile>;
  authorities: Authority[];
};
