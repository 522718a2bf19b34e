/** English, as natives and as others write it. */
import type { WordTable } from './lexicon.ts';

export const english: WordTable = {
  data: 'data, personal data, details, records, record, file, files, dossier, datas, personal info, personal information, personal details, pii, personnal, history, activity',
  info: 'information, info, infos, informations',
  account: 'account, accounts, profile, registration, acount, acc, membership, login details',
  photo:
    'photo, photos, picture, pictures, pics, image, images, uploads, uploaded, photographs, pix, snaps, albums, projects, fotos',
  goods:
    'order, orders, ordered, ordering, delivery, delivered, parcel, package, book, photobook, photobooks, calendar, calendars, canvas, mug, mugs, prints, product, products, invoice, invoices, voucher, discount, coupon, promo code, return, refund, shipping, basket, cart, item, items, purchase, subscription box, page, pages',
  field:
    'address, addresses, name, surname, first name, last name, maiden name, birthday, date of birth, birth date, birthdate, dob, year of birth, phone, telephone, mobile, number, postcode, zip, post code, email, e-mail, street, title, spelling, my name is, name is, call me, called, misspelling',
  aboutMe:
    'about me, on me, concerning me, relating to me, regarding me, related to me, of mine, pertaining to me, in my name, about my person, about myself, of me, about us, on us, on my client, about my client, relating to my client, concerning my client, relating to our client, about him, about her, against my name, linked to me, connected to me, under my name, associated with me, from me, relates to me, relate to me, concerns me, that concern me, to do with me',
  mine: 'my, mine, me, our, us, myself, client, his, her, personal, i',
  all: 'all, everything, every, any, anything, entire, full, complete, completely, whole, entirely, fully, everywhere, the lot, lot, whatever the law, what the law, whatever you are not required',
  store:
    'system, systems, database, databases, servers, server, files, records, books, archive, archives, backups, registers, customer base, storage, cloud, computers, computer, data base, customer list',
  law: 'gdpr, uk gdpr, data protection, privacy law, privacy laws, regulation, 2016 679, privacy regulation, dpa, data protection act',
  right: 'right, rights',
  see: 'subject access, access request, right of access, right to access, access to my personal, access to my data, access to all, access to the data, access to the personal, access to any, access my data, access my personal, access the data, dsar, sar, inspect, inspection, data request, access to everything, gain access to, disclosure',
  copy: 'copy, copies, overview, list, listing, summary, extract, export, printout, print out, print-out, breakdown, transcript, account of, report, full list, copy of, photocopy, dump, scan, statement of',
  give: 'send*, sent, provide*, providing, give, giving, given, tell, telling, receive, receiving, get, getting, let me know, supply, supplied, show, share .. with me, disclose, disclosed, forward, see, obtain, furnish, hand over, find out, learn, e-mail me, email me, view, reveal, grant, furnished, release, hand me, make available, let me see, let me have, dig out, pass on to me, shown, showing, fill me in, be told, like to hear, forward me, hear, spell out, access',
  hold: 'hold, holds, held, holding, have, has, had, store, stored, stores, storing, keep, keeps, kept, keeping, process, processed, processing, processes, collect, collected, collects, collecting, possess, got, gathered, use, used, using, maintain, retain, retained, exists, saved, saving, on file, on record, hav, hold on, on your system, on your systems, in your system, in your systems, recorded, logged, compiled, linked, associated, in your possession, sitting on, got on, retains, on your books, in your possession, piled up, built up, accumulated',
  know: 'know, knows, known, knew, wonder, wondering, curious, find out, like to know, want to know, wish to know, need to know, interested to know, understand what',
  what: 'what, which, whatever, everything, wat, what s, wot, whether .. data|information',
  source:
    'where did you get, where you got, where did you obtain, where you obtained, where did you find, how did you get, how you got, how did you obtain, how come you have, source of, origin of, who gave you, how have you got',
  share:
    'shared, share, sharing, passed, pass, passing, sold, sell, selling, recipients, third parties, third party, who has, whom, who else, given to, disclosed to, other companies, partners, pass on, passing on, trade, hand over, handing, giving out, give out, resell, reselling',
  login:
    'log in, log into, login, logging in, password, sign in, locked out, access my account, access to my account, get into my account, recover, reset, restore, cannot access, cant access, can not access, get back',
  erase:
    'delet*, delete, deletion, deleting, deletet, deleet, erase*, erased, erasing, erasure, wipe*, wiped, wiping, destroy*, destroyed, destruction, expunge*, purge*, purged, get rid of, anonymi*, dleted, obliterat*, scrub, bin, disappear, gone, erazed, dispose of, disposed of, do away with, get shot of, remov* all trace*, no trace, eradicate*, annihilate, shred*, clean out, cleared, dispose, destroying, take down, terminate all, clear my, scrap',
  remove:
    'remove*, removed, removing, removal, take down, take .. off, taken off, take .. out of, taken down, strike, drop .. from, drop me, clear, clear out, throw away, throw out, take|taken|taking .. offline, take|taken .. down, get rid, dump, ditch, pull',
  forget: 'be forgotten, forget me, forget about me, right to be forgotten, forget i',
  close:
    'close, closed, closing, closure, cancel my account, cancel account, cancel the account, terminate*, deactivat*, shut down, shut, end my account, cancel my membership, stop being a customer, no longer a customer, no longer be a customer',
  correct:
    'correct, corrected, correction, correcting, corect, rectif*, rectify, rectified, rectification, amend*, amended, amendment, fix, fixed, put right, put .. right, set .. straight, complete the',
  change:
    'change*, changed, changing, update*, updated, updating, modify, modified, replace, replaced, adjust, edit, edited, make it, spell, switch',
  wrong:
    'wrong, wrongly, incorrect, incorrectly, inaccurate, inaccuracies, inaccuracy, mistake, mistakes, error, errors, erroneous, misspelled, misspelt, misspelling, outdated, out of date, old, not correct, not right, no longer correct, isnt right, isnt correct, typo, not my, former, instead of, obsolete, should be, should read, incomplete, no longer valid, is spelt, is spelled, not up to date, false, spelled, spelt, spell, wrong spelling, misprint, missing',
  moved:
    'moved, moved house, new address, change of address, changed address, relocated, got married, married name, divorced, changed my name, name change, moving house',
  newValue: 'new, right, correct, current, from now on, actual, henceforth',
  restrict:
    'restrict*, restriction, restricted, freeze, frozen, freezing, limit*, limitation, limited, suspend*, suspended, block, blocked, blocking, put .. on hold, on hold, lock, locked, quarantine, pause, on ice, halt the processing, limit the processing, temporarily stop, ring fence, lock away, leave .. alone until',
  use: 'use, used, using, usage, process, processed, processing, touch, touching, touched, work with, do anything with, handling, exploit, do .. with it, do .. with them, done with',
  keep: 'keep, keeping, kept, store, storing, stored, hold, holding, held, retain*, retained, hang on to, hold on to, leave, possess, save, saving',
  format:
    'machine readable, machine-readable, computer readable, machine readible, csv, json, xml, excel, spreadsheet, structured, structured format, importable, import, reusable, interoperable, read by a computer, read by a machine, open format, format .. can read|open|import, system .. can read|open|import, program .. can read|open|import',
  transfer:
    'transfer*, transferred, transmit*, transmission, port, ported, move, moved, moving, send, sent, pass, hand over, forward, migrate*, migration, directly, take .. with me, take .. elsewhere, switch, switching, pass on, share, give, bring, send them, pass them, hand them, send it straight, send directly',
  company:
    'another company, other company, another provider, new provider, another service, another controller, other controller, another supplier, competitor, competitors, another firm, different company, different provider, another shop, different service, another business, new service, another photo, another printer, another site, another website, another platform, another organisation, another organization, elsewhere, somewhere else, new photo, new printer, albelli, cewe, photobox, snapfish',
  port: 'portability, data portability, portable',
  object:
    'object, objection, objecting, objections, opposed, oppose, objects, objected, do not agree, dont agree, not happy with, not ok with, not okay with, not comfortable, disagree, against you using, against the use, refuse to let, forbid, do not allow, dont allow, do not consent, dont consent, opposed to',
  legit:
    'legitimate interest, legitimate interests, particular situation, my situation, personal reasons, personal circumstances, legit interest',
  ads: 'ad, ads, advert, adverts, advertising, advertisement, advertisements, advertise, marketing, newsletter, newsletters, newletter, promo, promos, promotion, promotions, promotional, offers, commercial, spam, junk, junkmail, mailshot, mailshots, special offers, catalogue, catalogues, catalog, direct marketing, mailings, mailing, leaflets, adds, solicitations, deals, junk mail, rubbish, marketing stuff, sales emails, sales, marketing purposes, promotional texts, upselling',
  mailing:
    'email, emails, e-mail, e-mails, mail, mails, text, texts, sms, text messages, messages, message, letters, calls, texting, emailing, mailing, whatsapp, notifications, post, contacting, bothering, contact me, email me, mail me, text me, inbox, mailbox, letterbox',
  list: 'list, lists, mailing list, mailing lists, mailinglist, distribution list, contact list, email list, mail list, marketing list, database for marketing',
  unsubscribe:
    'unsubscribe*, unsubscribed, unsubscription, unsubcribe, unsuscribe, opt out, opt-out, opting out, opt me out, opted out, sign me off, de-register, un subscribe, sign off',
  subscribe:
    'resubscribe, re-subscribe, subscribe again, sign up again, sign me up, receive again, sign up for, subscribe to, back on the list, back on your',
  social:
    'facebook, instagram, meta, social media, social network, social networks, tiktok, google ads, pinterest, linkedin, custom audience, custom audiences',
  profiling:
    'profiling, profile me, profiled, segmentation, personalised, personalized, targeting, targeted, tracking, track me, tracked, analysing, analyzing, analyse, analyze, analytics, behaviour, behavior, browsing, analys*, analyz*',
  stop: 'stop, stops, stopping, stopped, cease, ceasing, desist, quit, discontinue*, end, halt, leave me alone, leave me in peace, no longer, give it a rest, lay off, knock it off, leave me be, enough, refrain, no longer be, put a stop, put an end, to stop',
  noMore:
    'no more, not .. any more, no further, not .. anymore, dont .. anymore, no longer, not wish, dont want, do not want, not want, never, do not, dont, not to, no, without, not, enough of, sick of, tired of, fed up, nothing else, for anything else, any other',
  keepReceiving:
    'keep receiving, continue to receive, continue receiving, keep sending, still want to receive, still like to receive, happy to receive, carry on receiving, keep the newsletter, stay subscribed, remain subscribed, still receive, stay on the',
  receive:
    'receive, receiving, received, get, getting, send, sending, sent, bombard*, spam, spamming, bother, bothering, contact, contacting, contacted, pester*, flood*, bombarding, harass*',
  consent:
    'consent, consents, consented, permission, permissions, authorisation, authorization, agreed, approval, opt in, opt-in, agreement to',
  withdraw:
    'withdraw*, withdrawn, withdrew, withdrawal, revok*, revoke, revocation, take back, taking back, rescind*, retract*, cancel, no longer consent, no longer agree, pull back, take|taking|took|takes .. back, changed my mind, change my mind, no longer valid, no longer stands, undo, reverse, pull, end my, called off',
  automated:
    'automated, automatic, automatically, algorithm, algorithms, algorithmic, computer, computers, machine, robot, software, ai, bot, solely automated, artificial intelligence, your system',
  decision:
    'decision, decisions, decide, decides, decided, deciding, decision making, refused, refusal, rejected, rejection, declined, turned down, denied, blocked, scored, score, judged, assessed, excluded',
  human:
    'human, humans, human being, a person, someone, somebody, staff, employee, member of staff, real person, human intervention, human review, an actual person',
  review:
    'review*, reviewed, reconsider*, look at, looked at, looks at, look into, check*, checked, intervention, contest, challenge, appeal, subject to, be subject, subjected, involved, decide, take, make, made, reassess*',
  neg: 'not, dont, do not, never, no, without, doesnt, didnt, wont, shouldnt, mustnt, isnt, arent, cant, cannot, nor, nothing, wouldnt, havent, hasnt, neither',
  onlyNeg:
    'not only, not just, not merely, not simply, why not, why .. not, not sure, dont know, do not know, no problem, dont forget, do not forget, nothing but, no doubt, do not hesitate, dont hesitate, no later than, not later than, whether or not, dont mind, do not mind, no objection, no problem with, not a problem, no issue, fine with',
  want: 'want, wants, wish, wishes, would like, id like, ask, asking, please, request, requesting, require, need, demand, should, must, intend, prefer, pls, plz, to be',
  failed:
    'still not, still havent, still have not, not yet, yet to, so far, to date, until now, you have not, you havent, have never, has not been, have not been, hasnt been, havent been, despite, no reply, no response, no answer, unanswered, failed to, you did not, you didnt, never got, never received, still no, in vain, because you, since you',
  conditional: 'if, unless, should you, when, in case, otherwise, failing',
  reserve:
    'reserve the right, reserve my right, reserve my rights, reserves the right, before i, may later, might later, at a later, later on i, considering, afterwards i may, prior to deciding, then decide, before deciding, will decide, thinking of, thinking about',
  aware:
    'i know that i, i know i, i am aware, im aware, i understand that, i understand i, i realise, i realize, i have read, i read that, existence of the right, existence of my right, the existence of, right to lodge, inform me of my right, inform me about my right, information about my right, of my rights, about my rights, what my rights, your privacy statement, your privacy policy says, your privacy policy states, that i have the right, informed of my right, what are my rights, existence of a right, whether i have the right, whether i can',
  ownPast:
    'i deleted, i have deleted, ive deleted, i already deleted, i removed, i erased, i accidentally, by accident, accidentally, by mistake, i had deleted, i just deleted',
  policy:
    'how long, how can i, how do i, where can i, can i delete, is it possible to, is it true that, do you automatically, how to, what happens, am i able to, is there a way to',
  instead: 'instead of, rather than, as opposed to, in lieu of',
  example: 'such as, for example, for instance, like, e g',
  who: 'who, whom, with whom, to whom, which companies, which third parties, which recipients',
  you: 'you, your, u, ur, smartphoto',
  sendVerb:
    'send*, sending, contact*, email*, mail*, text*, bombard*, spam*, bother*, harass*, pester*, e mailing, message, call, calls, calling, called',
  exercise: 'exercise, exercising, invoke, invoking, assert, rely on, make use of my right',
  rightsList: 'the right to request|ask',
  still:
    'still, keep sending, keep getting, keep receiving, you continue, continue to, despite, yet another, again',
  pronoun:
    'it, them, this, that, those, these, everything, all, their, they, the lot, the rest, the whole lot, same',
  pending:
    'cart, basket, cancel*, printed, printing, page, pages, print run, cover, reorder, shipped, before you print',
  clickHere: 'click here, unsubscribe here, here to unsubscribe, opt out here',
  whatData: 'what|which . data|information|info|details|records|personal|particulars, what kind|sort|type of',
  consequence: 'result in, lead to, leads to, results in, as a result of',
  takeOut: 'take, get, pull, drop, clear, kick, put, strike',
  seeStrong:
    'sar, dsar, subject access, right of access, right to access, data subject request, access request',
  giveMe:
    'send|give|provide|forward|show|email|mail|get|supply me|us, send over, provide me with, let me have, receive, sent to me, hand me, get hold',
  until: 'until, pending, while, for the time being, for now, in the meantime, temporarily, till',
};
