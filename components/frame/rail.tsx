import { Folder, Inbox, LayoutDashboard, ListOrdered, Scale, SlidersHorizontal, Users } from 'lucide-react'
import Link from 'next/link'
import { Mark } from './mark'
import { RailLink } from './rail-link'

export interface RailCounts {
  /** Cases to act on today. */
  actToday: number
  /** Papers that wait for a person. */
  inbox: number
}

/** The rail stands at the left; on a phone it lies at the foot, where the thumb is. */
export function Rail({ actToday, inbox }: RailCounts) {
  return (
    <nav
      aria-label="Main"
      className="print:hidden z-30 border-line bg-desk max-rail:fixed max-rail:inset-x-0 max-rail:bottom-0 max-rail:border-t rail:row-span-2 rail:border-r"
    >
      <div className="flex rail:sticky rail:top-0 rail:h-dvh rail:flex-col">
        <Link
          href="/dashboard"
          aria-label="Resolvent, dashboard"
          className="grid h-(--bar) place-items-center text-act max-rail:hidden"
        >
          <Mark />
        </Link>
        <ul className="flex min-w-0 flex-1 py-1 max-rail:px-0.5 rail:flex-col rail:gap-0.5 rail:px-1.5">
          <li className="max-rail:min-w-0 max-rail:flex-1">
            <RailLink href="/dashboard" icon={<LayoutDashboard aria-hidden />} label="Dashboard" />
          </li>
          <li className="max-rail:min-w-0 max-rail:flex-1">
            <RailLink
              href="/escalations"
              icon={<ListOrdered aria-hidden />}
              label="Escalations"
              count={{ value: actToday, words: 'to act on today', urgent: true }}
            />
          </li>
          <li className="max-rail:min-w-0 max-rail:flex-1">
            <RailLink href="/cases" icon={<Folder aria-hidden />} label="Cases" />
          </li>
          <li className="max-rail:min-w-0 max-rail:flex-1">
            <RailLink href="/clients" icon={<Users aria-hidden />} label="Clients" />
          </li>
          <li className="max-rail:min-w-0 max-rail:flex-1">
            <RailLink
              href="/inbox"
              icon={<Inbox aria-hidden />}
              label="Inbox"
              count={{ value: inbox, words: inbox === 1 ? 'paper waiting' : 'papers waiting' }}
            />
          </li>
          {/* A phone has room for six words; there the rules are reached from a reason, or from Settings. */}
          <li className="max-phone:hidden max-rail:min-w-0 max-rail:flex-1">
            <RailLink href="/rules" icon={<Scale aria-hidden />} label="Rules" />
          </li>
          <li className="max-rail:min-w-0 max-rail:flex-1 rail:mt-auto rail:mb-2">
            <RailLink href="/settings" icon={<SlidersHorizontal aria-hidden />} label="Settings" />
          </li>
        </ul>
      </div>
    </nav>
  )
}
