import { decoded, elementsIn, wordsIn } from './markup.ts'

/** A button as its form sends it when it is pressed, what is written on it, and where it sends the form instead. */
export type FormButton = {
  name: string | undefined
  value: string
  label: string
  action: string | undefined
}

/** A form as a browser without script would send it: `fields` holds what is filled in already, hidden fields too. */
export type Form = {
  action: string
  method: string
  enctype: string
  fields: Field[]
  buttons: FormButton[]
}

type Field = [name: string, value: string]

/** Reads the forms of a page (WHATWG HTML, "constructing the entry list"), as far as our own pages need it. */
export const formsIn = (page: string): Form[] =>
  elementsIn(page, ['form']).map(({ attributes, inside }) => ({
    action: attributes.get('action') ?? '',
    method: (attributes.get('method') ?? 'get').toUpperCase(),
    enctype: attributes.get('enctype') ?? 'application/x-www-form-urlencoded',
    fields: elementsIn(inside, ['input', 'select', 'textarea']).flatMap(fieldOf),
    buttons: elementsIn(inside, ['button']).map((button) => ({
      name: button.attributes.get('name'),
      value: button.attributes.get('value') ?? '',
      label: wordsIn(button.inside),
      action: button.attributes.get('formaction'),
    })),
  }))

/** What an element sends by itself: boxes only when they are ticked, buttons only when they are pressed. */
function fieldOf({ name: element, attributes, inside }: ReturnType<typeof elementsIn>[number]): Field[] {
  const name = attributes.get('name')
  const type = attributes.get('type') ?? 'text'
  if (!name || (element === 'input' && notSent.includes(type))) return []
  if (element === 'select') return [[name, chosenIn(inside)]]
  if (element === 'textarea') return [[name, decoded(inside)]]
  const isBox = type === 'checkbox' || type === 'radio'
  if (isBox && !attributes.has('checked')) return []
  return [[name, attributes.get('value') ?? (isBox ? 'on' : '')]]
}

const notSent = ['submit', 'reset', 'button', 'image', 'file']

/** The option that is chosen in the page, else the first. */
function chosenIn(select: string): string {
  const options = elementsIn(select, ['option'])
  const chosen = options.find(({ attributes }) => attributes.has('selected')) ?? options[0]
  return chosen?.attributes.get('value') ?? ''
}

/** Where the links of a page lead. */
export const linksIn = (page: string): string[] =>
  elementsIn(page, ['a']).map(({ attributes }) => attributes.get('href') ?? '')
