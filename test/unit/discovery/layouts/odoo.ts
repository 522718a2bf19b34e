import type { BuiltExport } from '../export-builder.ts';
import type { MadePerson } from '../people.ts';
import { recipient, sold } from './sold.ts';

/** Odoo: tables of the database; partners are customers, their delivery addresses, and companies. */
export function odoo(built: BuiltExport, people: readonly MadePerson[]): void {
  const partner = (p: MadePerson): number => p.id + 40;
  const order = (id: number): string => `S${String(id).padStart(5, '0')}`;
  built.csv(
    'odoo/res_partner.csv',
    [
      'id',
      'name',
      'company_id',
      'create_date',
      'parent_id',
      'ref',
      'lang',
      'active',
      'type',
      'street',
      'zip',
      'city',
      'country_id',
      'email',
      'phone',
      'customer_rank',
    ],
    people.map((p) => ({
      of: p.n,
      cells: [
        partner(p),
        `${p.first} ${p.last}`,
        1,
        '2023-01-01',
        '',
        '',
        'nl_BE',
        't',
        'contact',
        p.street,
        p.postcode,
        p.city,
        20,
        p.email,
        p.phone,
        1,
      ],
    })),
  );
  built.csv(
    'odoo/sale_order.csv',
    [
      'id',
      'name',
      'state',
      'date_order',
      'partner_id',
      'partner_invoice_id',
      'partner_shipping_id',
      'company_id',
      'amount_total',
      'note',
    ],
    sold(people).map((sale) => ({
      of: sale.person.n,
      cells: [
        sale.order.id,
        order(sale.order.id),
        'sale',
        sale.order.day,
        partner(sale.person),
        partner(sale.person),
        partner(recipient(sale, people)),
        1,
        sale.order.total,
        '',
      ],
    })),
  );
  built.csv(
    'odoo/sale_order_line.csv',
    ['id', 'order_id', 'name', 'sequence', 'product_id', 'product_uom_qty', 'price_unit', 'company_id'],
    sold(people).flatMap(({ person, order: { id, lines } }) =>
      lines.map((line, index) => ({
        of: person.n,
        cells: [id * 4 + index, id, `[${line.sku}] ${line.title}`, 10, index + 1, line.quantity, '3.0', 1],
      })),
    ),
  );
  built.csv(
    'odoo/account_move.csv',
    [
      'id',
      'name',
      'date',
      'ref',
      'state',
      'move_type',
      'partner_id',
      'invoice_origin',
      'amount_total',
      'payment_reference',
    ],
    sold(people).map(({ person, order: { id, day, total } }) => ({
      of: person.n,
      cells: [
        id + 300,
        `INV/2025/${String(id).padStart(5, '0')}`,
        day,
        '',
        'posted',
        'out_invoice',
        partner(person),
        order(id),
        total,
        `INV/2025/${id}`,
      ],
    })),
  );
}
