import { describe, expect, it } from 'vitest';
import type { Warning } from '../../../src-contract/reading.ts';
import { composeLetter, type LetterFacts } from '../../../src-main/engine/letters/index.ts';
import { controller, decided, facts, fullHouse, letterWords, record } from './facts.ts';
import { annexesOf, bodyOf, spoken } from './spoken.ts';

const compose = (over: Partial<LetterFacts> = {}): ReturnType<typeof composeLetter> =>
  composeLetter(facts(over), letterWords);
const codes = (warnings: Warning[]): string[] => warnings.map(({ code }) => code);
const living = (country: string | null, city = 'Stad'): LetterFacts['requester'] => ({
  ...facts().requester,
  address: { street: 'Straat 1', postcode: '1000', city, country },
});

describe('a letter on the way', () => {
  it('is no identity question without a doubt, and no extension without a decision', () => {
    expect(() => compose({ kind: 'identity-question', identityQuestion: ' ' })).toThrow('answer-not-ready');
    expect(() => compose({ kind: 'extension', extension: null })).toThrow('answer-not-ready');
  });

  it('asks for a reply to the message only where it is one', () => {
    const ask = (addressPrinted: boolean): string =>
      bodyOf(compose({ kind: 'identity-question', identityQuestion: 'X.', addressPrinted }).document);
    expect(ask(true)).not.toContain('dit bericht');
    expect(ask(false)).toContain('Antwoord op dit bericht');
  });
});

describe('an answer', () => {
  it('is not written while a right is open', () => {
    expect(() => compose({ rights: [decided('access', { outcome: 'open' })] })).toThrow('answer-not-ready');
    expect(() => compose({ rights: [] })).toThrow('answer-not-ready');
  });

  it('has one section per right and a summary only where there are several', () => {
    const headings = compose({
      rights: [decided('erasure'), decided('marketing-stop')],
    }).document.blocks.filter((block) => block.kind === 'heading' && block.level === 1);
    expect(headings.map((block) => block.kind === 'heading' && block.text)).toEqual([
      'Wissen van uw gegevens (artikel 17 AVG)',
      'Geen reclame meer (artikel 21, lid 2, AVG)',
      'Uitvoering',
      'Niet eens met dit antwoord?',
    ]);
    expect(spoken(facts({ rights: [decided('erasure')] }))).not.toContain('meer dan één ding');
  });

  it('says of a withdrawn right only that it was withdrawn', () => {
    const { document, warnings } = compose({ rights: [decided('erasure', { outcome: 'withdrawn' })] });
    expect(bodyOf(document)).toContain('U hebt dit verzoek ingetrokken');
    expect(bodyOf(document)).not.toContain('Uitvoering');
    expect(warnings).toEqual([]);
  });

  it('claims no execution that is not proven', () => {
    const text = spoken(facts({ rights: [decided('erasure')] }));
    expect(text).toContain('nog niet bewijzen');
    expect(text).not.toMatch(/zijn gewist|is gewist|hebben .* gewist/);
  });

  it('tells who asked for an erasure and of whom nothing is held what was searched, and erases nothing', () => {
    const text = spoken(
      facts({ rights: [decided('erasure', { ground: 'no-data-held' })], records: [], package: null }),
    );
    expect(text).toContain('geen gegevens van u gevonden');
    expect(text).toContain('accounts.csv');
    expect(text).not.toContain('Uitvoering');
    expect(text).not.toContain('Wij wissen');
  });

  it('keeps the reason of a granted right to itself, but not of a rectification', () => {
    const reason = 'Note for colleagues';
    expect(spoken(facts({ rights: [decided('erasure', { reason })] }))).not.toContain(reason);
    expect(spoken(facts({ rights: [decided('rectification', { reason })] }))).toContain(reason);
  });
});

