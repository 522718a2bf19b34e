/** French, as written in Belgium, France and Luxembourg. */
import type { WordTable } from './lexicon.ts';

export const french: WordTable = {
  data: 'donnees, donnee, donees, donnes, data, coordonnees, dossier, fiche, fiche client, historique',
  info: 'information, informations, info, infos, renseignement, renseignements, element, elements',
  account: 'compte, comptes, profil, espace client, espace personnel, inscription, compte client, conte',
  photo:
    'photo, photos, image, images, cliches, fichiers, telechargements, albums, projets, creations, photographies, photographie',
  goods:
    'commande, commandes, commander, livraison, livre, livres, colis, calendrier, calendriers, toile, tasse, mug, tirage, tirages, produit, produits, facture, factures, code promo, bon, bons, cheque cadeau, retour, remboursement, panier, article, articles, album photo, impression, page, pages',
  field:
    'adresse, adresses, nom, noms, prenom, prenoms, nom de famille, nom de jeune fille, date de naissance, annee de naissance, numero, telephone, gsm, portable, code postal, mail, email, courriel, civilite, rue, e-mail, adresse mail, adresse e mail, m appelle, m appelez, appelle, orthographe',
  aboutMe:
    'sur moi, a mon sujet, a mon propos, me concernant, me concernent, qui me concernent, a mon egard, relatives a ma personne, sur ma personne, relatives a moi, a mon nom, de moi, sur nous, nous concernant, sur mon compte, la concernant, le concernant, sur elle, sur lui, sur mon client, sur ma cliente, concernant mon client, concernant ma cliente, concernant ma personne, se rapporte a moi, se rapportent a moi',
  mine: 'mon, ma, mes, me, moi, m, nos, notre, nous, son, sa, ses, client, cliente, personnelles, personnel',
  all: 'tout, tous, toute, toutes, integral*, integralite, ensemble, totalite, complet, complete, entierement, completement, partout, le tout, ce que la loi, que la loi ne vous',
  store:
    'systeme, systemes, base, bases, base de donnees, bases de donnees, serveurs, serveur, archives, registre, registres, fichier, fichiers, fichier clients, logiciel, cloud, sauvegardes, ordinateurs, ordinateur, fichiers clients, base clients',
  law: 'rgpd, gdpr, reglement, 2016 679, loi informatique et libertes, protection des donnees, loi vie privee, informatique et libertes, reglement general, vie privee',
  right: 'droit, droits',
  see: 'droit d acces, d acces, acces aux donnees, acces a mes donnees, acces a toutes, acces a l ensemble, acces complet, acces aux informations, acces aux photos, mon acces, consulter, consultation, prendre connaissance, droit de regard, acceder a mes donnees, acceder aux donnees, acceder a toutes',
  copy: 'copie, copies, apercu, releve, recapitulatif, resume, extrait, extraction, export, liste, inventaire, vue d ensemble, listing, detail, etat, duplicata, photocopie, listage, tableau, bilan, synthese, fiche recapitulative, double',
  give: 'envoy*, envoie, envoi, renvoyer, transmet*, transmettre, transmis, communiqu*, communication, fourni*, fournir, donne, donner, donnez, donniez, recevoir, recoive, obtenir, obtention, faire parvenir, parvenir, remettre, dire, dites, indiquer, indiquez, montrer, montrez, disposer, voir, adresser, faire connaitre, preciser, expliquer, expliquez, apprendre, m adresser, faire savoir, faites moi, fasse parvenir, fassiez parvenir, delivrer, remettez, remise, transmettiez, communiquiez, envoyiez, fournissiez, renseigner, renseignez, reveler, detailler, lister, listez, consulter, prendre connaissance, procurer, produire, repondre, repondez, mettre a disposition, mise a disposition, tenir informe, partager avec moi, expediez, expedier',
  hold: 'detenez, detenir, detenues, detenue, detient, detenu, conserv*, conservez, conservees, avez, ayez, stock*, stockez, possed*, possede, possedez, traitez, traitees, traiter, traitee, collect*, collectees, gardez, gardees, disposez, enregistr*, enregistrees, utilis*, figurent, figure, recueilli*, avez vous, sont, existe, existent, memoris*, en possession, en votre possession, ont, detenus, rassemble*, recensez, repertori*, archiv*, archivez, tenez, enregistrez, enregistre, garde, gardes, stocke, traite, collecte, possedee, en stock, liees, lies, associees, rattachees, a disposition, accumul*, rassembl*, amass*',
  know: 'savez, savoir, connaissez, connaitre, sait, connait, save, me demande, aimerais savoir, voudrais savoir, souhaite savoir, curieux, curieuse, connaissance, voulais savoir, jvoudrais savoir',
  what: 'quelles, quelle, quels, quel, tout ce que, ce que, qu est ce que, quoi, lesquelles, kelles, koi, si vous .. donnees|informations',
  source:
    'd ou, comment avez vous, comment vous avez, ou avez vous, source de, sources de, origine, provenance, qui vous a donne, qui vous a transmis, provient, proviennent',
  share:
    'partag*, partages, partagees, transmises a, communiquees a, vendu, vendues, vendez, destinataires, destinataire, tiers, a qui, avec qui, partenaires, cedez, cedees, transmises, transmettiez, communiquez a, refil*, revendre, revendez, vendre, ceder, echang*, partagiez, transmis, communique, communiques, transmettez, donne mes',
  login:
    'me connecter, connexion, mot de passe, connecter, plus acces a mon compte, acceder a mon compte, acces a mon compte, bloque, identifiants, recuperer mon compte, reinitialiser, retrouver',
  erase:
    'supprim*, suprim*, suppression, supression, suprimer, effac*, effacer, effacement, eface*, detrui*, detruire, destruction, destruct*, anonymis*, eradi*, elimin*, disparaitre, disparaissent, purge*, delete*, detruisiez, detruise, detruisez, aneant*, broyer, radier, radiation, degager, jetez, jeter, supprim, faites disparaitre, plus aucune trace, ne laisser aucune trace, aucune trace',
  remove:
    'retir*, retirer, enlev*, enlever, ray*, rayer, ote, otez, sortez, faire disparaitre, vider, videz, nettoy*, eliminer, jeter, bazarder, virer, virez, mettre hors ligne, enleve, enleves, oter, otiez, ot*er',
  forget: 'droit a l oubli, oubli, oublie, oubliez moi, oublier, oubliee, deferencement, etre oublie',
  close:
    'clotur*, cloturer, cloture, fermer, fermez, ferme, fermeture, resili*, resilier, resiliation, desactiv*, clore, clore, mettre fin',
  correct:
    'rectifi*, rectifier, rectification, corrig*, corriger, correction, correct*, completer, remedier, mise a jour de mes donnees, completez, completiez, completees',
  change:
    'modifi*, modifier, modification, chang*, changer, changement, mettre a jour, mise a jour, mettez a jour, actualis*, adapter, adapt*, remplac*, remplacer, noter, notez, rectifier, enregistrer, mettre a la bonne, mettez ma, mettez mon, mettez a la place',
  wrong:
    'faux, fausse, fausses, erronee, errone, erronees, erreur, erreurs, incorrect, incorrecte, incorrectes, inexact, inexacte, inexactes, mauvais, mauvaise, perime*, ancien, ancienne, mal ecrit, mal orthographie, mal encode, faute, plus la bonne, n est pas le bon, n est pas la bonne, pas correct, pas correcte, pas exact, pas exacte, obsolete*, plus a jour, n est plus, incomplete, incomplet, au lieu de, coquille, s ecrit, plus valable, pas bon, pas bonne, n habite plus, orthographie, ecorch*, manque, errones, erronnee, fautif, n est pas correct, n est pas juste, ne correspond*',
  moved:
    'demenag*, demenage, demenagement, nouvelle adresse, changement d adresse, change d adresse, mariee, marie, divorcee, divorce, change de nom, nom de jeune fille, emmenag*',
  newValue:
    'nouveau, nouvelle, nouvel, bonne, bon, exact, exacte, correcte, actuel, actuelle, desormais, dorenavant, juste',
  restrict:
    'limit*, limiter, limitation, gel, gele*, geler, gelez, bloquer, bloquez, blocage, suspend*, suspendre, suspension, restreindre, restreign*, restriction, mettre en pause, figer, verrouill*, mettre en attente, en suspens, pause, cantonner, sous cle, sous verrou',
  use: 'utilis*, utiliser, utilisation, usage, traitement, traitements, traiter, traitez, exploit*, exploiter, servir, serviez, toucher, touchez, traitees, servez, sert, vous en servez, y toucher',
  keep: 'conserv*, conserver, conserviez, gard*, garder, gardiez, stock*, detenir, deteniez, possed*, enregistr*, maintenir, laiss*, figurer, posseder, possediez, rester, restent, memoris*',
  format:
    'lisible par machine, lisible par une machine, lisibles par machine, lisible a la machine, lisible par ordinateur, lisible par un ordinateur, lisible par un logiciel, csv, json, xml, excel, tableur, format structure, structure, exploitable, format informatique, format ouvert, format reutilisable, reutilisable, importer, importable, lisible informatiquement, interoperable, systeme .. lire|importer|reprendre, programme .. lire|ouvrir|importer, logiciel .. lire|importer',
  transfer:
    'transfer*, transferer, transfert, transmettre, transmettez, transmission, transmis, envoy*, migrer, migration, basculer, directement, emporter, emmener, deplacer, passer, recuperer, communiquer, porter, reprendre, transmettre directement, envoyer directement',
  company:
    'autre prestataire, autre fournisseur, autre societe, autre entreprise, autre service, autre responsable, nouveau prestataire, nouveau fournisseur, concurrent, concurrente, concurrence, un tiers de mon choix, autre site, autre magasin, autre boite, autre imprimeur, autre plateforme, ailleurs, nouveau service, autre labo, autre laboratoire, nouveau labo, nouvelle societe, autre organisme, photobox, cewe, albelli, flexilivre',
  port: 'portabilite, droit a la portabilite, transferabilite',
  object:
    'm oppose*, oppose, opposer, opposons, opposition, m opposer, droit d opposition, n accepte pas, n accepte plus, ne suis pas d accord, pas d accord, m insurge, interdis, interdit, conteste le traitement, contre le traitement, contre l utilisation, ne consens pas',
  legit:
    'interet legitime, interets legitimes, situation particuliere, raisons personnelles, raisons tenant a ma situation, ma situation',
  ads: 'pub, pubs, publicite, publicites, publicitaire, publicitaires, newsletter, newsletters, lettre d information, lettres d information, infolettre, infolettres, bulletin, promo, promos, promotion, promotions, promotionnel*, promotionnels, offres, demarchage, prospection, marketing, commercial*, commerciales, commerciaux, spam, spams, annonces, reclame, reclames, sollicitations, sollicitation, catalogues, mailing, mailings, ciblage, publipostage, pubs, pourriels, pourriel, offre commerciale, publicite ciblee',
  mailing:
    'mail, mails, email, emails, e-mail, e-mails, courriel, courriels, sms, texto, textos, messages, message, courrier, courriers, appels, whatsapp, notifications, relances, boite mail, boite aux lettres, messagerie',
  list: 'liste, listes, liste de diffusion, listes de diffusion, liste d envoi, mailing list, mailing liste, liste de mailing, fichier de prospection, fichier marketing, liste d adresses',
  unsubscribe:
    'desabonn*, desabonner, desabonnement, desinscri*, desinscrire, desinscription, desinscrivez, unsubscribe*, me desabonner, opt out, se desabonner, desabonne',
  subscribe:
    'me reabonner, reabonner, m inscrire, a nouveau recevoir, recevoir a nouveau, de nouveau recevoir, m abonner, abonner a, reinscrire, inscrire a',
  social:
    'facebook, instagram, meta, reseaux sociaux, tiktok, google ads, pinterest, linkedin, audiences personnalisees',
  profiling:
    'profilage, profiler, profils, segmentation, personnalise*, personnalisees, ciblage, cible, ciblee, ciblees, tracer, pister, tracking, analyser, analyse, analyses, statistiques, comportement, navigation, analys*',
  stop: 'stop, stopp*, arret*, arreter, arretez, cesser, cessez, cessation, mettre fin, mettez fin, finissez, interromp*, foutez moi la paix, laissez moi tranquille, fichez moi la paix, laisser tranquille, laissez .. tranquille, lachez moi, foutre la paix, ras le bol, marre de, cesse, cesses, stopper, suspendez, faire cesser, y mettre un terme, mettre un terme, mettez un terme, halte, assez, ca suffit, suffit, cessent, cessiez, arretent',
  noMore:
    'ne .. plus, n .. plus, plus de, plus aucun, plus aucune, plus jamais, plus recevoir, aucun, aucune, plus rien, pas de, ne .. pas, n .. pas, ni, plus etre, jamais, marre, plus vos, plus votre, plus du tout, rien d autre, a rien d autre, aucune autre, refuse que, je refuse',
  keepReceiving:
    'continuer a recevoir, toujours recevoir, veux bien recevoir, souhaite toujours recevoir, garder la newsletter, rester abonne*, rester inscrit*, pouvez continuer',
  receive:
    'recevoir, recois, recoive, recu, recevons, envoyer, envoyez, envoi, envoyes, envois, harcel*, inonde*, bombard*, sollicit*, contact*, contacter, demarch*, importun*',
  consent: 'consentement, consentements, accord, autorisation, autorisations, consenti, agrement, permission',
  withdraw:
    'retire*, retirer, retrait, revoqu*, revoquer, revocation, annul*, annuler, reprends, revenir sur, reviens sur, dedis, plus mon accord, plus mon consentement, plus d accord, ne suis plus d accord, n est plus valable, mettre fin, mets fin, retracte*, retracter, change d avis',
  automated:
    'automatis*, automatise, automatisee, automatisees, automatique, automatiques, automatiquement, algorithme, algorithmes, ordinateur, machine, robot, logiciel, systeme informatique, intelligence artificielle, ia, informatique',
  decision:
    'decision, decisions, decide, decider, refus, refuse, refusee, rejet, rejete, rejetee, bloque, bloquee, evalu*, decidee, prise, juge, juger, score, scoring, note, exclu, exclue',
  human:
    'humain, humaine, etre humain, personne physique, une personne, quelqu un, collaborateur, employe, intervention humaine, vrai, vraie, conseiller',
  review:
    'reexamin*, reexamen, revoir, revu, revue, reconsider*, intervention, contest*, contester, objet d une decision, l objet d une, soumis a, soumise a, verifier, verifie, examine, examiner, regarde, etudie',
  neg: 'pas, ne, n, aucun, aucune, jamais, sans, ni, non, rien',
  onlyNeg:
    'non seulement, pas seulement, pas uniquement, pas que, pourquoi .. pas, ne sais pas, sais pas, n oubliez pas, pas de probleme, n hesitez pas, ne manquez pas, ne manquerai pas, pas juste, rien d autre, ne veux que, ne souhaite que, ne demande que, ne voudrais que, ne desire que, pas d objection, aucune objection, ne me derange pas, pas d inconvenient, aucun probleme, pas grave',
  want: 'veux, veut, souhaite, souhaitons, voudrais, demande, demandons, desire, prie, veuillez, merci, faut, besoin, exige, aimerais, tiens',
  failed:
    'toujours pas, toujours aucune, pas encore, encore pas, jusqu a present, a ce jour, n avez pas, n avez toujours, sans reponse, reste sans, restee sans, aucune reponse, n avez jamais, sans suite, malgre, n ai jamais recu, n ai rien recu, pas repondu, n a pas ete, n ont pas ete, n ont toujours, parce que vous, car vous, puisque vous',
  conditional: 'si, lorsque, quand, a defaut, faute de, au cas ou, sauf si, sinon, a moins que',
  reserve:
    'me reserve, nous reservons, se reserve, reserve le droit, avant de, plus tard, ulterieurement, eventuellement, envisage de, par la suite, avant que je, avant d envisager',
  aware:
    'je sais que, sais que j ai, conscient, consciente, je comprends que, j ai lu que, l existence du droit, existence du droit, l existence de mon droit, l existence, de mes droits, mes droits de, quels sont mes droits, vos conditions, votre politique, votre declaration, dispose du droit de, j ai le droit de, informations sur mes droits, m informer de, suis informe, ete informe, suis informee, l existence d un droit, existence d un droit, l existence d une',
  ownPast:
    'j ai supprime, j ai efface, j avais supprime, ai moi meme supprime, par erreur, par accident, par inadvertance, j ai deja supprime',
  policy:
    'combien de temps, pendant combien de temps, comment faire pour, comment puis je, est il possible de, est ce que je peux, comment supprimer, ou puis je, peut on, est il vrai, comment dois je',
  instead: 'au lieu de, plutot que de, plutot que, a la place de, et non',
  example: 'comme, par exemple, notamment',
  who: 'a qui, avec qui, quels destinataires, quelles societes, quels partenaires, quels tiers, quelles entreprises, les destinataires',
  you: 'vous, votre, vos, smartphoto, tu',
  sendVerb:
    'envoy*, envoie, envoyez, contact*, contactez, harcel*, inond*, bombard*, appel*, demarch*, ecriv*, ecrivez, embet*, emmerd*, solliciter, sollicitez, spammez',
  exercise: 'exerc*, exercer, exerce, invoqu*, faire valoir, fais valoir, user de mon droit, me prevaloir',
  rightsList: 'le droit de demander|solliciter',
  still:
    'vous continuez, vous persistez, recois encore, recois toujours, continue de, continue a, encore et encore, malgre, sans cesse, toujours et encore',
  pronoun:
    'les, leur, la, le, cela, ca, tout, l, celles ci, ceux ci, le tout, l ensemble, le reste, celui ci, celle ci, leurs',
  pending:
    'panier, annul*, imprim*, impression, page, pages, commande en cours, pas encore expediee, couverture',
  clickHere: 'cliquez ici, cliquer ici, ici pour',
  whatData:
    'quelles . donnees|informations|infos|donnes|info, quels . renseignements|elements|fichiers, quoi comme . infos|donnees|info|informations, quel . type, kelles . infos|donnees, les . donnees|infos|informations que vous, les . infos que t, quelle . information',
  consequence: 'entrainer, entraine, entrainera, pour consequence, aboutir',
  takeOut: 'sortir, sortez, prendre, oter, mettre dehors, enlever, retirer, sors',
  seeStrong: 'droit d acces, demande d acces, droit de regard',
  giveMe:
    'envoyez|envoyer|donnez|transmettez|communiquez|remettez|fournissez|adressez|montrez moi|nous, m envoyer, me transmettre, me communiquer, me fournir, me donner, me remettre, me faire parvenir, m adresser, faites moi parvenir, recevoir, obtenir, envoie moi',
  until:
    'jusqu a, le temps de, en attendant, tant que, dans l attente, provisoirement, temporairement, pour l instant',
};
