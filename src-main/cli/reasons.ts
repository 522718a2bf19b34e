/** The reason that `desk handle` gives where the program's own proposal limits a right, in the letter's language. */
import type { Language } from '../../src-contract/index.ts';

export const limitReasons: Record<Language, string> = {
  nl: 'Facturen en betalingsgegevens van uw bestellingen moeten wij volgens de wet nog een tijd bewaren.',
  fr: 'La loi nous oblige à conserver encore un certain temps les factures et les données de paiement de vos commandes.',
  de: 'Rechnungen und Zahlungsdaten zu Ihren Bestellungen müssen wir nach dem Gesetz noch einige Zeit aufbewahren.',
  en: 'The law obliges us to keep the invoices and payment data of your orders for some time yet.',
};
