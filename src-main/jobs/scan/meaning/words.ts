/**
 * The words that exports name their files and columns with, in Dutch, French, German and English and in the exports
 * of Shopify, WooCommerce, Magento, PrestaShop, Shopware, Odoo, Mailchimp, Matomo and Google Analytics.
 * Written without diacritics and in lower case, as `tokens` gives them.
 */

const table = (groups: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(groups).flatMap(([group, words]) =>
      words.split(' ').map((word) => [word, group] as const),
    ),
  );

/** Things that belong to one person, by the words for them. */
export const entityWords = table({
  customer:
    'customer customers cust kd kl client clients klant klanten kunde kunden user users gebruiker gebruikers utilisateur ' +
    'utilisateurs benutzer nutzer account accounts compte comptes konto konten buyer buyers koper kopers acheteur ' +
    'acheteurs kaufer shopper shoppers consumer consumers consument consumenten member members lid leden membre membres mitglied mitglieder debtor debiteur ' +
    'debiteuren debitor debitoren besteller partner partners',
  order:
    'order orders ord bestelling bestellingen best cde cmd commande commandes bestellung bestellungen bestell auftrag auftrage auftr bestel ' +
    // WordPress keeps the orders of older shops among its posts.
    'post posts ' +
    'purchase purchases aankoop aankopen achat achats',
  invoice:
    'invoice invoices inv factuur fact fac rg rech facturen facture factures rechnung rechnungen rechnungs',
  credit:
    'creditmemo creditmemos creditnote creditnotes creditnota avoir avoirs gutschrift gutschriften creditslip',
  refund: 'refund refunds terugbetaling terugbetalingen remboursement remboursements erstattung erstattungen',
  payment:
    'payment payments betaling betalingen paiement paiements zahlung zahlungen transaction transactions transactie ' +
    'transacties transaktion transaktionen charge charges txn payout payouts',
  shipment:
    'shipment shipments parcel parcels zending zendingen pakket pakketten pakjes colis sendung sendungen lieferung ' +
    'lieferungen leveringen consignment consignments fulfillment fulfillments verzending verzendingen tracking ' +
    'trackingnumber deliveries livraisons expedition expeditions paket pakete barcode trackcode track trace ' +
    'tracktrace',
  return: 'return returns retour retours retouren rma ruckgabe ruckgaben',
  ticket:
    'ticket tickets dossier dossiers conversation conversations gesprek gesprekken thread threads chat chats ' +
    'case cases helpdesk inquiry inquiries enquiry vraag vragen anfrage anfragen demande demandes klacht klachten contactform',
  message:
    'message messages bericht berichten nachricht nachrichten mailbox emails correspondence sms whatsapp',
  cart: 'cart carts basket baskets winkelwagen winkelwagens winkelmand winkelmandje winkelmandjes mandje mandjes panier paniers warenkorb quote checkout checkouts',
  image:
    'image images photo photos foto fotos picture pictures afbeelding afbeeldingen bild bilder upload uploads media ' +
    'asset assets files bestanden beelden',
  project:
    'project projects projecten projet projets projekt projekte creation creations creatie creaties design designs ' +
    'ontwerp ontwerpen album albums fotoboek fotoboeken photobook photobooks fotobuch fotobucher livre livres',
  session:
    'session sessions visit visits bezoek bezoeken sessie sessies sitzung sitzungen visite visites besuch besuche',
  visitor:
    'guest guests visitor visitors bezoeker bezoekers besucher visiteur visiteurs cookie cookies fingerprint anonymous anon fullvisitor',
  device: 'device devices toestel toestellen appareil gerat gerate idfa gaid',
  subscriber:
    'subscriber subscribers abonnee abonnees abonne abonnes abonnent abonnenten inschrijving inschrijvingen audience audiences',
  subscription: 'subscription subscriptions abonnement abonnementen abonnements',
  address: 'address addresses adres adressen adresse adresses anschrift anschriften',
  wishlist: 'wishlist wishlists verlanglijst merkliste favorites favorieten favoris',
  review:
    'review reviews beoordeling beoordelingen avis bewertung bewertungen rating ratings feedback recensie recensies',
  consent:
    'consent consents toestemming toestemmingen consentement consentements einwilligung einwilligungen optin',
  preference:
    'preference preferences voorkeur voorkeuren einstellung einstellungen setting settings instellingen',
  event:
    'event events gebeurtenis gebeurtenissen evenement evenements ereignis ereignisse click clicks klik kliks clic clics klick klicks hit hits pageview pageviews action actions',
  calendar: 'calendar kalender calendrier',
  lead: 'lead leads prospect prospects',
  contact: 'contact contacts contacten kontakt kontakte',
  survey: 'survey surveys enquete enquetes umfrage umfragen',
  call: 'call calls oproep oproepen appel appels anruf anrufe',
  fraud: 'fraud fraude betrug risk risico score scores scoring',
  loyalty: 'loyalty points punten spaarpunten fidelite treuepunkte reward rewards',
  giftcard: 'giftcard giftcards cadeaubon cadeaubonnen',
  text: 'texts teksten textes texte captions bijschriften',
});

