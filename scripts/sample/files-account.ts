/** Category 2 of the statement: the account, its addresses, the calendar. */
import { type ExportFile, type OwnedRow, plainCsv, semicolonCsv } from './export-file.ts';
import { isCast, type Person, phoneAs } from './person.ts';
import { seeded, stamp } from './rng.ts';
import type { Shop } from './shop.ts';

function accounts(shop: Shop): readonly (Person & { customerNumber: string })[] {
  return shop.people.flatMap((person) =>
    person.customerNumber === null ? [] : [{ ...person, customerNumber: person.customerNumber }],
  );
}

function customers(shop: Shop): ExportFile {
  const rows = accounts(shop).map((person, i): OwnedRow => {
    const rng = seeded(`account:${person.key}`);
    const created = rng.moment('2016-03-01T08:00', '2023-12-20T22:00');
    const preferences = {
      thema: rng.pick(['licht', 'donker']),
      valuta: 'EUR',
      herinneringen: rng.chance(0.5),
    };
    return {
      owner: person.key,
      cells: [
        String(1001 + i),
        person.customerNumber,
        person.email,
        person.first,
        person.last,
        rng.pick(['mevr.', 'dhr.', '']),
        phoneAs(person.phone, i),
        person.language,
        person.home.country,
        person.birthDate ?? '',
        rng.chance(0.6) ? '1' : '0',
        stamp(created),
        stamp(rng.moment('2026-01-05T08:00', '2026-11-15T22:00')),
        JSON.stringify(preferences),
        person.note,
      ],
    };
  });
  return {
    path: 'klanten/customers.csv',
    category: 2,
    dialect: { ...plainCsv, bom: true, eol: '\r\n' },
    columns: [
      'id',
      'customer_number',
      'email',
      'first_name',
      'last_name',
      'aanspreking',
      'mobile',
      'language',
      'country',
      'date_of_birth',
      'newsletter_opt_in',
      'created_at',
      'last_login_at',
      'preferences',
      'internal_note',
    ],
    rows,
  };
}

function addresses(shop: Shop): ExportFile {
  const rows = accounts(shop).flatMap((person, i): OwnedRow[] => {
    const { home } = person;
    const rng = seeded(`address:${person.key}`);
    const row = (type: string, nth: number, company: string): OwnedRow => ({
      owner: person.key,
      cells: [
        String(50_000 + i * 2 + nth),
        person.customerNumber,
        type,
        `${person.last} ${person.first}`,
        company,
        home.street,
        home.house,
        home.box ?? '',
        home.postcode,
        home.city,
        home.country,
        phoneAs(person.phone, i + 2),
      ],
    });
    return rng.chance(0.3)
      ? [
          row('facturatie', 0, ''),
          row('levering', 1, rng.pick(['', 'Bakkerij "De Korrel" bv', 'Praktijk; 1e verdieping'])),
        ]
      : [row('facturatie', 0, '')];
  });
  return {
    path: 'klanten/adressen.csv',
    category: 2,
    dialect: semicolonCsv,
    columns: [
      'adres_id',
      'klantnummer',
      'type',
      'naam',
      'bedrijf',
      'straat',
      'huisnummer',
      'bus',
      'postcode',
      'gemeente',
      'land',
      'telefoon',
    ],
    rows,
  };
}

const occasions = [
  'Verjaardag',
  'Anniversaire',
  'Huwelijksverjaardag',
  'Geburtstag',
  'Name day',
  'Moederdag',
];
const dear = ['mama', 'Opa Gust', 'Lotte & Tom', 'Tante "Nana"', 'Zoë', 'François', 'de tweeling'];

function calendar(shop: Shop): ExportFile {
  let id = 8000;
  const rows = accounts(shop).flatMap((person): OwnedRow[] => {
    const rng = seeded(`calendar:${person.key}`);
    return Array.from({ length: rng.int(isCast(person) ? 1 : 0, 3) }, (): OwnedRow => {
      const day = rng.moment('2025-01-01T00:00', '2026-12-31T00:00').toPlainDate();
      const who = rng.pick(dear);
      id += 1;
      return {
        owner: person.key,
        cells: [
          String(id),
          person.customerNumber,
          day.toString(),
          `${rng.pick(occasions)} ${who}`,
          who,
          String(rng.pick([0, 3, 7, 14])),
          rng.chance(0.9) ? 'yes' : 'no',
        ],
      };
    });
  });
  return {
    path: 'klanten/calendar_events.csv',
    category: 2,
    dialect: { ...plainCsv, quoteAll: true },
    columns: [
      'event_id',
      'customer_number',
      'event_date',
      'title',
      'person_name',
      'remind_days_before',
      'repeats_yearly',
    ],
    rows,
  };
}

/** The three files about accounts. */
export function accountFiles(shop: Shop): readonly ExportFile[] {
  return [customers(shop), addresses(shop), calendar(shop)];
}
