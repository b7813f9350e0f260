import { registerHooks } from 'node:module'

// `server-only` keeps a module out of the browser by failing wherever Next does not bundle for the server. The
// launcher is no browser: here the marker means nothing.
registerHooks({
  resolve: (specifier, context, nextResolve) =>
    specifier === 'server-only'
      ? { url: 'data:text/javascript,', format: 'module', shortCircuit: true }
      : nextResolve(specifier, context),
})
