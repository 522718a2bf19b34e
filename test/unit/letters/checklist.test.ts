/** What each letter must contain, in every language: the list of the legal rules, element by element. */
import { describe, expect, it } from 'vitest';
import { type Language, languages, type Right } from '../../../src-contract/vocabulary.ts';
import { longDate } from '../../../src-main/engine/letters/intl.ts';
import { controller, decided, facts, fullHouse, letterWords, record } from './facts.ts';
import { spoken } from './spoken.ts';

const day = (date: string, language: Language): string => longDate(date, language);
const say = (language: Language, key: string, values = {}): string => letterWords[language].text(key, values);
const authority: Record<Language, string> = {
  nl: 'Drukpersstraat 35',
  fr: 'Rue de la Presse 35',
  de: 'Drukpersstraat',
  en: 'Drukpersstraat',
};
const act: Record<Language, RegExp> = {
  nl: /wet van 30 juli 2018, artikelen 209 tot 211/,
  fr: /loi du 30 juillet 2018, articles 209 à 211/,
  de: /Gesetz vom 30\. Juli 2018, Artikel 209 bis 211/,
  en: /Act of 30 July 2018, Articles 209 to 211/,
};
const remedies = (language: Language, text: string): void => {
  expect(text).toContain(authority[language]);
  expect(text).toMatch(act[language]);
};