/** Things that many people have in common: a key to one of these never leads to a person. */
export const sharedWords = new Set(
  (
    'product products producten produit produits produkt produkte article articles artikel artikelen sku variant variants ' +
    'variation category categories categorie campaign campaigns campagne kampagne mailing mailings newsletter ' +
    'newsletters nieuwsbrief nieuwsbrieven list lists lijst store stores shop shops website websites site sites country currency ' +
    'language locale lang status coupon coupons voucher vouchers discount discounts korting promotion promo carrier ' +
    'carriers group groups groep tax warehouse supplier brand vendor type types source template segment channel ' +
    'method methods plan region state province zone rate rule rules option options attribute page pages url browser os ' +
    'agent agents employee employees medewerker operator admin owner staff sales salesperson team department queue ' +
    'printer machine batch warehouse depot location location format size color theme tag tags bank branch ean isbn ' +
    'barcodeproduct offer offers deal idea goal experiment ad adgroup adset creative keyword referer referrer role ' +
    'parent company companies idsite siteid setting lot import export run job version file_type mime ' +
    'attributeset payer_type reason'
  ).split(' '),
);

/** Words for the lines of an order, an invoice, a parcel. */
export const lineWords = new Set(
  'line lines item items row rows regel regels lijn lijnen ligne lignes zeile zeilen position positionen positions pos detail details lineitem lineitems'.split(
    ' ',
  ),
);

/** Words that make a column a key. */
export const keyWords = table({
  id: 'id ids uuid guid gid pk key sleutel entity sysid',
  number: 'number numbers nummer nummers nr nrs no num numero numeros increment n',
  code: 'code codes token',
  reference: 'reference references ref refs referentie kenmerk referenz referenznummer',
});

/** Parts of a person, by the words for them. Longer phrases win over shorter ones. */
export const personPhrases: readonly (readonly [string, string])[] = [
  [
    'email',
    'email address|e mail address|email adres|e mail adres|mail adres|adresse email|adresse mail|adresse e mail|' +
      'e mail adresse|email adresse|mail adresse|e mail|email|mail|courriel|mel|emailadres|mailadres|emailaddress|emailadresse|' +
      'mailadresse|username email|login email',
  ],
  [
    'phone',
    'phone number|telephone number|mobile number|mobile phone|phone|telephone|telefoon|telefoonnummer|tel|gsm|gsm nummer|mobile|mobiel|' +
      'portable|handy|mobil|mobilnummer|telefon|telefonnummer|phonenumber|telephonenumber|handynummer|gsmnummer|numero de telephone|fax|' +
      'cellphone|whatsapp number|mobilenumber|mobiele nummer|mobiel nummer',
  ],
  ['firstName', 'first name|firstname|given name|voornaam|prenom|vorname|fname|givenname|forename|first'],
  [
    'lastName',
    'last name|lastname|family name|familyname|surname|achternaam|familienaam|nom de famille|nachname|lname|familienname|' +
      'last|naam familie|tussenvoegsel|prefix name|middle name|middlename',
  ],
  [
    'birthDate',
    'birth date|birthdate|date of birth|dob|geboortedatum|geboorte datum|geboren|date de naissance|naissance|geburtsdatum|geburtstag|' +
      'birthday|verjaardag|anniversaire|dateofbirth',
  ],
  [
    'street',
    'straat nr|straat en nr|straat nummer|straat en nummer|straat en huisnummer|straat huisnummer|strasse nr|strasse und hausnummer|' +
      'strasse hausnummer|rue et numero|rue numero|rue et n|street and number|street nr|adres nr|' +
      'street address|street name|street|straat|straatnaam|rue|strasse|strasze|address 1|address 2|address 3|address line 1|address line 2|' +
      'addressline 1|addressline 2|address line|house number|housenumber|house nr|huisnummer|huisnr|hausnummer|hausnr|streetnumber|street number|' +
      'numero de rue|bus|busnummer|box|boite|address|adres|adresse|anschrift|addr|adres 1|adresse 1|adresse 2|line 1|line 2|adresregel 1|adresregel 2',
  ],
  [
    'postcode',
    'postal code|post code|zip code|code postal|postcode|postalcode|zip|zipcode|plz|postleitzahl|cp|postnummer|zippostal',
  ],
  [
    'city',
    'city|town|gemeente|stad|plaats|woonplaats|ville|localite|commune|ort|stadt|wohnort|city name|cityname',
  ],
  ['country', 'country code|country id|countrycode|country|land|landcode|pays|country name'],
  [
    'name',
    'full name|fullname|complete name|nom complet|display name|displayname|volledige naam|customer name|client name|klant naam|klantnaam|kunden name|' +
      'kundenname|nom client|nom du client|naam|name|nom|contact name|vollstandiger name|user nicename|card holder|' +
      'cardholder|account holder|accountholder|rekeninghouder|titulaire|kontoinhaber|addressee|geadresseerde',
  ],
  ['ip', 'ip address|ip adres|adresse ip|ip adresse|ipaddress|ip|ipadres|location ip|remote addr|ip addr'],
];

