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
      fields: {
        id: String(1001 + i),
        customer_number: person.customerNumber,
        email: person.email,
        first_name: person.first,
        last_name: person.last,
        aanspreking: rng.pick(['mevr.', 'dhr.', '']),
        mobile: phoneAs(person.phone, i),
        language: person.language,
        country: person.home.country,
        date_of_birth: person.birthDate ?? '',
        newsletter_opt_in: rng.chance(0.6) ? '1' : '0',
        created_at: stamp(created),
        last_login_at: stamp(rng.moment('2026-01-05T08:00', '2026-11-15T22:00')),
        preferences: JSON.stringify(preferences),
        internal_note: person.note,
      },
    };
  });
  return {
    path: 'klanten/customers.csv',
    category: 2,
    dialect: { ...plainCsv, bom: true, eol: '\r\n' },
    rows,
  };
}

function addresses(shop: Shop): ExportFile {
  const rows = accounts(shop).flatMap((person, i): OwnedRow[] => {
    const { home } = person;
    const rng = seeded(`address:${person.key}`);
    const row = (type: string, nth: number, company: string): OwnedRow => ({
      owner: person.key,
      fields: {
        adres_id: String(50_000 + i * 2 + nth),
        klantnummer: person.customerNumber,
        type,
        naam: `${person.last} ${person.first}`,
        bedrijf: company,
        straat: home.street,
        huisnummer: home.house,
        bus: home.box ?? '',
        postcode: home.postcode,
        gemeente: home.city,
        land: home.country,
        telefoon: phoneAs(person.phone, i + 2),
      },
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
        fields: {
          event_id: String(id),
          customer_number: person.customerNumber,
          event_date: day.toString(),
          title: `${rng.pick(occasions)} ${who}`,
          person_name: who,
          remind_days_before: String(rng.pick([0, 3, 7, 14])),
          repeats_yearly: rng.chance(0.9) ? 'yes' : 'no',
        },
      };
    });
  });
  return {
    path: 'klanten/calendar_events.csv',
    category: 2,
    dialect: { ...plainCsv, quoteAll: true },
    rows,
  };
}

/** The three files about accounts. */
export function accountFiles(shop: Shop): readonly ExportFile[] {
  return [customers(shop), addresses(shop), calendar(shop)];
}
