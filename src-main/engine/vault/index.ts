/** The vault: the encrypted store that everything else is kept in. */
export type { Blobs } from './blobs.ts';
export { isTakeOverAsked } from './holder.ts';
export { locateVault, rememberVault } from './location.ts';
export { createVault, hasVault, openVault, type Vault, type VaultAct } from './vault.ts';
