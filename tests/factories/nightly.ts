/** The one place where tests ask how much to try: the nightly run tries ten times as much. */
export const isNightly = process.env.TEST_NIGHTLY === 'yes'
