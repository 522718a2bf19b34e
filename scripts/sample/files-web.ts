/** Categories 1 and 6 of the statement: carts of visitors without an account, cookies and clicks. */
import { type ExportFile, type OwnedRow, plainCsv, semicolonCsv } from './export-file.ts';
import { boughtAtTill } from './people.ts';
import { isCast, type Person } from './person.ts';
import { products } from './products.ts';
import { comma, seeded, stamp } from './rng.ts';
import type { Device, Shop } from './shop.ts';

type Visitor = { person: Person; device: Device };

/** Browsers of people who came by themselves; the shop's own till has none. */
function visitors(shop: Shop): readonly Visitor[] {
  return shop.people.flatMap((person) =>
    boughtAtTill(person) ? [] : (shop.devices.get(person.key) ?? []).map((device) => ({ person, device })),
  );
}

/**
 * Whose the traces of this browser are. A second browser in which nobody ever signed in cannot be told to be
 * anybody's; a guest's is known by the address typed into the cart.
 */
function traceOwner({ person, device }: Visitor): string | null {
  return device.first || device.signedIn || person.customerNumber === null ? person.key : null;
}

const pages = [
  '/nl/fotoboek',
  '/nl/kalenders',
  '/fr/livre-photo',
  '/nl/account',
  '/nl/winkelmandje',
  '/de/fotobuch',
  '/en/mugs',
];

function clickRows(visitor: Visitor): readonly (OwnedRow & { at: string })[] {
  const { person, device } = visitor;
  const rng = seeded(`click:${device.cookieId}`);
  const start = rng.moment('2026-08-20T06:00', '2026-11-14T22:00');
  return Array.from({ length: rng.int(3, 14) }, (_, i) => {
    const at = `${start.add({ seconds: i * rng.int(4, 50) }).toString({ smallestUnit: 'second' })}Z`;
    const click = {
      ts: at,
      visitorId: device.cookieId,
      // Signed in only from the third click on: before that the cookie alone tells who it was.
      customerId: i >= 2 && device.signedIn ? person.customerNumber : null,
      event: rng.pick(['page_view', 'page_view', 'add_to_cart', 'search', 'login']),
      url: rng.pick(pages),
      ip: device.ip,
      device: { type: device.kind, browser: device.browser },
      geo: { country: person.home.country, city: person.home.city },
    };
    return { owner: traceOwner(visitor), at, fields: click };
  });
}

function clickFile(shop: Shop): ExportFile {
  const rows = visitors(shop).flatMap(clickRows);
  return {
    path: 'web/clicks.ndjson',
    category: 6,
    dialect: { kind: 'ndjson' },
    rows: rows.toSorted((a, b) => a.at.localeCompare(b.at, 'en')),
  };
}

function consentFile(shop: Shop): ExportFile {
  const rows = visitors(shop).map((visitor, i): OwnedRow => {
    const { person, device } = visitor;
    const rng = seeded(`consent:${device.cookieId}`);
    return {
      owner: traceOwner(visitor),
      fields: {
        consent_id: String(20_000 + i),
        cookie_id: device.cookieId,

        // The first browser of an account is known to the shop; the second one comes to light through its clicks.
        customer_number: device.first ? (person.customerNumber ?? '') : '',
        given_at: stamp(rng.moment('2026-01-10T06:00', '2026-08-19T22:00')),
        ip_address: device.ip,
        necessary: '1',
        analytics: rng.chance(0.7) ? '1' : '0',
        marketing: rng.chance(0.5) ? '1' : '0',
        user_agent: `Mozilla/5.0 (${device.kind}; ${device.browser})`,
      },
    };
  });
  return {
    path: 'web/cookie_consents.csv',
    category: 6,
    dialect: plainCsv,
    rows,
  };
}

function cartFile(shop: Shop): ExportFile {
  const some = visitors(shop).filter(
    ({ person, device }) =>
      person.customerNumber === null ||
      (isCast(person) && device.first) ||
      seeded(`cart?:${device.cookieId}`).chance(0.2),
  );
  const rows = some.map((visitor, i): OwnedRow => {
    const { person, device } = visitor;
    const rng = seeded(`cart:${device.cookieId}`);
    const made = rng.moment('2026-11-10T06:00', '2026-11-16T20:00');
    const product = rng.pick(products);
    return {
      owner: traceOwner(visitor),
      fields: {
        mandje_id: String(90_000 + i),
        sessie: `sess_${rng.hex(12)}`,
        cookie_id: device.cookieId,
        ip_adres: device.ip,
        taal: person.language,
        land: person.home.country,

        // Guests who came as far as the address page left theirs.
        'e-mailadres': person.customerNumber === null ? person.email : '',
        inhoud: `${rng.int(1, 3)} × ${product.name}`,
        bedrag: comma(product.cents),
        aangemaakt_op: stamp(made),
        vervalt_op: stamp(made.add({ hours: 24 })),
      },
    };
  });
  return {
    path: 'web/gast_winkelmandjes.csv',
    category: 1,
    dialect: semicolonCsv,
    rows,
  };
}

/** The three files about visits. */
export function webFiles(shop: Shop): readonly ExportFile[] {
  return [clickFile(shop), consentFile(shop), cartFile(shop)];
}
