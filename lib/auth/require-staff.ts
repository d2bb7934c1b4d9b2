import type { Route } from 'next'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import type { StaffMember, StaffSession } from '#lib/actor.ts'
import { recordView } from '#lib/audit/record.ts'
import { currentTime } from '#lib/clock.ts'
import { env } from '#lib/env.ts'
import { isInside } from '#lib/networks.ts'
import { citySettings } from '#lib/settings/queries.ts'
import { may, offeredTo, type Permission } from '#lib/staff/access.ts'
import { keepSession } from '#lib/staff/keep-session.ts'
import { returnPath, type SignInStep, stepPath } from '#lib/staff/rules.ts'
import type { Caller } from '#lib/staff/sign-in.ts'
import { browserName } from './browser-name.ts'
import { headers } from './request.ts'
import { shownStaffTicket } from './staff-session.ts'
import { addressFingerprint, callerAddress } from './visitor.ts'

/**
 * The gate of every page and action of staff: an open session whose owner has this right. Others are asked to sign
 * in and brought back, or see the same page as for an address that does not exist. Some pages ask for the right at all
 * counters, which `null` stands for; where several rights are named, one of them is enough.
 */
export async function requireStaff(
  wanted: Permission | readonly Permission[],
  counterId?: null,
): Promise<StaffMember> {
  const staff = await requireSignedIn()
  const anyOf = [wanted].flat()
  if (!anyOf.some((permission) => may(staff, permission, counterId))) await refuseRight(staff, anyOf)
  return staff
}

/** The gate of what everybody who works here may do with their own account, whatever their rights. */
export async function requireSignedIn(): Promise<StaffMember> {
  const { staff, step } = await requireHolder()
  return step === null ? staff : redirect(stepPath(step, await pathHere()) as Route)
}

/**
 * The gate of a page on the way into a session (`lib/staff/rules.ts`), and where `isOpenToAll` also for those who are
 * through and come to it of their own will; `step` tells which of both it is.
 */
export async function requireStep(
  wanted: SignInStep,
  { isOpenToAll = false } = {},
): Promise<{ session: StaffSession; step: SignInStep | null }> {
  const { staff, step } = await requireHolder()
  if (step !== wanted && !(step === null && isOpenToAll))
    redirect((step ? stepPath(step, '/staff') : '/staff') as Route)
  return { session: staff, step }
}

async function requireHolder(): Promise<Holder> {
  await requireStaffSurface()
  const holder = await currentHolder()
  return holder ?? redirect(`/staff/sign-in?${new URLSearchParams({ to: await pathHere() })}`)
}

/** The page that does not exist, and a trace of who asked for what. Who has no list of today begins with another page. */
async function refuseRight(staff: StaffMember, [permission]: readonly Permission[]): Promise<never> {
  const [home] = offeredTo(staff)
  // A file has no page of its own to be led from: only who asked for the list of today itself.
  if (home && (await headers()).get('x-path') === '/staff') redirect(home.path as Route)
  await recordView(staff, { act: 'right_refused', detail: { permission: permission ?? '' } })
  return notFound()
}

/** Who is signed in, for the header and for pages that need no right; nobody while a step of the sign-in is missing. */
export async function currentStaff(): Promise<StaffMember | null> {
  const holder = await currentHolder()
  return holder?.step === null ? holder.staff : null
}

/** Whose session this browser shows, whatever step of the sign-in is missing: for the way out alone. */
export const sessionToEnd = async (): Promise<StaffMember | null> => (await currentHolder())?.staff ?? null

/** When whoever is signed in last proved who they are: at the sign-in or since. */
export const provedAt = async (): Promise<Date> => (await currentHolder())?.provedAt ?? new Date(0)

/** Whose session this browser shows, how far it has come, and when its owner last proved who they are. */
type Holder = { staff: StaffMember; step: SignInStep | null; provedAt: Date }

/** Asked once a page. */
const currentHolder = cache(async (): Promise<Holder | null> => {
  if (!(await isStaffSurface())) return null
  const ticket = await shownStaffTicket()
  const holder = ticket && (await keepSession(ticket, currentTime(), await citySettings()))
  if (!holder) return null
  const { step, provedAt: proved, ...member } = holder
  const staff = { kind: 'staff', address: await callerAddress(), ...member } as StaffMember
  return { staff, step, provedAt: proved }
})

/** The gate of the sign-in form: proves only that this server serves staff, to this address. */
export async function requireSignInCaller(): Promise<Caller> {
  await requireStaffSurface()
  const [address, origin, browser, limits] = await Promise.all([
    addressFingerprint(),
    callerAddress(),
    browserName(),
    citySettings(),
  ])
  return { address, origin, browser, limits }
}

/** Pages of staff do not exist on a server for residents, nor for an address outside the networks of the office. */
async function requireStaffSurface(): Promise<void> {
  if (!(await isStaffSurface())) notFound()
}

async function isStaffSurface(): Promise<boolean> {
  const { MADOGUCHI_SURFACES, STAFF_NETWORKS } = env()
  return MADOGUCHI_SURFACES.includes('staff') && isInside(STAFF_NETWORKS, await callerAddress())
}

/** Where to come back to after signing in. */
export const pathHere = async (): Promise<string> => returnPath((await headers()).get('x-path'))
