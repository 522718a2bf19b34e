// Resolves `electron` in the built main process to the stand-in. Serves both `module.registerHooks` and, on older
// Node versions, `module.register`.
const standIn = new URL('./electron.ts', import.meta.url).href;

export function resolve(specifier, context, nextResolve) {
  return specifier === 'electron' ? { url: standIn, shortCircuit: true } : nextResolve(specifier, context);
}