describe('the access section', () => {
  it('speaks only of the categories in which the person has records', () => {
    const body = bodyOf(compose({ records: [record({ category: 5, file: 'images.csv' })] }).document);
    expect(body).toContain('Foto’s en teksten');
    expect(body).not.toContain('Klantenaccount');
    expect(body).not.toContain('gerechtvaardigd belang te gebruiken');
    expect(body).not.toContain('financiële partners');
  });

  it('warns that recipients are named by kind only, and does not where they have names', () => {
    expect(codes(compose().warnings)).toContain('recipients-categories-only');
    const companies = controller.recipients.kinds.map(({ id }) => ({
      name: `Bedrijf ${id}`,
      kind: id,
      country: 'BE',
      safeguard: null,
      since: '2020-01-01',
      until: null,
    }));
    const named = { ...controller, recipients: { ...controller.recipients, companies } };
    const { document, warnings } = compose({ controller: named });
    expect(codes(warnings)).not.toContain('recipients-categories-only');
    expect(bodyOf(document)).toContain('Bedrijf suppliers');
    expect(bodyOf(document)).toContain('sinds 1 januari 2020');
    expect(bodyOf(document)).not.toContain('kunnen wij niet uitsluiten');
  });

  it('names recipients outside the EEA with their safeguards', () => {
    const safeguard = {
      nl: 'modelbepalingen',
      fr: 'clauses types',
      de: 'Standardklauseln',
      en: 'standard clauses',
    };
    const companies = [
      { name: 'Adcorp Inc.', kind: 'social-networks', country: 'US', safeguard, since: null, until: null },
    ];
    const named = { ...controller, recipients: { ...controller.recipients, companies } };
    expect(bodyOf(compose({ controller: named }).document)).toContain(
      'Adcorp Inc., Verenigde Staten: modelbepalingen',
    );
  });

  it('prints what staff stated on automated decisions, and warns where nobody was asked', () => {
    const { document, warnings } = compose({ automatedDecisions: 'Geen.' });
    expect(bodyOf(document)).toContain('verklaart de bevoegde dienst: Geen.');
    expect(codes(warnings)).not.toContain('automated-decisions-not-stated');
    expect(codes(compose().warnings)).toContain('automated-decisions-not-stated');
  });

  it('warns of records that the statement does not know, and gives them all the same', () => {
    const { document, warnings } = compose();
    expect(warnings).toContainEqual({ code: 'category-not-in-statement', params: { records: 1 } });
    expect(annexesOf(document)).toContain('Mooi boek');
  });

  it('copies every record in full, field by field, with its file and line', () => {
    const annexes = annexesOf(compose().document);
    for (const { fields, title, file } of fullHouse) {
      for (const { value } of fields) expect(annexes).toContain(value);
      expect(annexes).toContain(file);
      if (fields.length > 2) expect(annexes).toContain(title);
    }
    expect(annexes).toContain('orders/orders_export.csv, regel 17');
  });

  it('states once what is the same in all records of a file, and puts the rest in a table with its lines', () => {
    const records = ['open', 'click', 'open'].map((value, at) =>
      record({
        category: 4,
        file: 'n.csv',
        line: at + 1002,
        fields: [
          { name: 'email', value: 'a.peeters@example.be', meaning: 'email' },
          { name: 'event', value, meaning: 'other' },
          { name: 'opened_at', value: at === 1 ? '' : '2026-01-02', meaning: 'date' },
        ],
      }),
    );
    const annexes = annexesOf(compose({ records, attestation: null }).document);
    expect(annexes.match(/a\.peeters@example\.be/g)).toHaveLength(1);
    expect(annexes).toContain('gelijk in alle 3 registraties');
    expect(annexes).toContain(
      'Regel | event | datum (opened_at)\n1002 | open | 2026-01-02\n1003 | click | \n1004 | open',
    );
  });

  it('tells apart columns of the same meaning', () => {
    const fields = [
      { name: 'bill_city', value: 'Gent', meaning: 'city' as const },
      { name: 'ship_city', value: 'Luik', meaning: 'city' as const },
      { name: 'mail', value: 'a@example.be', meaning: 'email' as const },
    ];
    const annexes = annexesOf(compose({ records: [record({ fields })] }).document);
    expect(annexes).toContain(
      'plaats (bill_city): Gent\nplaats (ship_city): Luik\ne-mailadres: a@example.be',
    );
  });

  it('keeps every record of a file that fits in a table', () => {
    const records = Array.from({ length: 40 }, (_, at) =>
      record({
        category: 4,
        file: 'n.csv',
        line: at + 2,
        fields: [{ name: 'event', value: `e${at}`, meaning: 'other' }],
      }),
    );
    const annexes = annexesOf(compose({ records }).document);
    for (let at = 0; at < 40; at++) expect(annexes).toContain(`e${at}`);
  });

  it('sums up above 300 records and points to the package, and says so', () => {
    const records = Array.from({ length: 301 }, (_, at) => record({ line: at + 2 }));
    const { document, warnings } = compose({ records });
    expect(bodyOf(document)).toContain('De volledige kopie zit in het gegevenspakket 2026-0031-package.zip');
    expect(annexesOf(document)).not.toContain('24,95');
    expect(warnings).toContainEqual({ code: 'annex-summarised', params: { records: 301 } });
    const whole = compose({ records, package: null });
    expect(annexesOf(whole.document)).toContain('24,95');
  });

  it('is no access where access is refused: no records, no annex', () => {
    const refused = decided('access', {
      outcome: 'refused',
      ground: 'unfounded-or-excessive',
      article: 'GDPR 12(5)',
      reason: 'x',
    });
    const { document } = compose({ rights: [refused] });
    expect(document.annexes).toEqual([]);
    expect(bodyOf(document)).not.toContain('SP1234567');
  });

  it('names only the article of its own right', () => {
    const masked = decided('access', {
      outcome: 'in-part',
      ground: 'rights-of-others',
      article: 'GDPR 15(4), 20(4)',
      reason: 'x',
    });
    const body = bodyOf(compose({ rights: [masked] }).document);
    expect(body).toContain('artikel 15, lid 4, AVG');
    expect(body).not.toContain('artikel 20, lid 4');
  });
});

