import { beforeEach, describe, expect, it } from 'vitest'
import { MESSAGE_ID, OUTBOX_ID, type Report, reportOf } from '#db/testing/delivery-report.ts'
import { NOW, staffMember, systemJob } from '#db/testing/factories.ts'
import { aLetter, letterNow } from '#db/testing/letters.ts'
import { resetDatabase } from '#db/testing/reset-database.ts'
import { tasksOfStaff } from '#lib/tasks/queries.ts'
import { readReport } from './read-report.ts'
import { recordBounce } from './record-bounce.ts'

describe('what came back', () => {
  beforeEach(resetDatabase)

  const take = async (report: Report) => {
    const bounce = await readReport(reportOf(report))
    return bounce && (await recordBounce(systemJob(), bounce, NOW))
  }
  const openTasks = async () => await tasksOfStaff(await staffMember(), { state: 'open' })

  it('is shown as failed, without the address, and becomes one task', async () => {
    const letter = await aLetter({ status: 'sent', providerId: MESSAGE_ID, sentAt: NOW })
    const other = await aLetter({ status: 'sent', providerId: '<other@hibari.example>', sentAt: NOW })
    expect(await take({})).toEqual({ isRecorded: true })
    expect(await take({})).toEqual({ isRecorded: false })
    expect(await letterNow(letter)).toMatchObject({
      status: 'failed',
      lastError: '5.1.1 smtp; 550 5.1.1 <…@…>: user unknown',
    })
    expect(await letterNow(other)).toEqual(other)
    expect(await openTasks()).toMatchObject([{ kind: 'mail_failed', outboxId: letter.id }])
  })

  it('is found by what the envelope said, where no headers came back', async () => {
    const letter = await aLetter({ id: OUTBOX_ID, status: 'sent', providerId: MESSAGE_ID, sentAt: NOW })
    expect(await take({ envelope: `Original-Envelope-Id: ${OUTBOX_ID}\n`, returned: '' })).toEqual({
      isRecorded: true,
    })
    expect((await letterNow(letter)).status).toBe('failed')
  })

  it('changes no mail that was sent again since or is still waiting', async () => {
    const again = await aLetter({ status: 'sent', providerId: '<again@hibari.example>', sentAt: NOW })
    const waiting = await aLetter({ status: 'pending', providerId: MESSAGE_ID })
    expect(await take({})).toEqual({ isRecorded: false })
    expect([await letterNow(again), await letterNow(waiting)]).toEqual([again, waiting])
    expect(await openTasks()).toEqual([])
  })
})