describe.each(languages)('in %s', (language) => {
  const letter = (over: Parameters<typeof facts>[0]): string => spoken(facts({ language, ...over }));

  it.each(['acknowledgement', 'identity-question', 'extension', 'answer', 'cannot-identify'] as const)(
    '%s: who writes, case number, received on, contact, neutral salutation',
    (kind) => {
      const extension = { reason: 'volume', dueOn: '2027-02-12' } as const;
      const text = letter({ kind, extension, identityQuestion: 'X.' });
      expect(text).toContain('smartphoto group NV');
      expect(text).toContain('Kwatrechtsteenweg 160');
      expect(text).toContain('2026-0031');
      expect(text).toContain(day('2026-11-12', language));
      expect(text).toContain('contact.nl@smartphoto.be');
      expect(text).toContain('Marieke Vermeulen');
      expect(text).toContain(say(language, 'common.salutation', { name: 'Anneleen Peeters' }));
      expect(text).not.toMatch(/undefined|null|\{\{|NaN/);
    },
  );

  it('acknowledgement: the period from and to, what is asked, what happens next', () => {
    const text = letter({ kind: 'acknowledgement', rights: [decided('access'), decided('erasure')] });
    expect(text).toContain(day('2026-12-14', language));
    expect(text).toContain(say(language, 'common.right.access'));
    expect(text).toContain(say(language, 'common.right.erasure'));
    expect(text).not.toContain(say(language, 'common.right.portability'));
    expect(text).toContain(say(language, 'interim.acknowledgement.nextHeading'));
  });

  it('identity question: the doubt, the least that settles it, safe sending, the clock', () => {
    const text = letter({ kind: 'identity-question', identityQuestion: 'Two customers share this name.' });
    expect(text).toContain('Two customers share this name.');
    for (const way of letterWords[language].list('interim.identity.ways')) expect(text).toContain(way);
    expect(text).toContain(day('2026-12-14', language));
    expect(text).toContain('DA 852-809-8');
  });

  it('extension: the reason, the old and the new date, complaint and court', () => {
    const text = letter({ kind: 'extension', extension: { reason: 'scattered-data', dueOn: '2027-02-12' } });
    expect(text).toContain(say(language, 'interim.extension.reason.scattered-data'));
    expect(text).toContain(day('2026-12-14', language));
    expect(text).toContain(day('2027-02-12', language));
    remedies(language, text);
  });

  it('cannot identify: says so, asks for more, gives no data', () => {
    const text = letter({ kind: 'cannot-identify' });
    for (const item of letterWords[language].list('interim.cannotIdentify.moreItems'))
      expect(text).toContain(item);
    expect(text).toContain(say(language, 'interim.cannotIdentify.noData'));
    expect(text).not.toContain('SP1234567');
    remedies(language, text);
  });

  it('access: confirmation, purposes, categories, recipients, retention, rights, source, decisions, transfers, copy', () => {
    const text = letter({});
    expect(text).toContain(say(language, 'access.confirmed', { count: 9, amount: '9' }));
    for (const { name, purpose, retention } of controller.categories) {
      expect(text).toContain(name[language]);
      expect(text).toContain(purpose[language]);
      for (const rule of retention) expect(text).toContain(rule.text[language]);
    }
    for (const { name } of controller.recipients.kinds) expect(text).toContain(name[language]);
    expect(text).toContain(say(language, 'access.recipientsKindsHonest'));
    for (const right of ['rectification', 'erasure', 'restriction', 'portability', 'objection', 'consent'])
      expect(text).toContain(say(language, `access.rights.${right}`));
    expect(text).toContain(say(language, 'access.sourceHeading'));
    expect(text).toContain(say(language, 'access.automatedNotStated'));
    expect(text).toContain(say(language, 'access.transfersStored'));
    expect(text).toContain('2026-0031-package.zip');
    expect(text).toContain('Mooi boek');
    remedies(language, text);
  });

  it('access: what was searched, with which identifiers, what could not be, what may be somebody else’s', () => {
    const text = letter({});
    expect(text).toContain('orders/orders_export.csv');
    expect(text).toContain('K700123');
    expect(text).toContain(say(language, 'access.annexSearched.asOfNote'));
    // Late in the evening of the 18th in universal time.
    expect(text).toMatch(/19\.? \p{L}+ 2026/u);
    // The file that had changed was searched whole.
    expect(text).toContain(say(language, 'access.unsearched', { files: 'notes.csv' }));
    expect(text).toContain(say(language, 'access.possible', { count: 1, amount: '1' }));
    expect(text).toContain(say(language, 'access.supplyMore'));
  });

  it('nothing found: what was searched, with which identifiers, how to supply more, and no copy', () => {
    const text = letter({ records: [], package: null });
    expect(text).toContain(say(language, 'access.nothing'));
    expect(text).toContain('a.peeters@example.be');
    expect(text).toContain('accounts.csv');
    expect(text).toContain(say(language, 'access.supplyMore'));
    expect(text).not.toContain(say(language, 'access.copyHeading'));
    remedies(language, text);
  });

  it.each(['rectification', 'erasure', 'restriction'] as const)(
    '%s done: what, when, who was told',
    (right) => {
      const text = letter({
        rights: [
          decided(right, {
            doneOn: '2026-11-24',
            recipientsTold: ['Mailpost NV'],
            reason: 'Peters → Peeters',
          }),
        ],
      });
      expect(text).toContain(say(language, 'rights.done', { date: day('2026-11-24', language) }));
      expect(text).toContain(say(language, 'rights.told', { recipients: 'Mailpost NV' }));
      expect(text).not.toContain(say(language, 'rights.toldOnRequest'));
    },
  );

  it('erasure instructed: not proven yet, backups, telling of recipients, the file of the request', () => {
    const text = letter({ rights: [decided('erasure')] });
    expect(text).toContain(
      say(language, 'rights.instructed', { count: 1, date: day('2026-11-25', language), rights: '' }),
    );
    expect(text).toContain(say(language, 'rights.erasure.backups'));
    expect(text).toContain(say(language, 'rights.toldOnRequest'));
    expect(text).toContain(say(language, 'rights.erasure.ownFile'));
    expect(text).not.toContain(say(language, 'rights.erasure.keptIntro'));
  });

  it('erasure in part: what stays, in which class, on which article, until when', () => {
    const erased = decided('erasure', {
      outcome: 'in-part',
      ground: 'tax-records',
      article: 'GDPR 17(3)(b); VAT Code 60',
      reason: 'Invoices of two orders.',
    });
    const invoice = (date: string) => record({ kind: 'invoice', file: 'invoices.csv', date });
    const records = [...fullHouse, invoice('2022-11-30'), invoice('2025-03-04')];
    const text = letter({ rights: [erased], records });
    expect(text).toContain(say(language, 'rights.erasure.keptClass.tax'));
    expect(text).toContain(day('2032-12-31', language));
    expect(text).toContain(day('2035-12-31', language));
    // Of the order of 2025 the paper that proves nothing to others stays three years; of that of 2022 it went.
    expect(text).toContain(say(language, 'rights.erasure.keptClass.no-proof'));
    expect(text).toContain(day('2028-12-31', language));
    expect(text).not.toContain(day('2025-12-31', language));
    expect(text).toContain('Invoices of two orders.');
    expect(text).not.toContain(say(language, 'rights.erasure.keptUndatedUntil'));
    expect(text).toMatch(/17/);
  });

  it('objection, marketing stop, consent: from when, which, what is still sent', () => {
    for (const right of ['objection', 'marketing-stop', 'withdraw-consent'] as const) {
      const text = letter({ rights: [decided(right)] });
      expect(text).toContain(day('2026-11-25', language));
      expect(text).toContain(say(language, `rights.${right}.still`));
    }
    const stop = letter({ rights: [decided('marketing-stop')] });
    for (const channel of ['email', 'sms', 'social-ads', 'profiling'])
      expect(stop).toContain(say(language, `rights.marketing-stop.channels.${channel}`));
  });

  it('portability: the package, its formats, beyond the law, unlike access, how to open it', () => {
    const text = letter({ rights: [decided('portability')] });
    expect(text).toContain('2026-0031-package.zip');
    expect(text).toContain('JSON');
    expect(text).toContain(say(language, 'rights.portability.open'));
    expect(text).toContain(say(language, 'rights.portability.difference'));
    expect(text).toContain(controller.categories[0]?.name[language]);
  });

  it.each<Right>([
    'access',
    'rectification',
    'erasure',
    'restriction',
    'portability',
    'objection',
    'withdraw-consent',
    'automated-decisions',
  ])('%s refused: ground, article, why here, complaint, court', (right) => {
    const text = letter({
      rights: [
        decided(right, {
          outcome: 'refused',
          ground: 'unfounded-or-excessive',
          article: 'GDPR 12(5)',
          reason: 'Here is why.',
        }),
      ],
    });
    expect(text).toContain(say(language, 'grounds.unfounded-or-excessive'));
    expect(text).toMatch(/12(\(5\)|, lid 5|, paragraphe 5| Absatz 5)/);
    expect(text).toContain('Here is why.');
    remedies(language, text);
  });

  it('says nothing of what does not apply', () => {
    const text = letter({ rights: [decided('marketing-stop')], records: [], package: null });
    for (const key of [
      'rights.erasure.backups',
      'rights.toldOnRequest',
      'access.copyHeading',
      'access.transfersHeading',
      'rights.portability.difference',
      'rights.limited.ground',
      'rights.several',
    ])
      expect(text).not.toContain(say(language, key));
  });
});
