import { readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { listFiles } from './tree.ts'

const root = path.resolve(import.meta.dirname, '../..')

/** What is looked for by address: things of the city, and why nobody types a person there. */
const things: Record<string, string> = {
  'app/(staff)/staff/audit/seals/page.tsx': 'a seal: a number and a fingerprint, compared with what is kept',
  'app/(staff)/staff/inquiries/report/page.tsx': 'a month',
  'app/(staff)/staff/reservations/new/time-part.tsx': 'services, how many persons, and counters',
  'app/(staff)/staff/settings/calendar/exceptions/page.tsx': 'days without or with service',
  'app/(staff)/staff/settings/calendar/holidays/page.tsx': 'holidays of a year',
  'app/(staff)/staff/settings/calendar/import/[id]/difference-table.tsx':
    'counters, days and times of a table',
  'app/(staff)/staff/settings/documents/page.tsx': 'lists of documents to bring',
  'app/(staff)/staff/settings/fields/page.tsx': 'questions of a form',
  'app/(staff)/staff/settings/notices/page.tsx': 'kinds of mails and letters',
  'app/(staff)/staff/settings/pages/page.tsx': 'pages of the public site',
  'app/(staff)/staff/settings/roles/page.tsx': 'rights and roles',
  'app/(staff)/staff/settings/rules/page.tsx': 'rules, counters and services',
  'app/(staff)/staff/settings/services/[service]/papers/page.tsx': 'papers to bring',
  'app/(staff)/staff/settings/staff/[id]/rights/page.tsx': 'rights and roles',
  'app/(staff)/staff/settings/transfer/[draft]/page.tsx': 'settings and texts of a file, which has no people',
  'app/(staff)/staff/settings/words/terms/term-search.tsx': 'a term and its replacement',
  'app/(staff)/staff/settings/words/text-search.tsx': 'texts of the product',
  'components/settings/thing-list.tsx': 'counters and services',
  'components/pictures/further-form.tsx': 'hours and minutes of a picture',
}

const SEARCHES = ['SearchForm', 'ListSearch', 'ChoiceSearch', 'FoundList', 'WordField']
const TYPED = ['TextField', 'TextArea', 'WordField', 'input', 'textarea']
const CHOSEN = ['hidden', 'date', 'time', 'number', 'checkbox', 'radio', 'file', 'submit']

type Element = ts.JsxOpeningElement | ts.JsxSelfClosingElement

const isElement = (node: ts.Node): node is Element =>
  ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)

const tagOf = (element: Element) => element.tagName.getText()

function attribute(element: Element, name: string): string | undefined {
  const found = element.attributes.properties.find(
    (each) => ts.isJsxAttribute(each) && each.name.getText() === name,
  )
  return found && ts.isJsxAttribute(found) ? (found.initializer?.getText() ?? '') : undefined
}

function elementsIn(node: ts.Node): Element[] {
  const own = isElement(node) ? [node] : []
  const inner: Element[] = []
  node.forEachChild((child) => void inner.push(...elementsIn(child)))
  return [...own, ...inner]
}

/** A form whose fields come into the address: it has no action but a path, and does not post. */
const isByAddress = (form: Element): boolean =>
  !attribute(form, 'action')?.startsWith('{') && !/post/i.test(attribute(form, 'method') ?? '')

const isTyped = (field: Element): boolean =>
  TYPED.includes(tagOf(field)) && !CHOSEN.includes((attribute(field, 'type') ?? '').replaceAll(/["{}']/g, ''))

/** Whether what is typed there is sealed on its way: told to the search itself, or to the form around its fields. */
function isSealed(element: Element): boolean {
  for (let node: ts.Node = element; !ts.isSourceFile(node); node = node.parent) {
    const search = ts.isJsxElement(node) ? node.openingElement : node
    if (isElement(search) && SEARCHES.includes(tagOf(search)) && attribute(search, 'sent') !== undefined)
      return true
  }
  return false
}

/** Whether words that are typed on a screen come into an address as they are. */
function putsWordsIntoAddress(name: string, text: string): boolean {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  return elementsIn(file).some((element) => {
    if (SEARCHES.includes(tagOf(element))) return !isSealed(element)
    return tagOf(element) === 'form' && isByAddress(element) && elementsIn(element.parent).some(isTyped)
  })
}

it('no form of the staff side brings words into an address that can name a person', () => {
  const screens = listFiles(root).filter((file) => /^(app\/\(staff\)|components)\/.*\.tsx$/.test(file))
  const found = screens.filter((file) =>
    putsWordsIntoAddress(file, readFileSync(path.join(root, file), 'utf8')),
  )
  expect(found.filter((file) => !things[file])).toEqual([])
  expect(found.length).toBeGreaterThan(0)
})

it.each([
  ['<form><TextField name="q" /></form>', true],
  ['<form action="/staff/mail"><input name="q" /></form>', true],
  ['<FoundList locale={locale} none={<p>なし</p>}>{rows}</FoundList>', true],
  ['<form action={searchAction}><TextField name="q" /></form>', false],
  ['<form method="post" action="/staff/mail"><TextField name="q" /></form>', false],
  ['<form><TextField name="day" type="date" /><input type="hidden" name="sort" /></form>', false],
  ['<FoundList locale={locale} sent={sent}>{rows}</FoundList>', false],
  ['<SearchForm sent={sent}><div><WordField name="name" /></div></SearchForm>', false],
  ['<SearchForm><WordField name="name" /></SearchForm>', true],
])('%s: %s', (screen, isFound) => {
  expect(putsWordsIntoAddress('screen.tsx', screen)).toBe(isFound)
})