describe('the complaint', () => {
  it.each([
    ['BE', 'Gegevensbeschermingsautoriteit', 'Voor u is dat wellicht'],
    ['FR', 'CNIL', 'Bundesland'],
    ['NL', 'Autoriteit Persoonsgegevens', 'CNIL'],
    ['DE', 'Duitse deelstaat', 'Graurheindorfer'],
    ['PL', 'ander land van de Europese Economische Ruimte', 'CNIL'],
    [null, 'ander land van de Europese Economische Ruimte', 'CNIL'],
  ])('names for somebody in %s the right authority, and the Belgian one', (country, there, notThere) => {
    const text = spoken(facts({ requester: living(country) }));
    expect(text).toContain(there);
    expect(text).not.toContain(notThere);
    expect(text).toContain('Drukpersstraat 35, 1000 Brussel');
  });

  it('prints no fax number', () => {
    expect(spoken(facts({ requester: living('NL') }))).not.toMatch(/fax/i);
  });
});

describe('the frame', () => {
  it('prints the address only where it is to be printed', () => {
    expect(compose().document.addressLines).toEqual([
      'Anneleen Peeters',
      'Kerkstraat 12 bus 3',
      '9230 Wetteren',
    ]);
    const electronic = compose({ addressPrinted: false }).document;
    expect(electronic.addressLines).toBeNull();
    expect(electronic.reference[0]?.value).toBe('Anneleen Peeters\na.peeters@example.be');
  });

  it('adds the country for an address abroad, in capitals and in the letter’s language', () => {
    expect(compose({ requester: living('FR', 'Lille'), language: 'de' }).document.addressLines?.at(-1)).toBe(
      'FRANKREICH',
    );
  });

  it('prints no half address, and warns', () => {
    const requester = {
      ...facts().requester,
      address: { street: null, postcode: '9230', city: 'Wetteren', country: 'BE' },
    };
    const { document, warnings } = compose({ requester });
    expect(document.addressLines).toBeNull();
    expect(codes(warnings)).toContain('address-incomplete');
  });

  it('greets somebody whose name is unknown', () => {
    const requester = { ...facts().requester, name: null };
    expect(compose({ requester, kind: 'cannot-identify', addressPrinted: false }).document.salutation).toBe(
      'Goedendag,',
    );
  });

  it('names no person in the title', () => {
    expect(compose().document.title).toBe('Antwoord in dossier 2026-0031');
  });
});
