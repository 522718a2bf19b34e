/** What customers wrote to the shop and what it answered. */
import type { Tongue } from './person.ts';

type Exchange = { subject: string; message: string; answer: string };

export const exchanges: Record<Tongue, readonly Exchange[]> = {
  nl: [
    {
      subject: 'Kleuren van mijn fotoboek',
      message:
        "Dag,\n\nde foto's op pagina 12 zijn veel te donker.\nKan dat opnieuw gedrukt worden?\n\nGroeten",
      answer: 'We drukken het boek opnieuw, gratis.',
    },
    {
      subject: 'Levering',
      message:
        'Het pakje zou gisteren komen, maar de koerier schreef "niet thuis". Ik was wel thuis; de hele dag.',
      answer: 'Het pakje ligt klaar in het afhaalpunt.',
    },
    { subject: 'Kortingscode', message: 'De code uit de brief "ZOMER25" werkt niet.', answer: '' },
    {
      subject: "Foto's kwijt",
      message: '=A1 stond er plots in mijn titel?\nMijn project is ook weg.',
      answer: 'Het project is teruggezet.',
    },
  ],
  fr: [
    {
      subject: 'Commande incomplète',
      message:
        "Bonjour,\n\nil manque deux agrandissements dans le colis.\nPouvez-vous les renvoyer ?\n\nMerci d'avance",
      answer: "Nous les renvoyons aujourd'hui.",
    },
    {
      subject: 'Facture',
      message: 'J\'ai besoin d\'une facture au nom de ma société, "Atelier Été" SRL.',
      answer: 'La facture est jointe.',
    },
    {
      subject: 'Mot de passe',
      message: "Je ne reçois pas le mail pour changer mon mot de passe ; j'ai regardé dans les indésirables.",
      answer: '',
    },
  ],
  de: [
    {
      subject: 'Kalender falsch zugeschnitten',
      message: 'Guten Tag,\n\nder Kalender ist oben 5 mm zu kurz.\n\nMit freundlichen Grüßen',
      answer: 'Sie bekommen einen neuen.',
    },
    {
      subject: 'Lieferzeit',
      message: 'Kommt die Bestellung noch vor Weihnachten an? Es soll ein Geschenk für "Omi" werden.',
      answer: 'Ja, am 18. Dezember.',
    },
  ],
  en: [
    {
      subject: 'Wrong size',
      message: 'Hello,\n\nI ordered 13 x 18 and got 10 x 15.\nPlease send the right ones.\n\nThanks',
      answer: 'The right ones leave tomorrow.',
    },
    {
      subject: 'Gift voucher',
      message: 'The voucher says "already used", but I only got it today; can you look?',
      answer: 'It works again now.',
    },
  ],
};

/** Words of reviews; some begin like a formula. */
export const opinions: readonly (readonly [number, string, string])[] = [
  [5, 'Prachtig!', 'Snel geleverd, mooie kleuren.\nZeker een aanrader.'],
  [4, 'Très content', 'Beau papier, "presque" parfait.'],
  [2, '-1 voor de verpakking', 'Hoek van het boek beschadigd; jammer.'],
  [5, '+++', 'Sehr schön geworden, danke!'],
  [1, '=10*"slecht"', 'Te laat, en de klantendienst antwoordde niet.'],
  [5, 'Lovely', 'My gran cried. In a good way.'],
  [3, '@redactie', 'Prijs/kwaliteit oké, website traag.'],
];
