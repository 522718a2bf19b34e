/**
 * What stands on the specimen of an identity card. Lines and number are made up; only their check digits
 * mean something: ICAO 9303 TD1 with a document number of twelve characters, as on Belgian cards.
 */
export const specimen = {
  surname: 'VAN DEN BROECK',
  given: 'ANNELEEN',
  birth: '03 02 1985',
  validUntil: '12 10 2034',
  cardNumber: '592-1234567-89',
  registerNumber: '85.02.03-332-19',
  mrz: ['IDBEL592123456<7891<<<<<<<<<<<', '8502038F3410129BEL850203332194', 'VAN<DEN<BROECK<<ANNELEEN<<<<<<'],
} as const;
