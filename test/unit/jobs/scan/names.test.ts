import { describe, expect, it } from 'vitest';
import { proposeCategory, readFileName } from '../../../../src-main/jobs/scan/meaning/files.ts';
import { proposeMeaning } from '../../../../src-main/jobs/scan/meaning/propose.ts';
import { countShapes, noShapes } from '../../../../src-main/jobs/scan/meaning/values.ts';

/** What a column is taken for in a file, by its name and a few values. */
function meaning(file: string, name: string, ...values: string[]): string {
  const shapes = noShapes();
  for (const value of values) countShapes(shapes, value);
  return proposeMeaning(name, readFileName(file), shapes).meaning;
}

const category = (path: string): number => proposeCategory(readFileName(path), new Set()).category;

describe('what the name of a column says', () => {
  const told: Record<string, [file: string, name: string][]> = {
    email: [
      ['klanten.csv', 'E-mailadres'],
      ['clients.csv', 'Adresse e-mail'],
      ['kunden.csv', 'E-Mail'],
      ['orders.csv', 'billing_email'],
      ['orders.csv', 'customer.email'],
      ['newsletter_log.csv', 'recipient_email'],
      ['clients.csv', 'Courriel du client'],
      ['orders.csv', 'Email (Billing)'],
    ],
    customerNumber: [
      ['clients.csv', 'N° client'],
      ['kunden.csv', 'Kunden-Nr.'],
      ['orders.csv', 'Klantnr.'],
      ['bestellingen.csv', 'klantnummer'],
      ['orders.csv', 'customerId'],
      ['ps_orders.csv', 'id_customer'],
      ['commandes.csv', 'Numéro de client'],
      ['sale_order.csv', 'partner_id'],
      ['wp_users.csv', 'ID'],
      ['customer_entity.csv', 'entity_id'],
    ],
    orderNumber: [
      ['commandes.csv', 'N° commande'],
      ['bestellungen.csv', 'Bestell-Nr.'],
      ['facturen.csv', 'Ordernr'],
      ['payments.csv', 'order_id'],
      ['sales_order.csv', 'increment_id'],
      ['zahlungen.csv', 'Auftragsnummer'],
      ['bestelregels.csv', 'bestelnummer'],
      ['sales_order_payment.csv', 'parent_id'],
    ],
    emailHash: [
      ['audience.csv', 'email_md5'],
      ['audience.csv', 'hashedEmail'],
      ['audience.csv', 'SHA256 email'],
    ],
    phoneHash: [
      ['audience.csv', 'phone_hash'],
      ['audience.csv', 'hashedPhone'],
      ['audience.csv', 'Phone SHA256'],
      ['doelgroep.csv', 'telefoon_sha256'],
      ['zielgruppe.csv', 'Telefonnummer gehasht'],
      ['audience.csv', 'téléphone haché (md5)'],
    ],
    invoiceNumber: [
      ['facturen.csv', 'Factuurnr'],
      ['factures.csv', 'Numéro de facture'],
      ['rechnungen.csv', 'Rechnungsnummer'],
    ],
    cookieId: [
      ['clicks.csv', 'visitor_id'],
      ['events.csv', 'client_id'],
      ['ga_events.csv', 'user_pseudo_id'],
      ['matomo_log_visit.csv', 'idvisitor'],
    ],
    otherPerson: [
      ['orders.csv', 'shipping_name'],
      ['orders.csv', 'Shipping Street'],
      ['bestellingen.csv', 'Leveringsadres'],
      ['commandes.csv', 'Nom du destinataire'],
      ['orders.csv', 'gift_recipient_email'],
      ['pakketten.csv', 'ontvanger'],
    ],
    firstName: [
      ['clients.csv', 'Prénom'],
      ['kunden.csv', 'Vorname'],
      ['klanten.csv', 'voornaam'],
      ['members.csv', 'FNAME'],
    ],
    lastName: [
      ['kunden.csv', 'Nachname'],
      ['klanten.csv', 'Familienaam'],
      ['orders.csv', 'billing_last_name'],
    ],
    name: [
      ['clients.csv', 'Nom'],
      ['klanten.csv', 'Naam'],
      ['orders.csv', 'Billing Name'],
      ['kunden.csv', 'Kundenname'],
    ],
    postcode: [
      ['clients.csv', 'Code postal'],
      ['kunden.csv', 'PLZ'],
      ['orders.csv', 'billing_zip'],
    ],
    phone: [
      ['klanten.csv', 'GSM-nummer'],
      ['clients.csv', 'Téléphone'],
      ['kunden.csv', 'Handy'],
      ['orders.csv', 'billing_phone'],
    ],
    birthDate: [
      ['klanten.csv', 'geboortedatum'],
      ['clients.csv', 'Date de naissance'],
      ['kunden.csv', 'Geburtsdatum'],
    ],
    ip: [
      ['visits.csv', 'location_ip'],
      ['consents.csv', 'IP-adres'],
    ],
    other: [
      ['audience.csv', 'hashed_first_name'],
      ['orders.csv', 'shipping_phone_hash'],
      ['files.csv', 'file_md5'],
      ['orders.csv', 'product_id'],
      ['orders.csv', 'store_email'],
      ['tickets.csv', 'assigned_to_email'],
      ['customers.csv', 'customer_group_id'],
      ['order_lines.csv', 'product_name'],
      ['uploads.csv', 'file_name'],
      ['customers.csv', 'referred_by_customer_id'],
      ['payments.csv', 'payment_method_id'],
      ['subscribers.csv', 'email_opt_in'],
    ],
  };
  for (const [expected, names] of Object.entries(told)) {
    it(expected, () => {
      for (const [file, name] of names)
        expect([file, name, meaning(file, name)]).toEqual([file, name, expected]);
    });
  }

  it('gives way to what the values show', () => {
    expect(meaning('orders.csv', 'Name', '#1001', '#1002', '#1003')).toBe('orderNumber');
    expect(meaning('export.csv', 'contactgegeven', 'an@post.example', 'b@post.example')).toBe('email');
    expect(meaning('orders.csv', 'email', 'yes', 'no', 'yes', 'no')).not.toBe('email');
    expect(meaning('invoices.csv', 'Name', 'INV/2025/0001', 'INV/2025/0002', 'INV/2025/0003')).not.toBe(
      'name',
    );
  });
});

