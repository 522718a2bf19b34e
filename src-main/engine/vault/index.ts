/** The vault: the encrypted store that everything else is kept in. */
export { isTakeOverAsked } from './holder.ts';
export { locateVault, rememberVault } from './location.ts';
export { createVault, hasVault, openVault, type Vault } from './vault.ts';
