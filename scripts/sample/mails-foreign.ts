/** E-mails in French, German and English. */
import { envelopeHeaders } from './mailbox.ts';
import { lastOrder, type Mail } from './mails-nl.ts';
import { message, multipart, text } from './mime.ts';
import { type Expected, requesterOf } from './request.ts';
import { personOf, type Shop } from './shop.ts';

/** Erasure by a guest, HTML only, in Latin-1: his orders have no customer number at all. */
function sebastien(shop: Shop): Mail {
  const person = personOf(shop, 'sebastien');
  const order = lastOrder(shop, 'sebastien');
  const html = `<!DOCTYPE html>
<html lang="fr"><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">
<style>p { font-family: Calibri; color: #1f1f1f }</style></head>
<body>
<p>Bonjour,</p>
<p>J&#39;ai command&eacute; chez vous sans cr&eacute;er de compte (commande <b>${order}</b>).
Je souhaite que vous effaciez toutes les données que vous détenez à mon sujet, photos comprises.
Merci de me confirmer quand ce sera fait.</p>
<p>Bien à vous,<br>Sébastien Lefèvre<br>Rue de la Station 45<br>5000 Namur<br>GSM&nbsp;: 0475 00 45 12</p>
<img src="https://suivi.courrier.example/ouvert.gif?id=88" width="1" height="1">
</body></html>
`;
  const headers = envelopeHeaders({
    name: 'Sébastien Lefèvre',
    email: person.email,
    subject: 'Effacement de mes données',
    sent: 'Tue, 3 Nov 2026 21:15:44 +0100',
    passed: 'Tue, 3 Nov 2026 21:15:45 +0100',
    received: 'Tue, 3 Nov 2026 21:15:49 +0100',
    host: 'smtp-out.courrier.example',
    mailer: 'Courrier Web 9.2',
    id: '1762200944.551.88.9f',
    encodeWith: 'Q',
  });
  const expected: Expected = {
    file: '02-fr-effacement.eml',
    kind: 'request',
    language: 'fr',
    rights: ['erasure'],
    requester: requesterOf(person, { phone: person.phone, orderNumbers: [order] }),
    dates: { written: null, sent: '2026-11-03', received: '2026-11-03' },
    readBy: 'program',
    clock: { received: '2026-11-03', due: '2026-12-03' },
  };
  return {
    expected,
    person: 'sebastien',
    bytes: message(headers, text('html', html, 'quoted-printable', 'ISO-8859-1')),
  };
}

/** Objection on grounds of her own, above a quoted newsletter; sent before midnight, received after it in Brussels. */
function zoe(shop: Shop): Mail {
  const person = personOf(shop, 'zoe');
  const body = `Dear smartphoto,

On grounds relating to my particular situation I object, under Article 21(1)
of the GDPR, to your analysing how I click and browse on your site on the
basis of your legitimate interest. I teach, my screen is shared with a class,
and what your site suggests has shown pupils things about my family.

Please do not close my account; I still want to order.

Yours faithfully,
Zoë Ashworth
Rue Américaine 88
1050 Ixelles
+44 7700 900123

On Sun, 8 Nov 2026 at 09:00, smartphoto <news@smartphoto.example> wrote:
> This weekend only: 40 % off every photo book!
>
> Delete your worries: the designer does all the work for you.
> You receive this newsletter because you agreed to it. If you no longer
> want it, unsubscribe here: https://www.smartphoto.example/unsubscribe
`;
  const headers = envelopeHeaders({
    name: 'Zoë Ashworth',
    email: person.email,
    subject: 'Re: This weekend only: 40 % off',
    sent: 'Mon, 9 Nov 2026 22:50:02 +0000',
    passed: 'Mon, 9 Nov 2026 22:50:03 +0000',
    received: 'Mon, 9 Nov 2026 23:20:17 +0000',
    host: 'mail-lf1.mailbox.example',
    mailer: 'Apple Mail (3864.200.81)',
    id: 'CAF7zq0Lr2VbX9d4kHwz0',
    extra: [
      'In-Reply-To: <weekend-2026-45@news.smartphoto.example>',
      'References: <weekend-2026-45@news.smartphoto.example>',
    ],
    encodeWith: 'Q',
  });
  const expected: Expected = {
    file: '04-en-objection.eml',
    kind: 'request',
    language: 'en',
    rights: ['objection'],
    requester: requesterOf(person, { phone: person.phone }),
    dates: { written: null, sent: '2026-11-09', received: '2026-11-10' },
    readBy: 'program',
    clock: { received: '2026-11-10', due: '2026-12-10' },
  };
  return { expected, person: 'zoe', bytes: message(headers, text('plain', body, 'quoted-printable')) };
}

