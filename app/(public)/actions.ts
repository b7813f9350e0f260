'use server'

import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { isOwnOrigin } from '@/lib/access'
import { type Enrolled, joinFirm, setUpFirm } from '@/lib/firm'
import type { Outcome } from '@/lib/operation'
import { inputOf } from '../input-of'

/** The link is the permission here; nobody is signed in yet. */
export async function setUpFirmAction(_: unknown, form: FormData): Promise<Outcome<Enrolled>> {
  if (!isOwnOrigin(await headers())) notFound()
  return setUpFirm(inputOf(form))
}

export async function joinFirmAction(_: unknown, form: FormData): Promise<Outcome<Enrolled>> {
  if (!isOwnOrigin(await headers())) notFound()
  return joinFirm(inputOf(form))
}
