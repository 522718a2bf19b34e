/** Category 4 of the statement: newsletter and contact. */
import { type ExportFile, type OwnedRow, plainCsv, semicolonCsv } from './export-file.ts';
import { exchanges } from './messages.ts';
import { boughtAtTill } from './people.ts';
import { fullName, isCast, type Person } from './person.ts';
import { seeded, stamp } from './rng.ts';
import { ordersOf, personOf, type Shop } from './shop.ts';

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
      fields: {
        'Email Address': person.email.replace(/^./, (letter) => letter.toUpperCase()),
        'First Name': person.first,
        'Last Name': person.last,
        LANGUAGE: person.language,
        OPTIN_TIME: stamp(joined),
        OPTIN_IP: firstIp(shop, person),
        MEMBER_RATING: String(rng.int(1, 5)),
        STATUS: status,
        TAGS: rng.pick(['', 'actie-mei', '"kerst 2025","fotoboek"', 'baby']),
      },
    };
  });
  return {
    path: 'nieuwsbrief/subscribers.csv',
    category: 4,
    dialect: plainCsv,
    rows,
  };
}

function eventFile(shop: Shop): ExportFile {
  let id = 400_000;
  const rows = subscribers(shop).flatMap((person) => {
    const rng = seeded(`mailing:${person.key}`);
    return Array.from({ length: rng.int(2, 6) }, () => {
      id += rng.int(1, 9);
      const action = rng.pick(['sent', 'open', 'open', 'click', 'sms']);
      return {
        owner: person.key,
        fields: {
          event_id: String(id),
          'e-mail': rng.chance(0.2) ? person.email.toUpperCase() : person.email,
          campagne: rng.pick([
            '2026-05 moederdag',
            '2026-09 schoolfoto; -20 %',
            '2026-10 kalenders',
            '2025-12 kerst',
          ]),
          actie: action,
          tijdstip: rng.moment('2025-11-20T07:00', '2026-11-12T22:00').toString({ smallestUnit: 'second' }),
          ip: action === 'open' || action === 'click' ? firstIp(shop, person) : '',
        },
      };
    });
  });
  return {
    path: 'nieuwsbrief/newsletter_events.csv',
    category: 4,
    dialect: semicolonCsv,
    rows: rows.toSorted((a, b) => a.fields.tijdstip.localeCompare(b.fields.tijdstip, 'en')),
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
    fields: {
      ticket_id: `T-${rng.int(100_000, 999_999)}`,
      received_at: at,
      channel: rng.pick(['web', 'mail', 'chat']),
      from_name: name,
      from_email: person.email,
      customer_number: person.customerNumber ?? '',
      order_number: order?.number ?? '',
      subject: exchange.subject,
      message: exchange.message,
      handled_by: rng.pick(['Greet', 'Samir', 'Valérie']),
      answer: exchange.answer,
    },
  };
}

/** The quarrel that a search by words would get wrong: a message of one customer that names another. */
function gossip(shop: Shop): OwnedRow & { at: string } {
  const [pablo, noella] = [personOf(shop, 'pablo'), personOf(shop, 'noella')];
  const at = '2026-07-14 11:05:00';
  return {
    owner: 'pablo',
    at,
    fields: {
      ticket_id: 'T-100007',
      received_at: at,
      channel: 'mail',
      from_name: fullName(pablo),
      from_email: pablo.email,
      customer_number: pablo.customerNumber ?? '',
      order_number: '',
      subject: 'Album partagé',
      message: `Bonjour,\nmon amie ${noella.email} (client ${noella.customerNumber ?? ''}) a reçu mon album.\nPouvez-vous me l'envoyer ?`,
      handled_by: 'Samir',
      answer: '',
    },
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
    rows: [...rows, gossip(shop)].toSorted((a, b) => a.at.localeCompare(b.at, 'en')),
  };
}

/** The three files about newsletter and contact. */
export function contactFiles(shop: Shop): readonly ExportFile[] {
  return [subscriberFile(shop), eventFile(shop), contactFile(shop)];
}
