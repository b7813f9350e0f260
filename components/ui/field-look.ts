/** Text boxes, selects and areas share one edge, one height and one way of showing focus and error. */
export const fieldLook =
  'w-full rounded-m border border-edge bg-card px-2 text-13 text-ink ' +
  'focus-visible:border-act focus-visible:outline-2 focus-visible:-outline-offset-1 ' +
  'aria-invalid:border-urgent disabled:border-line disabled:bg-desk disabled:text-soft ' +
  'pointer-coarse:min-h-11 pointer-coarse:text-16'

export const oneLine = 'h-8'
