/** Parcels as carriers list them: bpost in Dutch, PostNL, DHL in German with its events, DPD's scans, GLS in French. */
import { recipient, sold } from '../../unit/discovery/layouts/sold.ts';
import type { Writer } from './shop.ts';

/** bpost's Shipping Manager. */
export const bpost: Writer = ({ built, people, numberOf }) => {
  built.csv(
    'bpost/zendingen.csv',
    [
      'Barcode',
      'Referentie',
      'Product',
      'Naam bestemmeling',
      'Straat',
      'Huisnummer',
      'Postcode',
      'Gemeente',
      'E-mail bestemmeling',
      'Telefoon bestemmeling',
      'Status',
      'Datum',
    ],
    sold(people).map((sale) => {
      const { person: p, order } = sale;
      const to = recipient(sale, people);
      return {
        of: p.n,
        cells: [
          `3232${100000 + order.id}BE`,
          numberOf(order),
          'bpack 24h Pro',
          `${to.first} ${to.last}`,
          to.street.replace(/\s\d+$/, ''),
          to.street.replace(/^.*\s/, ''),
          to.postcode,
          to.city,
          to.email,
          to.phone,
          'Bezorgd',
          order.day,
        ],
      };
    }),
    { delimiter: ';', encoding: 'utf16le', bom: true, newline: '\r\n' },
  );
};

/** DHL Geschäftskundenportal: parcels, and in a file of its own what befell them. */
export const dhl: Writer = ({ built, people, numberOf }) => {
  const number = (id: number): string => `0034043412345${100000 + id}`;
  built.csv(
    'dhl/Sendungen.csv',
    [
      'Sendungsnummer',
      'Sendungsreferenz',
      'Sendungsdatum',
      'Empfänger Name 1',
      'Empfänger Straße',
      'Empfänger PLZ',
      'Empfänger Ort',
      'Empfänger E-Mail-Adresse',
      'Gewicht (kg)',
    ],
    sold(people).map((sale) => {
      const { person: p, order } = sale;
      const to = recipient(sale, people);
      return {
        of: p.n,
        cells: [
          number(order.id),
          `#${numberOf(order)}`,
          order.day,
          `${to.first} ${to.last}`,
          to.street,
          to.postcode,
          to.city,
          '',
          '1,2',
        ],
      };
    }),
    { delimiter: ';', bom: true },
  );
  built.csv(
    'dhl/Sendungsereignisse.csv',
    ['Sendungsnummer', 'Zeitpunkt', 'Ort', 'Ereignis'],
    sold(people).flatMap(({ person: p, order }) =>
      ['Eingeliefert', 'In Zustellung', 'Zugestellt'].map((what) => ({
        of: p.n,
        cells: [number(order.id), `${order.day} 08:00`, 'Gent', what],
      })),
    ),
    { delimiter: ';', bom: true },
  );
};

/** DPD: `Reference 1` is the shop's; the scans know nothing but the parcel. */
export const dpd: Writer = ({ built, people, numberOf }) => {
  built.csv(
    'dpd/parcels.csv',
    [
      'Parcel number',
      'Reference 1',
      'Reference 2',
      'Receiver name',
      'Receiver street',
      'Receiver postal code',
      'Receiver city',
      'Weight',
      'Date',
    ],
    sold(people).map((sale) => {
      const { person: p, order } = sale;
      const to = recipient(sale, people);
      return {
        of: p.n,
        cells: [
          `0532${4_000_000 + order.id}`,
          numberOf(order),
          '',
          `${to.first} ${to.last}`,
          to.street,
          to.postcode,
          to.city,
          '0.8',
          order.day,
        ],
      };
    }),
  );
  built.csv(
    'dpd/scans.csv',
    ['PARCELNO', 'SCAN_CODE', 'DEPOT_CODE', 'DEPOTNAME', 'EVENT_DATE_TIME'],
    sold(people).flatMap(({ person: p, order }) =>
      ['05', '13'].map((scan) => ({
        of: p.n,
        cells: [`0532${4_000_000 + order.id}`, scan, '0530', 'Willebroek', `${order.day}101500`],
      })),
    ),
    { delimiter: ';' },
  );
};

/** GLS in French. */
export const gls: Writer = ({ built, people, numberOf }) => {
  built.csv(
    'gls/expeditions.csv',
    [
      'N° de colis',
      'Référence client',
      'Date',
      'Nom du destinataire',
      'Adresse',
      'Code postal',
      'Ville',
      'Poids',
    ],
    sold(people).map((sale) => {
      const { person: p, order } = sale;
      const to = recipient(sale, people);
      return {
        of: p.n,
        cells: [
          `ZK${700000 + order.id}`,
          numberOf(order),
          order.day,
          `${to.first} ${to.last}`,
          to.street,
          to.postcode,
          to.city,
          '1,0',
        ],
      };
    }),
    { delimiter: ';' },
  );
};
