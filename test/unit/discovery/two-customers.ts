/** Two customers of a small shop, and the columns of its files. */

export const an = 1;
export const bert = 2;
export const anAddress = { street: 'Kerkstraat 12 bus 3', postcode: '9230', city: 'Wetteren', country: 'BE' };
export const asAn = { name: 'An Peeters', email: 'an@post.example', address: anAddress };

export const customerColumns = [
  'customer_number',
  'email',
  'first_name',
  'last_name',
  'phone',
  'street',
  'postcode',
  'city',
];
export const anRow = [
  'K700001',
  'an@post.example',
  'An',
  'Peeters',
  '0470 12 34 56',
  'Kerkstr. 12/3',
  '9230',
  'Wetteren',
];
export const bertRow = [
  'K700002',
  'bert@post.example',
  'Bert',
  'Claes',
  '0471 00 00 00',
  'Dorpsplein 1',
  '9000',
  'Gent',
];
export const orderColumns = [
  'order_number',
  'customer_number',
  'email',
  'name',
  'billing_street',
  'billing_postcode',
  'phone',
];
export const newsletterColumns = ['email', 'campaign', 'action'];
