/**
 * Exports in the layouts of sixty real files, from the systems' public documentation, with planted truth. Each world
 * is one shop system with the services around it, whose files know the shop's order numbers and little else.
 */
import { newExport } from '../../unit/discovery/export-builder.ts';
import { type MadePerson, madePeople, renumbered } from '../../unit/discovery/people.ts';
import { magentoAttributes } from './magento.ts';
import { adyen, paypal, stripePayouts } from './money.ts';
import { bpost, dhl, dpd, gls } from './parcels.ts';
import { activeCampaign, analytics4, awin, brevo, hashedAudiences, klaviyo, matomoTables } from './reach.ts';
import type { Shop, Writer } from './shop.ts';
import { bigCommerce, lightspeed, shopwareTables } from './shops.ts';

import { gorgias, kiyoh, trustpilot, zendesk } from './talk.ts';
import { woocommerceTables } from './woocommerce.ts';

type World = { shop: Writer; services: readonly Writer[]; numberOf: Shop['numberOf'] };

export const worlds: Readonly<Record<string, World>> = {
  'WooCommerce tables': {
    shop: woocommerceTables,
    services: [adyen, bpost, kiyoh, brevo, matomoTables],
    numberOf: ({ id }) => String(7000 + id),
  },
  'Magento attributes': {
    shop: magentoAttributes,
    services: [paypal, dpd, zendesk, hashedAudiences],
    numberOf: ({ id }) => String(id).padStart(9, '0'),
  },
  BigCommerce: {
    shop: bigCommerce,
    services: [stripePayouts, dhl, gorgias, klaviyo, analytics4],
    numberOf: ({ id }) => String(300 + id),
  },
  Lightspeed: {
    shop: lightspeed,
    services: [gls, trustpilot, activeCampaign, awin],
    numberOf: ({ id }) => `ORD0${4000 + id}`,
  },
  'Shopware tables': {
    shop: shopwareTables,
    services: [paypal, dhl, trustpilot, analytics4, hashedAudiences],
    numberOf: ({ id }) => String(10_000 + id),
  },
};

/** Writes a world; every system counts its people in an order of its own. Remove it through `built` after the test. */
export function builtWorld({ shop, services, numberOf }: World, count: number): Shop {
  const built = newExport();
  const people = family(madePeople(count, 41));
  shop({ built, people, numberOf });
  services.forEach((write, index) => {
    // A service numbers people its own way, and knows an order by the shop's number alone.
    const ids = new Map(renumbered(people, index + 2).map(({ n, id }) => [n, id]));
    const own = people.map((person) => ({ ...person, id: ids.get(person.n) ?? person.id }));
    write({ built, people: own.toSorted((a, b) => a.id - b.id), numberOf });
  });
  return { built, people, numberOf };
}

/** The first two become father and son: one family name, one initial, one house, one phone. */
function family(people: readonly MadePerson[]): MadePerson[] {
  const [father, son, ...rest] = people;
  if (father === undefined || son === undefined) return [...people];
  const { street, postcode, city, phone } = father;
  return [
    { ...father, first: 'Jos', last: 'Maes' },
    { ...son, first: 'Jan', last: 'Maes', street, postcode, city, phone },
    ...rest,
  ];
}
