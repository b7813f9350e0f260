/** Single letters are commands only where nobody is typing, no dialog is open and no modifier is held. */
export function isCommandKey(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false
  const target = event.target
  if (!(target instanceof HTMLElement)) return true
  if (target.isContentEditable || target.closest('dialog, [role="menu"], [role="dialog"]')) return false
  if (target instanceof HTMLInputElement) return target.type === 'radio' || target.type === 'checkbox'
  return !target.matches('textarea, select')
}