describe('the category of a file', () => {
  const told: Record<number, string[]> = {
    1: ['gast_winkelmandjes.csv', 'guest_carts.csv', 'paniers.csv'],
    2: [
      'klanten.csv',
      'customers_export.csv',
      'wp_users.csv',
      'adressen.csv',
      'calendar_events.csv',
      'wishlists.csv',
    ],
    3: [
      'orders_export_1.csv',
      'bestellijnen.csv',
      'factures 2025.csv',
      'payments.csv',
      'zahlungen.csv',
      'pakketten.csv',
      'retours.csv',
      'sales_order_item.tsv',
    ],
    4: [
      'nieuwsbrief/events.csv',
      'subscribers.csv',
      'contact_messages.csv',
      'zendesk_tickets.csv',
      'mailchimp/members.csv',
    ],
    5: ['uploads.csv', 'fotos.csv', 'projects.ndjson', 'image_metadata.csv'],
    6: ['clicks.ndjson', 'matomo_log_visit.csv', 'cookie_consents.csv', 'web/pageviews.csv'],
    0: [
      'reviews.csv',
      'fraude_scores.csv',
      'product_reviews.csv',
      'call_notes.csv',
      'enquete_2025.csv',
      'producten.csv',
    ],
  };
  for (const [expected, paths] of Object.entries(told)) {
    it(expected === '0' ? 'none of the statement' : expected, () => {
      for (const path of paths) expect([path, category(path)]).toEqual([path, Number(expected)]);
    });
  }
});
