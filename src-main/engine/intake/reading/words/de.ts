/** German, as written in Germany, Austria, East Belgium and Luxembourg. ä, ö, ü stand as a, o, u. */
import type { WordTable } from './lexicon.ts';

export const german: WordTable = {
  data: 'daten, datensatz, datensatze, *daten, *datensatz, personenbezogen*, akte, kundenakte, datenbestand, angaben, unterlagen, datei, verlauf, historie',
  info: 'information, informationen, info, infos, auskunfte',
  account:
    'konto, *konto, account, *account, kundenprofil, profil, benutzerkonto, konten, zugang, registrierung, kundenkontos, kontos, accounts, mitgliedschaft, nutzerkonto',
  photo:
    'foto, fotos, *fotos, bild, bilder, bildern, *bilder, *bildern, aufnahmen, uploads, hochgeladen*, bilddateien, fotobucher, alben, projekte, photos',
  goods:
    'bestellung, bestellungen, bestell*, auftrag, auftrage, lieferung, geliefert, paket, packchen, fotobuch, fotobucher, kalender, leinwand, tasse, tassen, abzuge, produkt, produkte, rechnung, rechnungen, gutschein, gutscheincode, rabattcode, retoure, rucksendung, erstattung, ruckerstattung, versand, warenkorb, ware, artikel, reklamation, seite',
  field:
    'adresse, adressen, *adresse, anschrift, *anschrift, name, namen, nachname, nachnamen, vorname, vornamen, familienname, geburtsdatum, geburtstag, geburtsjahr, telefonnummer, handynummer, nummer, *nummer, hausnummer, postleitzahl, plz, mailadresse, strasse, anrede, schreibweise, wohnort, mail, email, heisse, heissen, schreibweise, rechtschreibung',
  aboutMe:
    'uber mich, zu mir, zu meiner person, uber meine person, von mir, mich betreffend*, betreffend meiner person, bezuglich meiner person, uber uns, zu uns, von uns, die mich betreffen, zu meinem namen, uber meinen mandanten, uber meine mandantin, zu meinem mandanten, unserer mandantschaft, unseres mandanten, unserer mandantin, uber meine, bzgl meiner person, unter meinem namen, sich auf mich bezieh*, auf mich bezogen*',
  mine: 'mein, meine, meiner, meinen, meinem, meines, mir, mich, unsere, unser, unserer, unseren, uns, meins, personlich*, mandant*, personenbezogen*',
  all: 'alle, alles, aller, allen, samtliche, samtlicher, vollstandig*, komplett*, gesamt*, ganze, restlos, jegliche, allem, uberall, was das gesetz, was sie nicht gesetzlich',
  store:
    'system, systeme, systemen, datenbank, datenbanken, kundendatei, kartei, server, servern, archiv, archive, register, bestand, datenbestand, backups, verteiler, cloud, kundenstamm, computer, computern, rechner, rechnern, edv, kundenbestand',
  law: 'dsgvo, ds gvo, dsgv, gdpr, datenschutz*, datenschutzgrundverordnung, bdsg, grundverordnung, 2016 679, verordnung',
  right: 'recht, rechte, rechts, rechten',
  see: 'auskunft, auskunfte, *auskunft, auskunfts*, selbstauskunft, datenauskunft, einsicht, einsicht*, akteneinsicht, einsehen, einzusehen, zugang zu .. daten, zugriff auf .. daten, kenntnis',
  copy: 'kopie, kopien, datenkopie, ubersicht, aufstellung, auszug, ausdruck, abschrift, liste, auflistung, zusammenstellung, zusammenfassung, export, verzeichnis, duplikat, ablichtung, protokoll, gesamtubersicht, datensatzkopie, ausdrucke',
  give: 'schick*, schicken, zuschicken, zuzuschicken, schicken .. zu, send*, senden, zusenden, zuzusenden, zukommen, ubersend*, ubersenden, ubermitt*, ubermitteln, geben, gebt, gib, erhalten, bekomm*, bekommen, kriegen, mitteil*, mitteilen, mitzuteilen, teilen .. mit, teilt .. mit, teile .. mit, bereitstell*, bereitzustellen, stellen .. zur, zur verfugung, sagen, sagt, nennen, zeigen, zeigt, aushandig*, vorlegen, offenleg*, offenzulegen, erfahren, erteil*, erteilen, erteilung, sehen, auflisten, erklaren, antwort*, offen zu legen, herausgeben, herausgabe, rausrucken, preisgeben, bereit stellen, zur einsicht, einsehen, auflist*, darlegen, aufschlussel*, uberlassen, aushandigen, zusammenstellen, mitgeteilt, zukommen lassen, zugesandt, zugeschickt, ubersandt, schriftlich, schwarz auf weiss, verraten',
  hold: 'speicher*, speichern, gespeichert*, gespeicherten, abgespeichert, haben, habt, hat, verarbeit*, verarbeiten, verarbeitet*, vorliegen, vorliegend*, vorhanden*, besitz*, erhoben*, erheben, gesammelt*, sammelt, sammeln, aufbewahr*, halten, vorhalten, hinterlegt*, liegen, liegt, verfugen, nutzen, nutzt, erfasst*, steht, stehen, existieren, existiert, fuhren, vorhaltet, aufbewahrt, angelegt, habts, besitzen, gelagert, lagern, lagert, dokumentiert, registriert, gesammelten, bei ihnen, bei euch, verwendet, verknupft, zugeordnet, abgelegt, hinterlegten, zusammengekommen, angesammelt, zusammengetragen',
  know: 'wissen, weiss, wisst, kennen, kennt, bekannt, wissts, frage mich, wissen mochte, mochte wissen, wurde gern* wissen, wurde mich interessieren, interessiert mich, neugierig, wusste gern*, wissen wollen',
  what: 'was, welche, welcher, welches, alles was, wat, wie viele, woruber, ob sie .. daten|informationen, ob und',
  source:
    'woher, wo .. her, herkunft, von wem, wie kommen sie, wie kommt ihr, wie sind sie, wie seid ihr, quelle',
  share:
    'weitergegeben*, weitergeben, weitergabe, weitergeleitet, geteilt, teilen, verkauft, verkaufen, empfanger, empfangern, dritte, dritten, an wen, mit wem, partner, weiter gegeben, weitergebt, weiterverkauf*, veraussern, ausgetauscht, weiterreichen, ubermittelt',
  login:
    'einloggen, eingeloggt, anmelden, passwort, kennwort, login, gesperrt, zugangsdaten, nicht mehr rein, wiederherstellen, zurucksetzen',
  erase:
    'losch*, loschen, geloscht*, loschung, zu loschen, loscht, losche, *loschung, loschungs*, ausgeloscht, vernicht*, vernichten, vernichtung, anonymisier*, ausradier*, tilg*, tilgen, beseitig*, verschwinden, verschwindet, delete*, loschn, entsorg*, unkenntlich, eliminier*, loschungsantrag, loschantrag, loschbegehren, loschanfrage, ausmerzen, rauslosch*, weglosch*, keine spuren, spurlos',
  remove:
    'entfern*, entfernen, entfernt, entfernung, streich*, streichen, gestrichen, herausnehmen, nehmen .. raus|heraus, nehmt .. raus, rausnehmen, raus, schmeisst .. raus, weg, weggemacht, wegmachen, rauswerfen, werft .. raus, aus .. nehmen, aus .. holen, nehmen .. aus, holen .. aus, nehmt .. aus, runternehm*, runterlosch*, rausloschen, rausschmeiss*, nehmen .. runter, nehmt .. runter, herunternehm*, runter',
  forget:
    'vergessenwerden, vergessen werden, vergessen zu werden, recht auf vergessen*, vergesst mich, vergessen sie mich',
  close:
    'schliess*, schliessen, geschlossen, schliessung, auflos*, auflosen, aufgelost, kundig*, kundigen, kundigung, deaktivier*, beend*, stilllegen, kein kunde mehr, nicht mehr kunde',
  correct:
    'berichtig*, berichtigen, berichtigt, berichtigung, korrigier*, korrigieren, korrigiert, korrektur, korrekturen, richtigstell*, richtigzustellen, stellen .. richtig, verbesser*, vervollstandig*, erganz*, erganzen, richtig stellen',
  change:
    'andern, geandert, anderung, abandern, umander*, aktualisier*, aktualisieren, aktualisierung, anpass*, anpassen, angepasst, passen .. an, ersetz*, ersetzen, umschreib*, eintragen, tragen .. ein, hinterlegen, vermerk*, notier*, umstellen, update*, updaten, verwendet ab, andert, anderungen',
  wrong:
    'falsch, falsche, falschen, falscher, fehler, fehlerhaft*, unrichtig*, inkorrekt, nicht korrekt, stimmt nicht, stimmen nicht, stimmt nicht mehr, nicht richtig, veraltet*, alte, alten, alter, tippfehler, schreibfehler, nicht mehr aktuell, unvollstandig*, vertippt, verschrieben, statt, nicht mehr gultig, anstatt, schreibt sich, ungultig, falsch geschrieben, schreibt man, fehlt, verkehrt, richtig heisst, heisst richtig',
  moved:
    'umgezogen, umzug, adressanderung, neue adresse, neue anschrift, umziehe, geheiratet, verheiratet, geschieden, namensanderung, verzogen',
  newValue: 'neu, neue, neuen, neuer, richtig, richtige, korrekte, aktuelle, kunftig, ab sofort',
  restrict:
    'einschrank*, einschranken, eingeschrankt, einschrankung, einzuschranken, schranken .. ein, sperr*, sperren, gesperrt, sperrung, einfrieren, eingefroren, blockier*, blockieren, beschrank*, beschranken, frieren .. ein, datensperre, auf eis, pausier*, ruhen lassen, ruhend, stilllegen, vorlaufig nicht, auf eis, unter verschluss',
  use: 'nutz*, nutzen, nutzung, genutzt, verwend*, verwenden, verwendung, verwendet, verarbeit*, verarbeitung, verarbeiten, gebrauch*, benutz*, benutzen, anruhren, angeruhrt, anfassen, damit arbeiten, damit machen, damit anstellen, damit gemacht, damit .. machen',
  keep: 'speicher*, speichern, gespeichert, aufbewahr*, aufbewahren, behalt*, behalten, vorhalten, aufheben, bleiben, erhalten bleiben, vorratig, stehen lassen, besitzen, aufgehoben, aufzuheben, aufbewahrt, verbleiben',
  format:
    'maschinenlesbar*, maschinen lesbar*, maschinell lesbar*, computerlesbar*, csv, json, xml, excel, exceldatei, tabelle, strukturiert*, einlesen, eingelesen, importieren, importierbar, weiterverarbeiten, weiterverwenden, system .. einlesen|lesen, programm .. einlesen|lesen|offnen',
  transfer:
    'ubertrag*, ubertragen, ubertragung, weiterleit*, weiterleiten, weitergeben, mitnehmen, mitzunehmen, umzieh*, umziehen, wechsel*, wechseln, ubergeben, schick*, senden, ubermitt*, ubermitteln, direkt, uberspiel*, transferier*, transfer, portieren, rubergeben, geben, zukommen, direkt an .. ubermitteln|senden|schicken|geben',
  company:
    'anderen anbieter, andere anbieter, neuen anbieter, anderer anbieter, anderem anbieter, anderes unternehmen, anderen unternehmen, andere firma, anderer firma, anderen dienst*, anderen fotodienst*, andere fotofirma, konkurrenz, konkurrent*, wettbewerber, mitbewerber, andere plattform, anderer verantwortlicher, anderen verantwortlichen, neuen dienst*, anderswo, neue firma, andere druckerei, anderen shop, anderer shop, andere stelle, anderen dienstleister, neuen dienstleister, cewe, albelli, pixum, woanders',
  port: 'datenubertragbarkeit, ubertragbarkeit, datenportabilitat, portabilitat, datenmitnahme, datenumzug',
  object:
    'widersprech*, widersprechen, widerspreche, widerspruch, widerspruchs*, einspruch, lege .. ein, nicht einverstanden, erhebe, nicht damit einverstanden, dagegen, verwahre mich, verwehre mich, lehne .. ab, ablehne, missbillige',
  legit:
    'berechtigt* interesse*, berechtigten interesse*, berechtigtes interesse, berechtigter interessen, besonderen situation, besondere situation, personliche grunde, personlichen grunden, meiner situation',
  ads: 'werbung, *werbung, werbe*, werbepost, werbemails, werblich*, newsletter, newsletters, newslettern, rundbrief, rundbriefe, rundmail, rundmails, reklame, marketing, *marketing, angebote, promo*, aktionen, spam, direktwerbung, direktmarketing, katalog, kataloge, prospekte, anzeigen, gutscheinmails, infomails, newsletterversand, infopost, rabattaktionen, werbemail, angebotsmails, werbesms, werbezwecke, werbezwecken, werbeanrufe',
  mailing:
    'mail, mails, email, emails, e-mail, e-mails, sms, nachricht, nachrichten, anrufe, post, briefe, whatsapp, benachrichtigungen, schreiben, zuschriften, mailings, postfach, briefkasten, posteingang',
  list: 'verteiler, verteilers, *verteiler, liste, listen, *liste, mailingliste, versandliste, abonnentenliste, adressverteiler',
  unsubscribe:
    'abmeld*, abmelden, abgemeldet, abmeldung, melden .. ab, meldet .. ab, melde .. ab, austrag*, austragen, ausgetragen, austragung, tragen .. aus, tragt .. aus, abbestell*, abbestellen, bestell* .. ab, abbestellung, unsubscribe*, opt-out, opt out, abonnement kundigen, abzumelden, auszutragen',
  subscribe:
    'wieder anmelden, erneut anmelden, wieder abonnieren, abonnieren, wieder bekommen, wieder erhalten, anmelden fur, zum newsletter anmelden',
  social:
    'facebook, instagram, meta, soziale medien, sozialen medien, soziale netzwerke, sozialen netzwerken, social media, tiktok, google ads, pinterest, linkedin, custom audiences',
  profiling:
    'profiling, profilbildung, profile, segmentierung, personalisiert*, tracking, tracken, verfolgen, zielgruppen*, ausspahen, analysier*, auswert*, auswertung, *verhalten',
  stop: 'stopp*, stoppen, gestoppt, stop, einstell*, einstellen, eingestellt, stellen .. ein, stellt .. ein, aufhoren, hort .. auf, horen .. auf, unterlass*, unterlassen, zu unterlassen, unterlassung, beend*, beenden, untersag*, untersage, verbiet*, verbitte, schluss, lasst .. in ruhe, in ruhe lassen, in ruhe, nase voll, hort auf, horen sie auf, aufzuhoren, lassen .. in ruhe, verschonen, verschont, abstellen, abzustellen, stellt .. ab, stellen .. ab, sein lassen, gestoppt werden, genug, reicht, es reicht',
  noMore:
    'keine .. mehr, kein .. mehr, nicht mehr, nie wieder, nie mehr, nicht langer, nicht weiter, nichts mehr, keinerlei, kein, keine, keinen, nimmer, nicht, genug, nichts anderes, keinem anderen, keinen anderen',
  keepReceiving:
    'weiterhin .. bekommen, weiterhin .. erhalten, weiter .. bekommen, weiterhin zusenden, weiterhin gern*, darf bleiben, gerne weiter, weiter erhalten, mochte .. behalten',
  receive:
    'bekomm*, bekommen, erhalt*, erhalten, kriege, zugeschickt, schickt, schicken, senden, belastig*, belastigen, zugespamt, zuschick*, zusend*, zugesandt, kontaktier*, anschreiben, zumull*, bombardier*',
  consent:
    'einwilligung, einwilligungen, zustimmung, einverstandnis, einverstandniserklarung, erlaubnis, eingewilligt, zugestimmt, einwilligungserklarung',
  withdraw:
    'widerruf*, widerrufen, widerrufe, widerruf, zuruckzieh*, ziehe .. zuruck, ziehen .. zuruck, zuruckziehen, zuruckgezogen, zurucknehm*, nehme .. zuruck, entzieh*, entziehe, erlischt, gilt .. nicht mehr, annulliere, nicht langer erteilt, nehmen .. zuruck, mache .. ruckgangig, ruckgangig, meinung geandert, kassiere',
  automated:
    'automatisiert*, automatisch*, automat*, algorithmus, algorithmen, computer, maschine, maschinell*, roboter, software, system, kunstliche intelligenz, ki, vollautomatisch*, programm',
  decision:
    'entscheidung, entscheidungen, entscheidungsfindung, entscheid*, entscheiden, entschieden, abgelehnt, ablehnung, ablehnt, abgewiesen, verweigert, gesperrt, beurteil*, bewertet, bewertung, bonitat*, beschluss, absage',
  human:
    'mensch, menschen, menschlich*, mitarbeiter*, person, jemand, sachbearbeiter*, ein echter, lebendig*, naturliche person, mitarbeiterin',
  review:
    'uberpruf*, uberprufen, uberpruft, uberprufung, pruf*, prufen, gepruft, nochmal, noch einmal, eingreifen, anfecht*, unterworfen, unterliegen, anschaut, anschauen, ansehen, ansieht, entscheidet, bearbeitet, bearbeiten',
  neg: 'nicht, kein, keine, keinen, keiner, keinem, keinesfalls, keineswegs, nie, niemals, nichts, ohne, weder, noch, net, nich',
  onlyNeg:
    'nicht nur, nicht allein, nicht bloss, warum .. nicht, weiss nicht, weiss ich nicht, nicht sicher, kein problem, nicht vergessen, nichts anderes, nicht einfach nur, nicht lediglich, nichts dagegen, stort mich nicht, kein einwand, keine einwande, macht nichts',
  want: 'will, wollen, mochte, mochten, wunsche, wunsch, bitte, bitten, verlange, fordere, brauche, brauchen, benotige, soll, sollen, sollt, musst, mussen, muss, geht es mir',
  failed:
    'noch nicht, noch immer, immer noch, nach wie vor, bis heute, bislang, bisher, haben sie nicht, habt ihr nicht, noch keine, trotz, nie beantwortet, ohne antwort, keine antwort, noch nie, unbeantwortet, wurde nicht, wurden nicht, weil sie, weil ihr, da sie',
  conditional: 'wenn, falls, sofern, sollte, sollten, sobald, ansonsten, andernfalls',
  reserve:
    'behalte mir, behalten uns, vorbehalten, vorbehalte, vorbehaltlich, spater, gegebenenfalls spater, bevor ich, ehe ich, uberlege, erwage, im nachgang, danach entscheide, im anschluss entscheide',
  aware:
    'ich weiss dass, mir ist bekannt, mir ist bewusst, bin mir bewusst, ich habe gelesen, das bestehen, bestehen eines rechts, uber das bestehen, bestehen des rechts, uber meine rechte, meiner rechte, in ihrer datenschutzerklarung, dass ich das recht habe, welche rechte, uber die rechte, des bestehens, besteht ein recht, bestehen von',
  ownPast:
    'ich habe .. geloscht, habe ich .. geloscht, selbst geloscht, aus versehen, versehentlich, hab .. geloscht, selber geloscht',
  policy:
    'wie lange, wie kann ich, wo kann ich, kann ich selbst, ist es moglich, stimmt es dass, wie losche ich, wie geht das, was muss ich tun, muss ich, kann man, ist es richtig dass',
  instead: 'anstatt, anstelle, statt einer, statt der, lieber als, statt die, statt sie',
  example: 'wie zum beispiel, beispielsweise, z b, etwa',
  who: 'wem, an wen, mit wem, welche empfanger, welchen dritten, welche firmen, welchen firmen, wer',
  you: 'sie, ihr, euch, ihre, ihrer, ihrem, ihnen, smartphoto, du',
  sendVerb:
    'schick*, schicken, send*, senden, zusend*, zuschick*, zuzusenden, kontaktier*, belastig*, zumull*, bombard*, anschreib*, schreibt, mailt, anruf*',
  exercise: 'geltend, mache .. geltend, gebrauch, uben .. aus, ube .. aus, ausuben, berufe',
  rightsList: 'das recht zu|auf',
  still: 'immer noch, weiterhin, nach wie vor, trotz, schon wieder, standig, dauernd',
  pronoun:
    'sie, diese, dieses, dies, das, alles, es, deren, das ganze, den rest, ihn, den ganzen kram, selbige, dessen',
  pending: 'warenkorb, stornier*, gedruckt, drucken, seite, seiten, storno, titelbild, bestellt, zweimal',
  clickHere: 'klicken sie hier, hier klicken, hier abmelden',
  whatData:
    'welche . daten|informationen|infos|angaben|bilder|*daten, was fur . daten|infos|informationen, ob und welche',
  consequence: 'zur folge, bewirkt, bewirken, fuhrt zu, fuhren zu, nach sich zieht, fuhren wird',
  takeOut: 'nehmen, nehmt, holen, holt, werfen, schmeissen, ziehen, machen, bringen, tun',
  seeStrong:
    'auskunftsersuchen, selbstauskunft, datenauskunft, auskunftsverlangen, auskunftsanspruch, auskunftsantrag, auskunftsrecht, auskunftsbegehren, auskunftsanfrage, dsgvo auskunft, datenkopie, auskunft nach, auskunft gemass',
  giveMe:
    'schicken|senden|geben|ubermitteln|ubersenden|zeigen sie mir|uns, schickt|gebt|sendet|zeigt|schick|sende mir, mir . zusenden|zuschicken|schicken|senden|geben|ubermitteln|zukommen, zukommen lassen, lassen . mir, bekommen, erhalten',
  until:
    'bis zur, bis zum, bis das, bis der, bis die, bis auf, bis dahin, solange, vorerst, vorlaufig, in der zwischenzeit, vorubergehend, einstweilen',
};
