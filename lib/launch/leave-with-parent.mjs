// Loaded first into every server that the launcher starts: when the launcher is killed without a chance to stop it,
// the channel between the two closes, and a server without its launcher must not live on.
process.on('disconnect', () => process.exit(1))
