import { classNames } from './class-names'

export type ButtonVariant = 'go' | 'plain' | 'quiet' | 'danger'
export type ButtonSize = 'normal' | 'large' | 'icon'

const shared =
  'inline-flex items-center justify-center gap-1.5 rounded-m border font-medium whitespace-nowrap no-underline ' +
  'transition-colors disabled:border-line disabled:bg-desk disabled:text-faint ' +
  'aria-disabled:border-line aria-disabled:bg-desk aria-disabled:text-faint [&_svg]:size-4'

const variants: Record<ButtonVariant, string> = {
  go: 'border-act bg-act text-on-act hover:border-act-deep hover:bg-act-deep',
  plain: 'border-line bg-card text-ink hover:border-strong',
  quiet: 'border-transparent text-soft hover:bg-wash hover:text-ink',
  danger: 'border-urgent-line bg-card text-urgent hover:border-urgent',
}

const sizes: Record<ButtonSize, string> = {
  normal: 'min-h-7 px-2.5 text-13 pointer-coarse:min-h-10',
  large: 'min-h-9 px-3.5 text-14 pointer-coarse:min-h-11',
  icon: 'size-7 pointer-coarse:size-10',
}

export interface ButtonLook {
  variant?: ButtonVariant
  size?: ButtonSize
  className?: string
}

/** One look for what acts and what leads somewhere, so that buttons and links of the same weight agree. */
export function buttonLook({ variant = 'plain', size = 'normal', className }: ButtonLook): string {
  return classNames(shared, variants[variant], sizes[size], className)
}
