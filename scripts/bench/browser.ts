import type { Agent } from 'node:http'
import type { Form, FormButton } from './forms.ts'
import { type Received, type Sent, send } from './send.ts'

/** As many turns as our pages never take. */
const MOST_REDIRECTS = 5

/** A browser without script: it keeps cookies, follows redirects and sends forms as they stand in the page. */
export type Browser = {
  open(path: string): Promise<Page>
  /** Presses a button of a form on a page, with what was typed in place of what stands there. */
  press(page: Page, form: Form, button: FormButton, typed?: Record<string, string>): Promise<Page>
}

export type Page = { path: string; html: string }

/** A new visitor's browser. */
export function newBrowser(agent: Agent, port: number): Browser {
  const cookies = new Map<string, string>()
  const origin = `http://127.0.0.1:${port}`

  const load = async (first: Sent): Promise<Page> => {
    let [sent, answer] = [first, await exchange(first)]
    for (let turns = 0; isRedirect(answer) && turns < MOST_REDIRECTS; turns += 1) {
      sent = { path: pathFrom(answer.headers.location ?? '', origin, sent.path) }
      answer = await exchange(sent)
    }
    if (answer.status !== 200)
      throw new Error(`${sent.method ?? 'GET'} ${sent.path} answered ${answer.status}`)
    return { path: sent.path, html: answer.body }
  }

  const exchange = async (sent: Sent): Promise<Received> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = {
      accept: 'text/html',
      'accept-language': 'ja',
      ...(cookie && { cookie }),
      ...sent.headers,
    }
    const answer = await send(agent, port, { ...sent, headers })
    for (const line of answer.headers['set-cookie'] ?? []) keep(cookies, line)
    return answer
  }

  return {
    open: (path) => load({ path }),
    press: (page, form, button, typed = {}) => {
      const filled = form.fields.map(([name, value]): [string, string] => [name, typed[name] ?? value])
      const fields =
        button.name === undefined ? filled : [...filled, [button.name, button.value] as [string, string]]
      const path = pathFrom(button.action ?? form.action, origin, page.path)
      if (form.method === 'GET') return load({ path: `${path.split('?')[0]}?${new URLSearchParams(fields)}` })
      const { type, body } = form.enctype === 'multipart/form-data' ? multipart(fields) : encoded(fields)
      return load({ method: 'POST', path, headers: { 'content-type': type, origin }, body })
    },
  }
}

const isRedirect = ({ status }: Received): boolean => status >= 300 && status < 400

/** Where an address on a page leads; an empty one is the page itself. Nothing leads to another machine. */
function pathFrom(address: string, origin: string, current: string): string {
  const url = new URL(address, `${origin}${current}`)
  if (!['127.0.0.1', 'localhost'].includes(url.hostname)) throw new Error(`${address} leads elsewhere`)
  return `${url.pathname}${url.search}`
}

/** Keeps a cookie, or forgets it when the server takes it back. (RFC 6265) */
function keep(cookies: Map<string, string>, line: string): void {
  const [pair = '', ...attributes] = line.split(';')
  const name = pair.slice(0, pair.indexOf('=')).trim()
  const isOver = attributes.some((part) => /^\s*(max-age=0|expires=thu, 01 jan 1970)/i.test(part))
  if (isOver) cookies.delete(name)
  else cookies.set(name, pair.slice(pair.indexOf('=') + 1))
}

const encoded = (fields: [string, string][]) => ({
  type: 'application/x-www-form-urlencoded',
  body: new URLSearchParams(fields).toString(),
})

/** RFC 7578. The values of our forms never hold the boundary. */
function multipart(fields: [string, string][]) {
  const boundary = '----madoguchi-bench'
  const parts = fields.map(
    ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  return { type: `multipart/form-data; boundary=${boundary}`, body: `${parts.join('')}--${boundary}--\r\n` }
}
