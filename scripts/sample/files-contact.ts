/** Category 4 of the statement: newsletter and contact. */
import { type ExportFile, type OwnedRow, plainCsv, semicolonCsv } from './export-file.ts';
import { exchanges } from './messages.ts';
import { boughtAtTill } from './people.ts';
import { fullName, isCast, type Person } from './person.ts';
import { seeded, stamp } from './rng.ts';
import { ordersOf, type Shop } from './shop.ts';

/** Those who have an address of their own and once said yes to the newsletter; the writers always have. */
function subscribers(shop: Shop): readonly Person[] {
  return shop.people.filter(
    (person) =>
      !boughtAtTill(person) &&
      (isCast(person) || person.customerNumber === null || seeded(`news:${person.key}`).chance(0.55)),
  );
}

function firstIp(shop: Shop, person: Person): string {
  return shop.devices.get(person.key)?.[0]?.ip ?? '';
}

function subscriberFile(shop: Shop): ExportFile {
  const rows = subscribers(shop).map((person): OwnedRow => {
    const rng = seeded(`subscriber:${person.key}`);
    const joined = rng.moment('2019-05-01T08:00', '2026-09-30T22:00');
    const status = rng.pick(['subscribed', 'subscribed', 'subscribed', 'unsubscribed', 'cleaned']);
    return {
      owner: person.key,
      cells: [
        person.email.replace(/^./, (letter) => letter.toUpperCase()),
        person.first,
        person.last,
        person.language,
        stamp(joined),
        firstIp(shop, person),
        String(rng.int(1, 5)),
        status,
        rng.pick(['', 'actie-mei', '"kerst 2025","fotoboek"', 'baby']),
      ],
    };
  });
  return {
    path: 'nieuwsbrief/subscribers.csv',
    category: 4,
    dialect: plainCsv,
    columns: [
      'Email Address',
      'First Name',
      'Last Name',
      'LANGUAGE',
      'OPTIN_TIME',
      'OPTIN_IP',
      'MEMBER_RATING',
      'STATUS',
      'TAGS',
    ],
    rows,
  };
}

function eventFile(shop: Shop): ExportFile {
  let id = 400_000;
  const rows = subscribers(shop).flatMap((person): OwnedRow[] => {
    const rng = seeded(`mailing:${person.key}`);
    return Array.from({ length: rng.int(2, 6) }, (): OwnedRow => {
      id += rng.int(1, 9);
      const action = rng.pick(['sent', 'open', 'open', 'click', 'sms']);
      return {
        owner: person.key,
        cells: [
          String(id),
          rng.chance(0.2) ? person.email.toUpperCase() : person.email,
          rng.pick(['2026-05 moederdag', '2026-09 schoolfoto; -20 %', '2026-10 kalenders', '2025-12 kerst']),
          action,
          rng.moment('2025-11-20T07:00', '2026-11-12T22:00').toString({ smallestUnit: 'second' }),
          action === 'open' || action === 'click' ? firstIp(shop, person) : '',
        ],
      };
    });
  });
  return {
    path: 'nieuwsbrief/newsletter_events.csv',
    category: 4,
    dialect: semicolonCsv,
    columns: ['event_id', 'e-mail', 'campagne', 'actie', 'tijdstip', 'ip'],
    rows: rows.toSorted((a, b) => (a.cells[4] ?? '').localeCompare(b.cells[4] ?? '', 'en')),
  };
}

function contactRow(shop: Shop, person: Person, nth: number): OwnedRow & { at: string } {
  const rng = seeded(`contact:${person.key}:${nth}`);
  const exchange = rng.pick(exchanges[person.language]);
  const at = stamp(rng.moment('2024-06-01T08:00', '2026-11-01T18:00'));
  const order = rng.chance(0.5) ? ordersOf(shop, person.key).at(-1) : undefined;
  // A Mac decomposes letters: this file mixes both forms, as the shop's own does.
  const name = rng.chance(0.3) ? fullName(person).normalize('NFD') : fullName(person);
  return {
    owner: person.key,
    at,
    cells: [
      `T-${rng.int(100_000, 999_999)}`,
      at,
      rng.pick(['web', 'mail', 'chat']),
      name,
      person.email,
      person.customerNumber ?? '',
      order?.number ?? '',
      exchange.subject,
      exchange.message,
      rng.pick(['Greet', 'Samir', 'Valérie']),
      exchange.answer,
    ],
  };
}

/** The quarrel that a search by words would get wrong: a message of one customer that names another. */
function gossip(shop: Shop): OwnedRow & { at: string } {
  const [pablo, noella] = ['pablo', 'noella'].map((key) => shop.people.find((one) => one.key === key));
  const at = '2026-07-14 11:05:00';
  return {
    owner: 'pablo',
    at,
    cells: [
      'T-100007',
      at,
      'mail',
      'Pablo De la Cruz',
      pablo?.email ?? '',
      pablo?.customerNumber ?? '',
      '',
      'Album partagé',
      `Bonjour,\nmon amie ${noella?.email ?? ''} (client ${noella?.customerNumber ?? ''}) a reçu mon album.\nPouvez-vous me l'envoyer ?`,
      'Samir',
      '',
    ],
  };
}

function contactFile(shop: Shop): ExportFile {
  const writing = shop.people.filter((person) => !boughtAtTill(person));
  const rows = writing.flatMap((person) => {
    const often = isCast(person) ? 2 : seeded(`often:${person.key}`).int(-2, 2);
    return Array.from({ length: Math.max(0, often) }, (_, nth) => contactRow(shop, person, nth));
  });
  return {
    path: 'klantendienst/contact_messages.csv',
    category: 4,
    dialect: plainCsv,
    columns: [
      'ticket_id',
      'received_at',
      'channel',
      'from_name',
      'from_email',
      'customer_number',
      'order_number',
      'subject',
      'message',
      'handled_by',
      'answer',
    ],
    rows: [...rows, gossip(shop)].toSorted((a, b) => a.at.localeCompare(b.at, 'en')),
  };
}

/** The three files about newsletter and contact. */
export function contactFiles(shop: Shop): readonly ExportFile[] {
  return [subscriberFile(shop), eventFile(shop), contactFile(shop)];
}
