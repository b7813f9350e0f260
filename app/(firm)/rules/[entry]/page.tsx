import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { Page } from '@/components/frame/page'
import { FigureSheet } from '@/components/rules/figure-sheet'
import { PolicySheet } from '@/components/rules/policy-sheet'
import { RuleSheet } from '@/components/rules/rule-sheet'
import { TextLink } from '@/components/ui/text-link'
import { requireActor } from '@/lib/access'
import type { LawReview } from '@/lib/resolution'
import { lawOf } from '../law-of'
import { moreOf } from '../more-of'

export const metadata: Metadata = { title: 'Rules' }

export default async function RuleEntryPage({ params }: PageProps<'/rules/[entry]'>) {
  const actor = await requireActor()
  const { entry: id } = await params
  const entry = findEntry(await lawOf(actor), id)
  if (entry === null) notFound()
  return (
    <Page
      crumbs={[{ label: 'Rules', href: '/rules' }, { label: entry.title }]}
      title={entry.title}
      lede={
        <>
          {entry.among}. <TextLink href={`/rules#${id}`}>Show it among all others</TextLink>
        </>
      }
    >
      {entry.sheet}
    </Page>
  )
}

interface Entry {
  title: string
  /** What kind of entry it is. */
  among: string
  sheet: ReactNode
}

function findEntry({ on, figures, rules, policies }: LawReview, id: string): Entry | null {
  const figure = figures.find(({ parameter }) => parameter.table === id)
  if (figure)
    return {
      title: figure.parameter.title,
      among: `Figure of law, ${figure.subject.title}`,
      sheet: <FigureSheet review={figure} today={on} more={moreOf(figure)} />,
    }
  const review = rules.find(({ rule }) => rule.id === id)
  if (review)
    return {
      title: `${review.rule.id} ${review.rule.title}`,
      among: 'Rule that raises a flag',
      sheet: <RuleSheet review={review} />,
    }
  const policy = policies.find(candidate => candidate.id === id)
  if (policy === undefined) return null
  return { title: policy.policy.title, among: 'Policy of the firm', sheet: <PolicySheet review={policy} /> }
}
