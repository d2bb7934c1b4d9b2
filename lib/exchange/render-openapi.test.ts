import { expect, it } from 'vitest'
import { renderOpenapi } from './render-openapi.ts'

const text = JSON.stringify(renderOpenapi())
const document = JSON.parse(text)

it('describes every address of the API', () => {
  const operations = Object.entries<Record<string, unknown>>(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  )
  expect(operations).toEqual([
    'get /counters',
    'get /services',
    'get /availability',
    'post /reservations',
    'get /reservations/{number}',
    'patch /reservations/{number}',
    'delete /reservations/{number}',
    'get /problems/{code}',
  ])
})

it('points at nothing that is not in it', () => {
  for (const [, name = ''] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g))
    expect(document.components.schemas).toHaveProperty(name)
})

it('says what a booking must have and that nothing else is taken', () => {
  expect(document.components.schemas.Booking).toMatchObject({
    required: ['counter', 'startsAt', 'visitors', 'locale'],
    additionalProperties: false,
    properties: {
      visitors: { minItems: 1, maxItems: 20 },
      startsAt: { type: 'string', format: 'date-time' },
    },
  })
})

it('groups the problems of an operation by their status', () => {
  expect(document.paths['/reservations'].post.responses['409'].description).toBe(
    'A problem: slot_full, slot_closed, not_yet_taken, no_longer_taken, reception_closed, no_more_today, ' +
      'not_released, national_stop, counter_stop, too_many_for_email',
  )
})
