import type { Metadata } from 'next'
import { TextField } from '@/components/form/fields'
import { Page } from '@/components/frame/page'
import { FigureLine } from '@/components/rules/figure-line'
import { lawStates } from '@/components/rules/law-state-tags'
import { PolicyLine } from '@/components/rules/policy-line'
import { RuleLine } from '@/components/rules/rule-line'
import { addressWith } from '@/components/table/address'
import { FilterBar } from '@/components/table/filter-bar'
import { Empty } from '@/components/ui/empty'
import { Section } from '@/components/ui/section'
import { Segments } from '@/components/ui/segments'
import { TextLink } from '@/components/ui/text-link'
import { requireActor } from '@/lib/access'
import { formatDay, type LawReview } from '@/lib/resolution'
import { lawOf } from './law-of'
import { countStates, type LawSearch, lawSearch, narrow } from './law-search'
import { moreOf } from './more-of'

export const metadata: Metadata = { title: 'Rules' }

const PATH = '/rules'

export default async function RulesPage({ searchParams }: PageProps<'/rules'>) {
  const actor = await requireActor()
  const search = lawSearch.parse(await searchParams)
  const whole = await lawOf(actor)
  const worded = narrow(whole, { q: search.q })
  const shown = narrow(worded, { state: search.state })
  const sections = listSections(shown)
  return (
    <Page
      crumbs={[{ label: 'Rules' }]}
      title="Rules"
      actions={<TextLink href="/rules/changes">What new rules changed for your cases</TextLink>}
      lede={`${whole.figures.length} figures of law and ${whole.rules.length} rules as they stand on ${formatDay(whole.on)}, each with the text behind it and how well that text is known. A title opens all of it: every row, every source, and what leans on it.`}
    >
      <div className="mt-3 grid grid-cols-1 gap-3">
        <FilterBar path={PATH} label="Narrow the rules" keep={{ state: search.state }}>
          <TextField name="q" label="Words or a citation" defaultValue={search.q ?? ''} />
        </FilterBar>
        <StateSegments search={search} worded={worded} />
        <JumpTo sections={sections} />
      </div>
      {sections.length === 0 && (
        <div className="mt-6">
          <Empty title="Nothing fits" actions={<TextLink href={PATH}>Show everything</TextLink>}>
            <p>No figure, rule or policy has these words and this state.</p>
          </Empty>
        </div>
      )}
      {sections.map(({ id, title, note, entries }) => (
        <Section key={id} id={id} title={title} note={note}>
          {entries}
        </Section>
      ))}
    </Page>
  )
}

interface RulesSection {
  id: string
  title: string
  note: string
  entries: React.ReactNode
}

function listSections({ on, figures, rules, policies }: LawReview): RulesSection[] {
  const subjects = [...new Set(figures.map(({ subject }) => subject))]
  return [
    ...subjects.map(subject => {
      const own = figures.filter(figure => figure.subject === subject)
      return {
        id: subject.id,
        title: subject.title,
        note: own.length === 1 ? '1 figure' : `${own.length} figures`,
        entries: own.map(review => (
          <FigureLine key={review.parameter.table} review={review} today={on} more={moreOf(review)} />
        )),
      }
    }),
    {
      id: 'catalogue',
      title: 'Rules that raise a flag',
      note: rules.length === 1 ? '1 rule' : `${rules.length} rules`,
      entries: rules.map(review => <RuleLine key={review.rule.id} review={review} />),
    },
    {
      id: 'policy',
      title: 'Policy of the firm',
      note: 'Chosen by the firm; no law stands behind these',
      entries: policies.map(review => <PolicyLine key={review.id} review={review} />),
    },
  ].filter(({ entries }) => entries.length > 0)
}

function StateSegments({ search, worded }: { search: LawSearch; worded: LawReview }) {
  return (
    <Segments
      label="By state"
      segments={[
        {
          href: addressWith(PATH, search, { state: undefined }),
          label: 'Everything',
          current: search.state === undefined,
        },
        ...countStates(worded).map(({ state, count }) => ({
          href: addressWith(PATH, search, { state }),
          label: lawStates[state].word,
          count,
          current: search.state === state,
        })),
      ]}
    />
  )
}

function JumpTo({ sections }: { sections: readonly RulesSection[] }) {
  if (sections.length < 2) return null
  return (
    <nav aria-label="Parts of this page" className="text-13">
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {sections.map(({ id, title }) => (
          <li key={id}>
            <TextLink href={`#${id}`}>{title}</TextLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
