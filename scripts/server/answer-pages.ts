import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { carriedFonts } from '#lib/carried-fonts.ts'
import { remembered } from '#lib/memo.ts'
import { faultPage } from './fault-page.ts'
import { type Answer, holdBack } from './hold-back.ts'
import { preparePage } from './prepare-page.ts'
import { publicQuestion } from './public-page.ts'
import { type Page, sendPage } from './send-page.ts'

/** Everything but interface, files and the framework's own addresses. */
const isPage = (url: string): boolean => !/^\/(api|_next)(\/|$)|^[^?]*\./.test(url)

/**
 * Answers pages. One that is the same for everybody is made once a second however many ask, and each answer of it gets
 * a script nonce of its own: a nonce that two people share would be known to one of them. With the second that free
 * times are remembered for, what such a page shows is two seconds old at most.
 */
export function answerPages(
  make: RequestListener,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const makePage = async ({ request, response, nonce }: Asked): Promise<Page | null> => {
    if (response.destroyed || response.headersSent) return null
    const held = holdBack(response)
    make(request, response)
    const answer = await held
    if (!answer) return null
    return { ...answer, nonce, body: isFault(answer) ? faultPage(request, answer) : answer.body }
  }
  const shared = remembered(
    { seconds: 1, answers: 200, keyOf: (question: string, _asked: Asked) => question },
    (_question: string, asked: Asked) => makePage(asked),
  )
  const pageFor = async (asked: Asked): Promise<Page | null> => {
    const question = publicQuestion(asked.request)
    const page = question === undefined ? null : await shared(question, asked)
    return page && (page.nonce === asked.nonce || isForAll(page)) ? page : await makePage(asked)
  }
  return async (request, response) => {
    if (!isPage(request.url ?? '/')) return make(request, response)
    const nonce = preparePage(request, response)
    const packs = packingOf(request)
    // Packed here, when the page is whole and its nonce is in it.
    Reflect.deleteProperty(request.headers, 'accept-encoding')
    const page = await pageFor({ request, response, nonce })
    if (page && !response.headersSent) await sendPage(response, page, { nonce, packs })
  }
}

function packingOf({ url = '/', headers }: IncomingMessage): 'light' | 'tight' | false {
  if (!/\bgzip\b/.test(String(headers['accept-encoding']))) return false
  return (url.split(/[/?]/, 2)[1] ?? '') in carriedFonts ? 'tight' : 'light'
}

type Asked = { request: IncomingMessage; response: ServerResponse; nonce: string }

const isFault = ({ status, headers }: Answer): boolean =>
  status >= 500 && /^text\/html\b/.test(String(headers['content-type']))

/** Anything but a plain answer is for the one who asked. */
const isForAll = ({ status, headers }: Answer): boolean =>
  status === 200 && headers['set-cookie'] === undefined