/** Words that say of a column that its values are hashed. `md` is one before its `5` only. */
export const hashWords = new Set('hash hashed hashes sha gehasht gehashte hache hachee digest'.split(' '));

/** Names that are no person's: `product name`, `file name`. */
export const thingWords = new Set(
  (
    'product file filename bestand fichier datei campaign campagne kampagne company bedrijf firma societe unternehmen ' +
    'organisation organization store shop event page item items lineitem line variant sku category list group tag template album ' +
    'project photo image foto bild brand vendor browser os device method carrier service title option status event ' +
    'action plan coupon discount code field form table host domain server user_agent agent attribute source medium ' +
    'segment channel article artikel produkt produit design book website site'
  ).split(' '),
);

/** Whom a column is about when it is not the customer. */
export const roleWords = table({
  other:
    'shipping ship shipto delivery deliver deliverto recipient receiver ontvanger ontvangers bestemmeling bestemmelingen levering lever leverings verzend ' +
    'verzending bezorg bezorging destinataire livraison empfanger liefer lieferung versand gift cadeau geschenk geschenks friend vriend ' +
    'ami freund consignee referrer referred referral invited invitee nominee pickup afhaal addressee geadresseerde ' +
    'beneficiary begunstigde beneficiaire cadeautje dest levr afleveradres leveradres verzendadres lieferadresse lieferanschrift',
  staff:
    'employee employees staff agent agents medewerker medewerkers operator admin administrator handler handled assigned assignee ' +
    'behandelaar behandeld collaborateur mitarbeiter bearbeiter sachbearbeiter moderator editor updatedby createdby by ' +
    'salesperson seller verkoper vendeur verkaufer responsible closer resolver',
  shop: 'store shop merchant supplier vendor winkel boutique magasin webshop company_email website seller leverancier fournisseur lieferant',
});

/** Words for a column of running text that a person should read. */
export const freeTextWords = new Set(
  (
    'note notes opmerking opmerkingen comment comments commentaire commentaires bemerkung bemerkungen kommentar message body text tekst texte ' +
    'bericht nachricht remark remarks remarque remarques description omschrijving beschreibung content inhoud contenu inhalt ' +
    'question answer vraag antwoord subject onderwerp sujet betreff caption bijschrift toelichting reason memo wensen boodschap transcript ' +
    'review feedback greeting giftmessage summary samenvatting review_text'
  ).split(' '),
);

export const dateWords = new Set(
  (
    'date datum datetime time timestamp tijd tijdstip zeit zeitpunkt heure at on created updated modified aangemaakt gewijzigd erstellt ' +
    'cree modifie placed besteldatum orderdatum bestelldatum factuurdatum rechnungsdatum geplaatst verzonden day dag tag jour expires ' +
    'registered aanmaakdatum inschrijfdatum uploaddatum'
  ).split(' '),
);

export const amountWords = new Set(
  (
    'total totaal total_price price prijs prix preis amount bedrag montant betrag subtotal subtotaal sum somme summe tax btw tva mwst ' +
    'vat discount korting remise rabatt cost costs kosten shipping_cost grand revenue omzet value waarde paid betaald'
  ).split(' '),
);

/** Words that tell an earlier or another number of the same customer. */
export const earlierWords = new Set(
  'merged old previous former oud oude vorig vorige vroeger ancien ancienne precedent alt alte vorherige duplicate legacy alternative tweede second other'.split(
    ' ',
  ),
);

/** Words whose person is another customer: who brought this one in, whose child account it is. */
export const otherCustomerWords = new Set(
  'referrer referred referral invited inviter invitee parent sponsor recruiter friend aangebracht parrain geworben gift recipient ontvanger destinataire empfanger receiver beneficiary related'.split(
    ' ',
  ),
);
