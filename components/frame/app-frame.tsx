import type { ReactNode } from 'react'
import { roleName } from '../figures/roles'
import { Initials } from '../ui/initials'
import { Menu } from '../ui/menu'
import { KeyMap } from './key-map'
import { Rail, type RailCounts } from './rail'
import { SearchBox } from './search-box'
import { SkipLink } from './skip-link'
import { ThemeToggle } from './theme-toggle'

interface Props {
  person: { name: string; role: string }
  firmName: string
  counts: RailCounts
  /** The form that signs the person out. */
  signOut: ReactNode
  children: ReactNode
}

/** The practitioner's frame: rail, bar, work. */
export function AppFrame({ person, firmName, counts, signOut, children }: Props) {
  return (
    <>
      <SkipLink />
      <div className="print:block grid min-h-dvh grid-cols-1 grid-rows-[var(--bar)_1fr] max-rail:pb-16 rail:grid-cols-[var(--rail)_minmax(0,1fr)]">
        <Rail {...counts} />
        <header className="print:hidden sticky top-0 z-20 flex items-center gap-3 border-b border-line bg-desk px-(--gutter)">
          <span className="flex-1" />
          <SearchBox />
          <div className="flex flex-none items-center justify-end gap-1 rail:flex-1">
            <ThemeToggle />
            <Menu
              label={`${person.name}, your menu`}
              trigger={
                <>
                  <span className="max-desk:hidden">{person.name}</span>
                  <Initials name={person.name} />
                </>
              }
              head={
                <>
                  <span className="block font-medium text-ink">{person.name}</span>
                  <span className="block">
                    {roleName(person.role)}, {firmName}
                  </span>
                </>
              }
              links={[{ href: '/settings/account', label: 'Your account' }]}
              foot={signOut}
            />
          </div>
        </header>
        <div className="min-w-0">{children}</div>
      </div>
      <KeyMap />
    </>
  )
}
