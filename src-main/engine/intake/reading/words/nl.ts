/** Dutch, as written in Flanders and the Netherlands. */
import type { WordTable } from './lexicon.ts';

export const dutch: WordTable = {
  data: 'gegevens, gegeven, *gegevens, persoonsgegevens, data, gegevns, persoonsdata, klantdata, *dossier, klantenfiche, klantfiche, fiche, *geschiedenis, historiek, *historiek',
  info: 'info, informatie, *informatie, inlichtingen',
  account:
    'account, accounts, *account, *accounts, profiel, klantprofiel, acount, inschrijving als klant, registratie, login, klantnummer',
  photo:
    'foto, fotos, *fotos, afbeelding, afbeeldingen, beelden, beeldmateriaal, plaatjes, kiekjes, uploads, upload, geuploade, bestanden, albums, fotoalbums, fotoboeken, projecten, ontwerpen',
  goods:
    'bestelling, bestellingen, bestel*, order, orders, levering, geleverd, pakje, pakket, fotoboek, fotoboeken, kalender, kalenders, canvas, mok, mokken, kaartjes, afdruk, afdrukken, product, producten, factuur, facturen, kortingscode, bon, waardebon, cadeaubon, retour, terugbetaling, verzending, winkelmandje, winkelwagen, mandje, pagina',
  field:
    '*adres, *adressen, e-mailadres, mailadres, naam, achternaam, familienaam, voornaam, geboortedatum, geboortejaar, telefoonnummer, gsm, gsm-nummer, gsmnummer, nummer, huisnummer, postcode, *nummer, straatnaam, aanspreking, aanspreektitel, geslacht, heet, heten, schrijfwijze, spelling, meisjesnaam',
  aboutMe:
    'over mij, over me, van mij, van me, van ons, over ons, mij betreffende, mij aangaande, omtrent mij, rond mij, over mijn persoon, betreffende mij, die mij betreffen, die mij aangaan, met betrekking tot mij, over mezelf, over ondergetekende, bij jullie over, over mijn, over hem, over haar, van hem, van haar, mijn client*, op mij betrekking, mij betreft',
  mine: 'mijn, m n, mn, mij, me, ons, onze, mijne, zijn, haar, client*, mezelf, persoonlijke',
  all: 'alles, al, alle, allemaal, volledig*, geheel, integraal, gans, heel, overal, wat de wet .. niet, wat u niet .. moet',
  store:
    'systeem, systemen, bestand, bestanden, klantenbestand, *bestand, database, databank, *databank, *database, servers, server, archief, archieven, administratie, registers, back-ups, cloud, dossier, computers, uw computer, jullie computer, computersysteem',
  law: 'avg, gdpr, privacywet, privacywetgeving, *wetgeving, verordening, 2016 679, avg-verzoek, privacyverordening, gegevensbescherming*, privacyrecht*',
  right: 'recht, rechten, recht op',
  see: 'inzage, inzagerecht, inzageverzoek, *inzage*, recht van toegang, recht op toegang, toegangsrecht, toegang tot .. gegevens|data, toegangsverzoek, inkijken, inzien, inkijk, in te zien, in te kijken, in kunnen zien, kennisname, kennis te nemen, kennis nemen, raadplegen, opvragen',
  copy: 'kopie, kopij, copie, kopietje, afschrift, afschriften, overzicht, overzichtje, uittreksel, uitdraai, print, export, lijst, lijstje, opsomming, dump, kopies, samenvatting, staat van, lijsten, afdruk van mijn gegevens, oplijsting, weergave',
  give: 'bezorg*, stuur*, sturen, gestuurd, opsturen, toesturen, toegestuurd, doorsturen, doorstuur*, zend, zenden, toezenden, toegezonden, geef, geven, gegeven, krijg, krijgen, gekregen, ontvang, ontvangen, verkrijgen, bekomen, overmaken, overgemaakt, overmaak*, overhandig*, verstrek*, verschaf*, mail mij|me, mailen, doormailen, doorgeven, meedelen, mededelen, meedeel*, mee te delen, deel .. mee, laat .. weten, laten weten, vertel*, zeg, zeggen, toon, tonen, laat .. zien, laten zien, aanleveren, download*, opvragen, zien, bekijken, inzien, bezorgd, vernemen, verneem, verneemt, te weten komen, weten komen, te horen, horen, uitleggen, leg* .. uit, ophoesten, meegeven, meegedeeld, medegedeeld, overleggen, overlegt, laat .. geworden, geworden, doormailt, nasturen, opgestuurd, opstuurt, zicht op, zicht krijgen, beschikken over, voorleggen, in handen, te ontvangen, op de hoogte brengen, te zien',
  hold: 'bewaar*, bewaren, bewaart, bewaard, hebben, hebt, heeft, heb je, bijhoud*, bijgehouden, houden .. bij, houdt .. bij, houd .. bij, opgeslagen, opslaan, opslaat, sla* .. op, verwerk*, verwerken, verwerkt, verzamel*, verzameld*, bezit, bezitten, beschikken, beschikt, geregistreerd, registreert, registreren, staat, staan, ter beschikking, gebruikt, gebruiken, vastgelegd, beheert, beheren, aanwezig, in jullie bezit, hebde, hebt ge, bijgehoudt, bijhoudt, in bezit, hebt liggen, liggen, ligt, onder u, onder zich, opgevraagd, vergaard, verzamelen, op na houden, heeft staan, hebben staan, gekoppeld, gelinkt, gelogd, in huis, ingevoerd, te vinden, terug te vinden, vindt, samengekomen, bijeengebracht',
  know: 'weten, weet, kent, kennen, gekend, bekend, te weten, benieuwd, vraag me af, vraag mij af, nieuwsgierig, weten wil, wil weten, wil graag weten, zou willen weten, zou graag weten, geweten, had graag',
  what: 'wat, welke, wat voor, alles wat, wa, hetgeen, of jullie .. gegevens|data|iets, of u .. gegevens|data|iets, of jullie .. *gegevens|data|iets, of u .. *gegevens|data|iets',
  source:
    'waar .. vandaan, vanwaar, hoe komen jullie, hoe komt u, hoe komt smartphoto, hoe kom je, hoe zijn jullie, hoe bent u, van wie .. gekregen, bron van, herkomst, waar halen jullie, waar hebben jullie, waar heeft u, aan mijn . *adres|gegevens|nummer|naam|telefoonnummer, aan m n . *adres|gegevens|nummer',
  share:
    'gedeeld, delen, deelt, doorgegeven, doorgeeft, doorverkocht, doorverkopen, verkocht, verkopen, verstrekt aan, ontvangers, derden, derde partijen, met wie, aan wie, andere bedrijven, partners, doorspelen, doorspeelt, door te spelen, doorverkoopt, doorsturen naar derden, verhandelen, verhandelt, uitwisselen',
  login:
    'inloggen, aanmelden, aangemeld, ingelogd, log in, wachtwoord, paswoord, geraak niet, kom niet in, geblokkeerd, terug te krijgen, herstellen, terug te zetten',
  erase:
    'wis, wissen, gewist, wist, uitwissen, wissing, gegevenswissing, verwijder*, verwijdren, verwijdering, verwijderd, verwijdert, verwyder*, te verwijderen, delete*, deleten, gedelete*, vernietig*, vernietigd, vernietiging, uitgewist, uitvegen, opkuisen, opgekuist, te wissen, wegdoen, weg te doen, wegsmijten, doe .. weg, doen .. weg, weggedaan, laten verdwijnen, verdwijnen, verdwijnt, anonimiseer*, anonimiseren, geanonimiseerd, te laten verdwijnen, opruimen, op te ruimen, kwijt, wegvegen, uitwist, gewiste, opgeruimd, weghebben, weg hebben, wegwerken, definitief weg, verwijderingsverzoek, wisverzoek, onherroepelijk, kapot, vernietigt, vernietig',
  remove:
    'halen .. uit, gehaald, weghalen, weggehaald, weg te halen, weggooien, weggegooid, schrap*, schrappen, geschrapt, uithalen, eruit halen, eruit, weg mag|moet|moeten|mogen, weg, veeg .. weg|uit, gooi* .. weg, gooi* .. uit, haal* .. weg, haal* .. uit, smijt* .. weg, veeg* .. weg, weggesmeten, uit .. halen, uit .. haalt, uit .. gehaald, uit .. doen, uit .. smijten, uit .. gooien, haal* .. af, eraf halen, eraf, offline, uit doen, eruit doen, uit te doen, weggooit, wegdoet, doet .. weg, doe .. uit, schrapt',
  forget:
    'vergetelheid, vergeten te worden, vergeten worden, vergeet mij, vergeet me, recht om vergeten, nooit meer bestaan',
  close:
    'sluit .. af, afsluiten, afgesloten, sluiten, gesloten, opzeggen, opgezegd, opzegging, zeg .. op, stopzetten, stopgezet, opheffen, opgeheven, hef .. op, annuleren, beeindig*, sluit, ontbinden, geen klant meer, uitschrijven .. klant, deactiveer*, deactiveren',
  correct:
    'verbeter*, verbetering, verbeterd, corrige*, correctie, corrigeren, gecorrigeerd, rectific*, rectificatie, rechtzetten, rechtgezet, zet .. recht, rechtzetting, in orde brengen, juist zetten, goed zetten, goedzetten, vervolledig*, aanvullen, vul .. aan, rechtgetrokken',
  change:
    'aanpassen, aangepast, aanpassing, aan te passen, wijzig*, wijziging, gewijzigd, verander*, veranderd, vervang*, vervangen, update*, updaten, geupdate, actualiseer*, actualiseren, bijwerken, bijgewerkt, gebruik voortaan, noteer*, noteren, pas* .. aan, werk* .. bij, zet* .. op, pas* .. toe, juist zetten',
  wrong:
    'fout, foute, foutief, foutieve, fouten, foutje, verkeerd, verkeerde, onjuist, onjuiste, incorrect, incorrecte, klopt niet, kloppen niet, klopt er niet, niet correct, niet juist, niet juiste, verouderd, verouderde, oude, niet meer juist, klopt niet meer, verschreven, typfout, tikfout, schrijffout, spelfout, onvolledig, onvolledige, mis, niet in orde, in plaats van, moet zijn, moeten zijn, ontbreekt, mankeert, dubbel, spelt, schrijft men, schrijf je, schrijven jullie, geschreven met, foutgeschreven, klopt .. niet, kloppen .. niet',
  moved:
    'verhuisd, verhuis, verhuizing, verhuizen, adreswijziging, nieuw adres, adresverandering, getrouwd, gescheiden, naamsverandering, naamswijziging',
  newValue: 'nieuw, nieuwe, juist, juiste, correct, correcte, huidig, huidige, voortaan',
  restrict:
    'beperk*, beperking, bevries*, bevriezen, bevroren, blokkeer*, blokkeren, geblokkeerd, blokkering, vergrendel*, on hold, opschorten, opgeschort, schort .. op, zet* .. stil, stilleggen, stil te leggen, in quarantaine, pauzeer*, op pauze, tijdelijk niet, op slot, slot op',
  use: 'gebruik, gebruiken, gebruikt, gebruikte, verwerking, verwerkingen, verwerken, verwerkt, verwerk, bewerkt, aankomen, mee gebeurt, mee doen, gedaan, doe* .. mee, niets mee, niks mee, mee aan de slag',
  keep: 'bewaar, bewaren, bewaard, bijhouden, bijgehouden, houden, houd, hou, opslaan, opgeslagen, behouden, bewaart, in jullie bezit, laat .. staan, laten staan',
  format:
    'machineleesbaar, machineleesbare, machine leesbaar, machine leesbare, machinaal leesbaar, machinaal leesbare, computerleesbaar, csv, json, xml, excel, excelbestand, spreadsheet, gestructureerd*, inlezen, ingelezen, importeren, te importeren, verwerkbaar, programma .. inlezen|lezen|openen, systeem .. inlezen|lezen',
  transfer:
    'overdragen, overgedragen, draag .. over, doorgeven, doorsturen, doorgestuurd, overzetten, zet .. over, overzet, over te zetten, overplaatsen, rechtstreeks, overbrengen, breng .. over, overhevelen, meenemen, mee te nemen, neem .. mee, verhuizen, overstap*, overmaken, overdracht, stuur .. door, bezorg .. aan, stuur .. naar, sturen .. naar, over te dragen, te bezorgen, aan hen .. bezorgen|geven|sturen|doorgeven',
  company:
    'andere aanbieder, ander bedrijf, andere firma, andere dienst, andere fotodienst, andere fotoservice, andere drukker, nieuwe aanbieder, nieuwe dienst, andere leverancier, concurrent, concurrentie, andere verwerkingsverantwoordelijke, andere winkel, andere website, andere partij, andere webshop, andere site, andere fotowinkel, andere onderneming, andere organisatie, elders, ergens anders, ander platform, andere fotoboekmaker, albelli, cewe, hema, kruidvat, google fotos',
  port: 'overdraagbaarheid, gegevensoverdraagbaarheid, dataportabiliteit, portabiliteit, gegevensoverdracht, portability, dataoverdracht',
  object:
    'bezwaar, verzet, verzetten, bezwaren, maak .. bezwaar, niet akkoord, niet mee eens, teken verzet, recht van verzet, niet .. akkoord, niet .. mee eens, wil niet hebben dat, tekenen verzet, protesteer, verbied, verbieden, gekant, sta niet toe, geen toestemming voor',
  legit:
    'gerechtvaardigd belang, gerechtvaardigde belang*, gerechtvaardigde belangen, legitiem belang, mijn specifieke situatie, mijn situatie, mijn bijzondere situatie, persoonlijke redenen',
  ads: 'reclame, reclames, *reclame, nieuwsbrief, nieuwsbrieven, nieuwsbriefje*, newsletter, newsletters, promo, promos, promotie, promoties, promotiemails, promotionele, *promotie, aanbiedingen, *aanbiedingen, acties, kortingsmails, mailing, mailings, reclamemails, *marketing, marketing*, advertentie, advertenties, *advertenties, publiciteit, spam, folders, folder, commerciele, commercieel, reclamefolders, catalogus, direct mail, gepersonaliseerde aanbiedingen, marketingdoeleinden, kortingen, wervende, rommel, reclamerommel, brol, promomails, reclamemail, reclameberichten, doelgericht, gerichte advertenties',
  mailing:
    'mails, mailtjes, mailtje, mail, emails, e-mails, email, sms, smsen, smsjes, smsje, smssen, berichten, berichtjes, telefoontjes, brieven, post, whatsapp, whatsappberichten, pushberichten, mailen, mail .. meer, sms en, mailbox, inbox, brievenbus, sms jes, berichtje',
  list: '*lijst, *lijsten, mailinglijst, mailinglist, verzendlijst, nieuwsbrieflijst, adreslijst, mailing list, verdeellijst, maillijst, mailbestand, adressenbestand',
  unsubscribe:
    'uitschrijven, uitgeschreven, uitschrijving, schrijf .. uit, schrijft .. uit, schrijven .. uit, afmelden, afgemeld, afmelding, meld .. af, meldt .. af, unsubscribe*, opt-out, opt out, uit te schrijven, af te melden, uitschrijfverzoek, abonnement op de nieuwsbrief opzeggen',
  subscribe:
    'opnieuw inschrijven, terug inschrijven, inschrijven op, inschrijven voor, weer ontvangen, aanmelden voor, abonneren, terug ontvangen, terug krijgen',
  social:
    'facebook, instagram, meta, social media, sociale media, sociale netwerken, tiktok, google ads, pinterest, linkedin',
  profiling:
    'profilering, profiling, profileren, geprofileerd, profielen opbouwen, klantprofiel, segmentatie, gepersonaliseerde, personaliseren, volgen, tracken, tracking, profielen, analyseren, analyse, analyses, statistieken, *gedrag, analys*',
  stop: 'stop, stoppen, stopt, gestopt, stopzetten, stop te zetten, zet .. stop, stopzetting, ophouden, hou .. op, houd .. op, staken, staakt, staak, beeindig*, laat .. met rust, met rust gelaten, met rust, laat .. gerust, gerust gelaten, gerust laten, lat .. gerust, laten .. gerust, opgehouden, stilleggen, leg* .. stil, zet* .. stil, stil te leggen, halt, genoeg, ophoudt, ermee op',
  noMore:
    'geen .. meer, niet meer, nooit meer, niet langer, niet verder, geen enkele, niks meer, niets meer, gene .. meer, nimeer, niet nog eens, niet opnieuw, liever geen, geen, nooit, voor niets anders, nergens anders voor, niets anders, nie, niets, niks, nie meer, nimmer, wil niet, wens niet, wou niet, wil .. niet, mag niet, mogen niet, mag .. niet, mogen .. niet, wil ik niet',
  keepReceiving:
    'blijven ontvangen, blijven krijgen, blijf .. ontvangen, blijven sturen, wil .. wel .. ontvangen, mag .. blijven, mogen .. blijven, wel nog .. krijgen, mag wel, mogen wel',
  receive:
    'ontvang, ontvangen, krijg, krijgen, gekregen, toegestuurd, sturen, stuur, bestookt, bestoken, lastiggevallen, lastig vallen, lastigvallen, overstelpt, gespamd',
  consent: 'toestemming, toestemmingen, instemming, akkoord, permissie, opt-in',
  withdraw:
    'intrek*, intrekken, ingetrokken, trek .. in, trekt .. in, trekken .. in, in te trekken, in trek, intrekking, herroep*, herroepen, terugtrek*, trek .. terug, terugneem, terugnemen, neem .. terug, vervalt, vervallen, niet langer .. toestemming, geen toestemming meer, annuleer, annuleren, mag weg, niet meer akkoord, niet langer akkoord, bedacht, terug in, kom .. terug op, geldt niet meer, stopzetten, wil .. niet meer geven',
  automated:
    'automatisch*, geautomatiseerd*, volautomatisch*, computer, algoritme, algoritmes, machine, robot, software, het systeem, jullie systeem, artificiele intelligentie, ai',
  decision:
    'beslissing, beslissingen, besluit, besluiten, besluitvorming, beslist, beslissen, geweigerd, weigering, weigert, afgewezen, afwijzing, afgekeurd, beoordeeld, beoordeling, goedgekeurd, geblokkeerd, bepaalt, bepalen, uitgesloten',
  human:
    'mens, mensen, medewerker, persoon, iemand, menselijk*, mens van vlees, menselijke tussenkomst, werknemer, echt iemand, echte persoon',
  review:
    'herbekijk*, herbekijken, opnieuw bekijken, opnieuw beoordeeld, opnieuw beoordelen, herzien, herziening, herbeoordel*, tussenkomst, nakijken, nagekeken, aanvechten, betwist, betwisten, niet onderworpen, onderworpen, laat .. bekijken, bekijken, bekijkt, laten bekijken, beslist, beslissen',
  neg: 'niet, geen, nooit, niets, niks, zonder, nie, gene, noch',
  onlyNeg:
    'niet alleen, niet enkel, niet slechts, niet uitsluitend, niet zomaar, niet gewoon, waarom niet, waarom .. niet, geen idee, niet zeker, weet .. niet, geen probleem, niet vergeten, vergeet niet, niets anders dan, niet meer dan, geen bezwaar, niets op tegen, niks op tegen, niet erg, maakt niet uit, geen punt, stoort mij niet',
  want: 'wil, willen, wens, wensen, wenst, vraag, vragen, verzoek, verzoeken, wou, graag, hoef, hoeft, hoeven, nodig, verlang, eis, zou, bedoeling, hoeft niet, moet, moeten',
  failed:
    'nog niet, nog altijd, nog steeds, nog geen, tot op heden, tot nu toe, tot nog toe, tot vandaag, hebben jullie niet, heeft u niet, hebt u niet, nog nooit, ondanks, reeds gevraagd, niet gedaan, niet gereageerd, niets gehoord, geen antwoord, zonder antwoord, zonder reactie, omdat jullie, omdat u, aangezien u, aangezien jullie',
  conditional: 'als, indien, wanneer, tenzij, mocht, mochten, ingeval, bij gebrek aan',
  reserve:
    'voorbehoud, voorbehouden, behoud mij, behoud me, eventueel later, misschien later, in een later stadium, later nog, daarna beslis, dan beslis, voordat ik, vooraleer ik, alvorens ik, alvorens te, voor ik beslis, overweeg, zal ik beslissen, nadien bekijk, van plan ben',
  aware:
    'ik weet dat, weet dat ik, ik besef, ik begrijp dat, is mij bekend, ben mij ervan bewust, ben me ervan bewust, ik las dat, ik heb gelezen dat, op de hoogte dat, in uw privacyverklaring, in jullie privacyverklaring, informeer mij over mijn recht, het bestaan van, bestaan van het recht, dat ik het recht heb, over mijn rechten, mij te informeren over, welke rechten, wat mijn rechten, bestaat het recht, of ik het recht',
  ownPast:
    'ik heb .. verwijderd, ik heb .. gewist, heb ik .. verwijderd, heb ik .. gewist, zelf verwijderd, zelf gewist, per ongeluk, ik verwijderde, ik wiste',
  policy:
    'hoe lang bewaren, hoelang bewaren, hoe lang blijven, hoelang blijven, kan ik zelf, hoe kan ik, waar kan ik, hoe moet ik, is het mogelijk om zelf, klopt het dat, worden .. automatisch, is het waar dat',
  instead: 'in plaats van, liever dan, eerder dan, veeleer dan, ipv',
  example: 'zoals, bijvoorbeeld, bv',
  who: 'wie, met wie, aan wie, welke bedrijven, welke partijen, welke derden, welke ontvangers',
  you: 'jullie, u, uw, je, jij, gij, ge, smartphoto',
  sendVerb:
    'stuur, sturen, stuurt, zend, zenden, mail, mailen, bestoken, bestook, lastigvallen, lastig vallen, contacteer*, contacteren, sms, smsen, bellen, bel, toesturen, spammen, gestuurd',
  exercise:
    'oefen .. uit, uitoefenen, uit te oefenen, beroep, beroepen, roep .. in, inroepen, gebruik te maken van mijn recht',
  rightsList: 'het recht om te verzoeken|vragen, dat ik heb om, of ik',
  still:
    'jullie blijven, u blijft, ik blijf, krijg nog, nog altijd, nog steeds, ondanks, weer eens, alweer, opnieuw, weeral',
  pronoun:
    'ze, deze, die, dit, dat, het, alles, ervan, hun, dezelfde, de hele boel, de rest, heel de boel, de boel, de hele handel, daarvan',
  pending:
    'winkelmandje, winkelwagen, mandje, annul*, gedrukt, drukken, pagina, besteld, geprint, kaft, wissel*, ontwerp, lopende bestelling, niet verzonden, voor het drukken',
  clickHere: 'klik hier, hier uitschrijven, klik op',
  whatData:
    'welke . gegevens|persoonsgegevens|data|info|informatie|klantgegevens, wat voor . gegevens|data|info|informatie, welke . *gegevens',
  consequence: 'leiden tot, leidt tot, tot gevolg, als gevolg',
  takeOut: 'halen, haalt, haal, nemen, neem, doen, gooien, gooi, smijten, trekken, krijgen',
  seeStrong:
    'inzageverzoek*, inzagerecht, recht op inzage, recht van inzage, verzoek tot inzage, verzoek om inzage, avg inzage, recht van toegang, recht op toegang, toegangsverzoek, toegangsrecht',
  giveMe:
    'stuur*|bezorg*|geef|geeft|zend*|mail|toon|verstrek mij|me|ons, sturen|geven|bezorgen|zenden . mij|me, mij|me . sturen|bezorgen|toesturen|geven|verstrekken|bezorgt|opsturen|doorsturen|mailen, aan mij, krijgen, ontvangen',
  until:
    'totdat, tot dat, zolang, in afwachting, tot de, tot het, tot er, tot alles, voorlopig, tijdelijk, intussen, ondertussen',
};