/** Access, all in Base64; older orders of hers carry an address that she no longer uses. */
function ayse(shop: Shop): Mail {
  const person = personOf(shop, 'ayse');
  const body = `Bonjour,

Je suis cliente chez vous depuis des années (numéro de client K700205).
Quelles données avez-vous sur moi, d'où viennent-elles et à qui les avez-vous transmises ? Je voudrais en recevoir une copie.

Ma GSM : 0479/00.55.20

Cordialement,
Ayşe Şahin
Rue Josaphat 210
1030 Schaerbeek
`;
  const headers = envelopeHeaders({
    name: 'Ayşe Şahin',
    email: person.email,
    subject: "Demande d'accès à mes données personnelles",
    sent: 'Sun, 8 Nov 2026 10:30:00 +0100',
    passed: 'Sun, 8 Nov 2026 10:30:01 +0100',
    received: 'Sun, 8 Nov 2026 10:30:04 +0100',
    host: 'smtp-out.courrier.example',
    mailer: 'Courrier Web 9.2',
    id: '1762594200.204.17.4c',
  });
  const expected: Expected = {
    file: '07-fr-acces.eml',
    kind: 'request',
    language: 'fr',
    rights: ['access'],
    requester: requesterOf(person, { phone: person.phone, customerNumber: 'K700205' }),
    dates: { written: null, sent: '2026-11-08', received: '2026-11-08' },
    readBy: 'program',
    clock: { received: '2026-11-08', due: '2026-12-08' },
  };
  return { expected, person: 'ayse', bytes: message(headers, text('plain', body, 'base64')) };
}

/** Consent withdrawn and no more advertising, above a newsletter that she forwards on a public holiday. */
function oraia(shop: Shop): Mail {
  const person = personOf(shop, 'oraia');
  const body = `Hello,

I withdraw the consent I once gave you for the newsletter below. From now on I do not want any advertising from you, by text message or on Facebook either.

Kind regards,
Ωραία Παπαδοπούλου
Coupure Links 15
9000 Gent, Belgium

---------- Forwarded message ---------
From: smartphoto <news@smartphoto.example>
Date: Tue, 10 Nov 2026 at 08:00
Subject: Your calendar for 2027
To: <${person.email}>

Hello Ωραία, order your calendar before 30 November and get a copy for free.
You have the right of access to your data and the right to have it erased.
smartphoto group NV, Kwatrechtsteenweg 160, 9230 Wetteren
`;
  const headers = envelopeHeaders({
    name: 'Ωραία Παπαδοπούλου',
    email: person.email,
    subject: 'Fwd: Your calendar for 2027',
    sent: 'Wed, 11 Nov 2026 11:11:11 +0100',
    passed: 'Wed, 11 Nov 2026 11:11:12 +0100',
    received: 'Wed, 11 Nov 2026 11:11:20 +0100',
    host: 'mail-lf1.mailbox.example',
    mailer: 'Mailbox for Android',
    id: 'CAKo5xY8qP1TtJ0bq7Zk',
  });
  const html = `<div dir="ltr">${body.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>\n')}</div>`;
  const expected: Expected = {
    file: '09-en-consent-and-advertising.eml',
    kind: 'request',
    language: 'en',
    rights: ['marketing-stop', 'withdraw-consent'],
    requester: requesterOf(person),
    dates: { written: null, sent: '2026-11-11', received: '2026-11-11' },
    readBy: 'program',
    clock: { received: '2026-11-11', due: '2026-12-11' },
  };
  const parts = [text('plain', body, 'base64'), text('html', html, 'base64')];
  return {
    expected,
    person: 'oraia',
    bytes: message(headers, multipart('alternative', '000000000000a1b2c3d4e5f6', parts)),
  };
}

/** Erasure by a customer in Germany with a Cyrillic name. */
function yana(shop: Shop): Mail {
  const person = personOf(shop, 'yana');
  const body = `Sehr geehrte Damen und Herren,

bitte löschen Sie mein Kundenkonto und alle Daten, die Sie über mich gespeichert haben, einschließlich der hochgeladenen Fotos. Bitte bestätigen Sie mir die Löschung schriftlich.

Kundennummer: K700212
Telefon: 0171 3920044

Mit freundlichen Grüßen
Яна Ясенова
Jakobstraße 44
52064 Aachen
Deutschland
`;
  const headers = envelopeHeaders({
    name: 'Яна Ясенова',
    email: person.email,
    subject: 'Löschung meiner Daten nach Art. 17 DSGVO',
    sent: 'Thu, 12 Nov 2026 07:45:00 +0100',
    passed: 'Thu, 12 Nov 2026 07:45:02 +0100',
    received: 'Thu, 12 Nov 2026 07:45:06 +0100',
    host: 'mout.briefkasten.example',
    mailer: 'Briefkasten Web',
    id: 'trinity-7c11a2b0-1762929900',
  });
  const html = `<html><body><div style="font-family: Verdana;font-size: 12.0px;">${body.replaceAll('\n', '<br/>\n')}</div></body></html>`;
  const expected: Expected = {
    file: '10-de-loeschung.eml',
    kind: 'request',
    language: 'de',
    rights: ['erasure'],
    requester: requesterOf(person, { phone: person.phone, customerNumber: 'K700212' }),
    dates: { written: null, sent: '2026-11-12', received: '2026-11-12' },
    readBy: 'program',
    clock: { received: '2026-11-12', due: '2026-12-14' },
  };
  const parts = [text('plain', body, 'quoted-printable'), text('html', html, 'quoted-printable')];
  return {
    expected,
    person: 'yana',
    bytes: message(headers, multipart('alternative', 'abmob-6d1c-4f0e', parts)),
  };
}

/** The e-mails in other languages than Dutch. */
export function foreignMails(shop: Shop): readonly Mail[] {
  return [sebastien(shop), zoe(shop), ayse(shop), oraia(shop), yana(shop)];
}
