import { afterEach, describe, expect, it } from 'vitest';
import { type BuiltExport, newExport } from './export-builder.ts';
import { magento } from './layouts/magento.ts';
import { mailchimp } from './layouts/mailchimp.ts';
import { matomo } from './layouts/matomo.ts';
import { odoo } from './layouts/odoo.ts';
import { prestashop } from './layouts/prestashop.ts';
import { services } from './layouts/services.ts';
import { shopify } from './layouts/shopify.ts';
import { shopware } from './layouts/shopware.ts';
import { woocommerce } from './layouts/woocommerce.ts';
import { woocommercePosts } from './layouts/woocommerce-posts.ts';
import { type MadePerson, madePeople, renumbered } from './people.ts';

const layouts = {
  shopify,
  woocommerce,
  magento,
  prestashop,
  mailchimp,
  matomo,
  services,
  woocommercePosts,
  odoo,
  shopware,
};
let built: BuiltExport = newExport();
afterEach(() => built.remove());

function asked(person: MadePerson) {
  const { first, last, email, street, postcode, city } = person;
  return { name: `${first} ${last}`, email, address: { street, postcode, city, country: 'BE' } };
}

describe('exports in the layouts of shop systems', () => {
  for (const [name, write] of Object.entries(layouts)) {
    it(`${name}: everything that the e-mail address leads to, and nothing of anybody else`, () => {
      const people = madePeople(24);
      built = newExport();
      write(built, people);
      for (const person of people)
        expect([person.n, built.taken(asked(person))]).toEqual([person.n, built.of(person.n)]);
    });
  }

  const orderNumbers: Partial<Record<keyof typeof layouts, (id: number) => string>> = {
    shopify: (id) => `${1000 + id}`,
    magento: (id) => String(id).padStart(9, '0'),
    prestashop: (id) => `ORD${id}XK`,
    services: (id) => `sp${1_200_000 + id}`,
    odoo: (id) => `S${String(id).padStart(5, '0')}`,
    shopware: (id) => String(20_000 + id),
  };
  for (const [name, write] of Object.entries(layouts)) {
    it(`${name}: the address alone, or a name and an order's number, lead to the same records`, () => {
      const people = madePeople(16);
      built = newExport();
      write(built, people);
      const numberOf = orderNumbers[name as keyof typeof layouts];
      for (const person of people) {
        const own = [person.n, built.of(person.n)];
        expect([person.n, built.taken({ email: person.email })]).toEqual(own);
        const order = person.orders[0];
        if (numberOf === undefined || order === undefined) continue;
        const request = { name: `${person.last} ${person.first}`, orderNumbers: [numberOf(order.id)] };
        expect([person.n, built.taken(request)]).toEqual(own);
      }
    });
  }

  it('all of them in one folder', () => {
    const people = madePeople(24);
    built = newExport();
    let seed = 1;
    for (const write of Object.values(layouts)) {
      seed += 1;
      write(built, renumbered(people, seed));
    }
    for (const person of people)
      expect([person.n, built.taken(asked(person))]).toEqual([person.n, built.of(person.n)]);
  });
});
