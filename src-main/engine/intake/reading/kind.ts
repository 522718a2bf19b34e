/** What a message is: a request, a reminder of one, a reply to our question, a complaint, or none of these. */
import type { RequestKind } from '../../../../src-contract/vocabulary.ts';
import { fold } from '../../../text/fold.ts';

export type KindFound = { kind: RequestKind; start: number; end: number; confidence: number; rule: string };

const reminderPhrases: RegExp[] = [
  // all: how long ago, and where the earlier message is
  /\b(?:eindelijk|enfin une reponse|endlich|finally|(?:weken|maanden|dagen) geleden|il y a (?:\w+ ){1,3}(?:semaines|mois|jours)|vor (?:\w+ ){1,3}(?:wochen|monaten|tagen)|(?:weeks?|months?|days?) ago|(?:mail|bericht|brief|message|nachricht|e-?mail|courriel) (?:hieronder|ci-dessous|unten|below))\b/,
  // nl
  /\b(?:nog (?:steeds|altijd) )?(?:geen|zonder|nooit(?: een)?) (?:enkel(?:e)? |verder(?:e)? |inhoudelijk )?(?:antwoord|reactie|gevolg|nieuws)\b/,
  /\b(?:onbeantwoord|herinner(?:ing|en)|aanmaning|rappel|niets (?:meer )?(?:van (?:u|jullie) )?(?:gehoord|vernomen)|niet (?:op )?(?:gereageerd|geantwoord|beantwoord)|nog niet (?:ontvangen|gekregen|gebeurd|geantwoord|gereageerd|verwijderd))\b/,
  /\b(?:eerder(?:e)?|vorige|vroegere) (?:verzoek|brief|mail|e-?mail|aanvraag|vraag|schrijven|bericht)\b/,
  /\b(?:tweede|derde) (?:keer|maal|verzoek|herinnering|aanvraag)\b/,
  // fr
  /\b(?:sans|aucune|pas (?:eu |recu )?(?:de |d'une )?|n'ai (?:toujours )?(?:pas|rien|jamais) (?:eu|recu) (?:de |d'|aucune )?)\s*(?:reponse|nouvelles?|suite|retour)\b/,
  /\b(?:rappel|relance|relancer|restee? (?:sans|lettre morte)|lettre morte|demande precedente|precedente demande|precedent (?:courrier|mail|courriel|message)|n'(?:avez|a) (?:toujours |encore )?(?:pas|jamais|rien) (?:repondu|donne suite|reagi|fait))\b/,
  /\b(?:deuxieme|seconde|troisieme|2e|3e) (?:fois|demande|courrier|rappel|mail)\b/,
  // de
  /\b(?:ohne|keine|nie eine|bis heute keine|noch keine) (?:antwort|reaktion|ruckmeldung|nachricht)\b/,
  /\b(?:erinner(?:ung|e|n)|mahnung|unbeantwortet|nicht (?:be)?antwortet|nicht reagiert|nichts (?:mehr )?(?:von ihnen )?gehort|zum (?:zweiten|dritten) mal|nochmals?|erneut(?:e)?|(?:meine?[mnr]?|vorherige[nrs]?|fruhere[nrs]?) (?:letzte[ns]?|erste[ns]?|vorherige[ns]?|fruhere[ns]?|vorige[ns]?) (?:schreiben|mail|e-mail|anfrage|antrag|brief|nachricht))\b/,
  // en
  /\b(?:no|without (?:a |any )?|not (?:had |received |got )?(?:a |an |any )|never (?:got |received |had )?(?:a |an |any ))\s*(?:reply|response|answer)\b/,
  /\b(?:remind(?:er|ing)?|unanswered|chasing|chaser|follow(?:ing)?[- ]?up|(?:still|yet) (?:not |waiting|haven't |to (?:hear|receive))|(?:earlier|previous|first|last|initial|original) (?:request|letter|e-?mail|message)|second (?:time|request|letter)|third (?:time|request|letter)|have(?:n't| not) (?:replied|responded|answered|heard))\b/,
];

/** A reminder also says that there was an earlier message: a date, a span of time, or the word itself. */
const earlier =
  /\b(?:mijn|m'n|ons|onze|mon|ma|mes|notre|mein(?:e[mnrs]?)?|unser(?:e[mnrs]?)?|my|our) (?:\w+ ){0,3}?(?:brief|mail|e-?mail|verzoek|vraag|aanvraag|schrijven|bericht|courrier|courriel|lettre|demande|message|mel|anfrage|antrag|nachricht|schreiben|mail|auskunftsersuchen|loschantrag|request|letter|email)\b|\b(?:gevraagd|gemaild|geschreven|verzocht|gestuurd|demande|ecrit|envoye|gebeten|geschrieben|geschickt|gestellt|asked|wrote|written|sent|requested|emailed)\b|\brappel\b|\berinnerung\b|\breminder\b|\bherinnering\b/;

const authority =
  /\b(?:gegevensbeschermingsautoriteit|gba|apd|autorite de protection des donnees|autoriteit persoonsgegevens|cnil|cnpd|commission nationale|landesbeauftragte\w*|bundesbeauftragte\w*|bfdi|lfdi|datenschutzbehorde|datenschutzbeauftragte\w* des landes|aufsichtsbehorde|ico|information commissioner|data protection (?:authority|commission(?:er)?)|toezichthouder|autorite de controle|privacycommissie|artik?[a-z]* 77|art\. ?77)\b/;
const complaintFiled =
  /\b(?:(?:dien|diende|hebben?|heb|wens|wil) (?:\w+ ){0,6}klacht (?:\w+ ){0,6}(?:in|ingediend|neer|neergelegd|indienen|neerleggen)|klacht (?:ingediend|neergelegd|tegen)|(?:hierbij|bij deze) (?:\w+ ){0,4}klacht|kopie van (?:mijn|de) klacht|ons werd een klacht|ontvingen? (?:\w+ ){0,3}klacht|(?:porte|ai porte|depose|ai depose|introduis|ai introduit|introduit|introduire|deposer) (?:\w+ ){0,5}plainte|plainte (?:deposee|introduite|contre|a l'encontre)|copie de (?:ma|la) plainte|saisi(?:e|s)? (?:\w+ ){0,4}(?:cnil|apd|plainte)|(?:recu|saisie d') ?une plainte|beschwerde (?:\w+ ){0,8}(?:eingereicht|eingelegt|ein|erhoben|gegen)|(?:reiche|lege|erhebe) (?:\w+ ){0,8}beschwerde|beschwerde (?:[\w.]+ ){0,6}(?:einreichen|einlegen|erheben)|kopie (?:meiner|der) beschwerde|(?:filed|lodged|submitted|made|am filing|am lodging|am making|hereby (?:file|lodge|submit|make)) (?:\w+ ){0,5}complaint|complaint (?:against|filed|lodged|about)|copy of (?:my|the) complaint|received a complaint)\b/;
const threat =
  /\b(?:zal|zullen|zou|ga|gaan|kan|kunnen|mocht|anders|indien|als|recht|will|shall|would|going to|may|might|otherwise|if|right|pourrai|pourrais|vais|serai|saisirai|deposerai|porterai|sinon|si|droit|faute|defaut|werde|werden|wurde|andernfalls|sonst|wenn|falls|recht|behalte)\b/;

const caseNumber = /\b20\d\d-\d{4,5}\b(?![-\d])/;
const ourNumber =
  /\b(?:zaak\w*|dossier\w*|case|ref\w*|kenmerk|aktenzeichen|vorgang\w*|verzoek|demande|anliegen|request|anfrage)\W{0,4}(?:\w+\W{1,3}){0,2}20\d\d-\d{4,5}\b/;
const replyPhrases =
  /\b(?:in antwoord op (?:uw|je|jullie)|(?:als )?antwoord op (?:uw|je|jullie)|naar aanleiding van (?:uw|je|jullie) (?:vraag|mail|brief|e-mail|bericht|schrijven)|zoals (?:u|jullie|je) (?:vroeg|vroegen|gevraagd|vraagt)|u vroeg (?:mij|me)|jullie vroegen|hierbij (?:de|het|mijn) (?:gevraagde|gevraagd)|en reponse a (?:votre|vos)|suite a (?:votre|vos) (?:question|demande|mail|courrier|courriel|message|lettre)|comme (?:vous (?:me )?l'avez )?demande|vous m'avez demande|(?:als |in )?(?:antwort|beantwortung) (?:auf )?(?:ihre[rsn]?|eure)|auf ihre (?:frage|anfrage|nachfrage|ruckfrage)|wie (?:von ihnen )?(?:gewunscht|erbeten|verlangt|gefordert)|sie (?:haben|hatten) (?:mich )?(?:gebeten|gefragt)|sie baten|in (?:reply|response|answer) to your|(?:as|like) (?:you )?(?:requested|asked)|you asked (?:me|for)|further to your|regarding your (?:question|e-?mail|letter|request for)|bezugnehmend auf ihre)\b/;
const identityTalk =
  /\b(?:identi\w+|identit\w+|ausweis\w*|legitim\w*|personalausweis|identiteitskaart|rijbewijs|paspoort|passport|proof|preuve|nachweis\w*|bewijs\w*|bevestig\w*|confirm\w*|bestatig\w*|ordernummer|bestelnummer\w*|bestellnummer\w*|order numbers?|numeros? de commande|geboortedatum|geburtsdatum|date of birth|date de naissance|dossier\w*|zaak\w*|case|aktenzeichen|vorgangsnummer|kenmerk)\b/;

const authorityDomains =
  /@(?:[\w.-]+\.)?(?:apd-gba\.be|gegevensbeschermingsautoriteit\.be|autoriteprotectiondonnees\.be|cnil\.fr|cnpd\.lu|autoriteitpersoonsgegevens\.nl|bfdi\.bund\.de|datenschutz[\w.-]*\.de|lda\.bayern\.de|ldi\.nrw\.de|lfd[\w.-]*\.de|ico\.org\.uk|dataprotection\.ie|dsb\.gv\.at)$/;

/** Who writes for another reason than his own data: sellers, applicants, the press, and mailings to many. */
const notACustomer =
  /\b(?:press (?:inquiry|enquiry|desk|request|office)|journalist\w*|reporter|persvraag|demande de presse|journaliste|presseanfrage|sollicitatie|solliciteer|vacature|candidature|bewerbung|bewerbe|job application|apply for|(?:gratis|free|kostenlose[srn]?) (?:\w+ )?(?:audit|demo|scan|trial|consultation|analyse|erstgesprach)|audit gratuit|demo gratuite|for a demo|votre conformite|uw conformiteit|ihre konformitat|companies like yours|bedrijven zoals (?:het uwe|dat van u)|entreprises comme la votre|unternehmen wie ihre?s?|click here|klik hier|cliquez ici|hier klicken|klicken sie hier)\b/;
const ownData =
  /\b(?:(?:my|mijn|m'n|mn|mes|mon|ma|meine[rnm]?|our|onze|ons|nos|unsere[rn]?) (?:\w+ ){0,2}(?:data|\w*gegevens|donnees|daten|account|compte|konto|information|info|informatie|photos?|foto|fotos|images?|afbeeldingen|bilder)|about me|over mij|van mij|sur moi|uber mich|me concernant|concerning me|relating to me|(?:my|our|mijn|onze|mon|ma|notre|meine?[rnm]?|unsere?[rnm]?) (?:client|mandant)\w*)\b/;

function firstMatch(text: string, patterns: RegExp[]): RegExpExecArray | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match !== null) return match;
  }
  return null;
}

function sentenceAround(text: string, at: number): string {
  const start = Math.max(text.lastIndexOf('.', at), text.lastIndexOf('\n\n', at), 0);
  const stop = text.indexOf('.', at);
  return text.slice(start, stop === -1 ? undefined : stop);
}

export type KindInput = {
  /** What the writer says now. */
  text: string;
  subject: string;
  from: string;
  hasRights: boolean;
  /** No person wrote it just now. */
  automatic: boolean;
  /** An earlier message of the writer's, quoted below, asks for something. */
  quotesRights: boolean;
  /** The data protection law is named. */
  namesLaw: boolean;
};

/** Tells the kind of a message from what its writer says now; offsets are approximate where folding changed the length. */
export function kindOf(input: KindInput): KindFound {
  const text = fold(input.text)
    .replace(/[ \t]+/g, ' ')
    .replace(/(?<!\n)\n(?!\n)/g, ' ');
  const subject = fold(input.subject);
  const plain = (kind: RequestKind, confidence: number, rule: string): KindFound => ({
    kind,
    start: 0,
    end: 0,
    confidence,
    rule,
  });
  if (authorityDomains.test(input.from.toLowerCase()))
    return plain('complaint', 0.9, 'kind:authority-writes');
  if (input.automatic) return plain('not-a-request', 0.85, 'kind:automatic');
  const everything = `${subject} ${text}`;
  if (notACustomer.test(everything) && !ownData.test(everything))
    return plain('not-a-request', 0.75, 'kind:not-a-customer');
  const filed = complaintFiled.exec(text) ?? complaintFiled.exec(subject);
  if (
    filed !== null &&
    authority.test(`${subject} ${text}`) &&
    !threat.test(sentenceAround(text, filed.index).slice(0, 200))
  ) {
    return plain('complaint', 0.85, 'kind:complaint-filed');
  }
  const answered = replyPhrases.exec(text);
  const numbered = caseNumber.test(subject) || ourNumber.test(text.slice(0, 600));
  const reminded = firstMatch(`${subject}\n${text}`, reminderPhrases);
  if (answered !== null && (numbered || identityTalk.test(text)))
    return plain('reply', 0.85, 'kind:answers-question');
  if (numbered && reminded === null) return plain('reply', 0.8, 'kind:case-number');
  const any = input.hasRights || input.quotesRights || input.namesLaw;
  if (any && reminded !== null && earlier.test(`${subject}\n${text}`))
    return plain('reminder', 0.82, 'kind:reminder');
  return input.hasRights
    ? plain('request', 0.9, 'kind:rights')
    : plain('not-a-request', 0.7, 'kind:no-right');
}
