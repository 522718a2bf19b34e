/** Words of the terminal for reasons: why a right is limited, why a file is not read. */
import type { Language } from '../../src-contract/index.ts';

/** The reason that `desk handle` gives where the program's own proposal limits a right, in the letter's language. */
export const limitReasons: Record<Language, string> = {
  nl: 'Facturen, betalingsgegevens en andere stukken van uw bestellingen moeten wij volgens de wet nog een tijd bewaren.',
  fr: 'La loi nous oblige à conserver encore un certain temps les factures, les données de paiement et d’autres pièces de vos commandes.',
  de: 'Rechnungen, Zahlungsdaten und andere Belege zu Ihren Bestellungen müssen wir nach dem Gesetz noch einige Zeit aufbewahren.',
  en: 'The law obliges us to keep the invoices, payment data and other papers of your orders for some time yet.',
};

const skipTexts: Record<string, string> = {
  archive: 'an archive of a kind that is not opened: unpack it first',
  'archive-bomb': 'far more is in it than honestly fits: not opened',
  'archive-damaged': 'a damaged or incomplete archive: ask for it again',
  'archive-encrypted': 'protected by a password: unpack it first',
  'archive-method': 'compressed in a way that is not known: unpack it first',
  'archive-nested': 'archives too deep in one another: unpack them first',
  'archive-too-many': 'an archive with too many files: unpack it first',
  binary: 'no text, and of a kind that is not known',
  empty: 'empty',
  hidden: 'a hidden file of the system',
  link: 'a link to another place: links are not followed',
  'name-unsafe': 'its name in the archive leads out of the folder: not opened',
  'no-records': 'no records were found in it',
  pdf: 'a PDF holds no records',
  picture: 'a picture holds no records',
  spreadsheet: 'an old spreadsheet: save it as XLSX or CSV',
  unreadable: 'could not be opened: may you read it?',
};

/** Why something in a folder of exports is not read; the code itself where it has no words. */
export function skipText(reason: string): string {
  return skipTexts[reason] ?? reason.replaceAll('-', ' ');
}
