import type { ComponentProps, ReactNode } from 'react'
import { AddressInput } from '#components/fields/address-input.tsx'
import {
  type AskedField,
  type FieldInputProps,
  type FieldInputsProps,
  type FieldWords,
  saidOf,
} from '#components/fields/field-props.ts'
import { CheckboxGroup, RadioGroup } from '#components/ui/choice-group.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { addressParts, inputName } from '#lib/fields/rules.ts'
import type { FieldProblems } from '#lib/forms/form-state.ts'

/** The city's questions as inputs, in its order. Nothing here needs a script. */
export const FieldInputs = ({ fields, ...rest }: FieldInputsProps) => (
  <>
    {rest.found && <DefaultButton />}
    {fields.map((field) => (
      <FieldInput key={field.key} field={field} {...rest} />
    ))}
  </>
)

/** What the Enter key presses: a browser takes the first button of a form, which is not to be one that looks up. */
const DefaultButton = () => <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true" />

function FieldInput(props: FieldInputProps) {
  const { field, words, values, problems } = props
  if (field.kind === 'address') return <AddressInput {...props} />
  const name = inputName(field.key)
  const frame = {
    name,
    label: field.label,
    hint: hintOf(field, words),
    error: saidOf(words.problems, problems[name]),
    ...(field.isRequired ? { required: words.required } : { optional: words.optional }),
  }
  const value = values[name]?.[0]
  switch (field.kind) {
    case 'select':
      return (
        <SelectField
          {...frame}
          options={[
            { value: '', label: words.choose },
            ...field.options.map((option) => ({ value: option.value, label: option.plain })),
          ]}
          defaultValue={value}
        />
      )
    case 'radio':
      return <RadioGroup {...frame} choices={field.options} chosen={values[name]} />
    case 'checkboxes':
      return <CheckboxGroup {...frame} choices={field.options} chosen={values[name]} />
    case 'long_text':
      return <TextArea {...frame} defaultValue={value} />
    default:
      return <TextField {...frame} {...typing[field.kind]} {...known[field.key]} defaultValue={value} />
  }
}

/** The city's own help, and how a kind is typed. */
function hintOf({ kind, help }: AskedField, { hints }: FieldWords): ReactNode {
  const usual = kind in hints ? hints[kind as keyof FieldWords['hints']] : null
  if (!(help && usual)) return help ?? usual
  return (
    <>
      {help}
      <br />
      {usual}
    </>
  )
}

type Typing = Pick<ComponentProps<'input'>, 'type' | 'inputMode' | 'autoComplete' | 'className'>

/** The keyboard that fits a kind, and how wide the input is. */
const typing: Partial<Record<AskedField['kind'], Typing>> = {
  number: { inputMode: 'numeric', className: 'max-w-40' },
  date: { className: 'max-w-xs' },
  phone: { type: 'tel', autoComplete: 'tel', className: 'max-w-xs' },
  email: { type: 'email', autoComplete: 'email' },
}

/** What the browser may fill in by itself, for the questions it knows (WCAG 2.2, 1.3.5). */
const known: Partial<Record<string, Typing>> = {
  name: { autoComplete: 'name' },
  birthday: { autoComplete: 'bday' },
}

/** What is wrong, question by question in the order of the form, for the summary above it. */
export function fieldFaults(
  fields: readonly AskedField[],
  problems: FieldProblems,
  words: FieldWords,
): { field: string; label: ReactNode; problem: ReactNode }[] {
  return fields.flatMap((field) =>
    labelled(field, words).flatMap(({ name, label }) => {
      const problem = problems[name]
      return problem ? [{ field: name, label, problem: saidOf(words.problems, problem) }] : []
    }),
  )
}

const labelled = (field: AskedField, words: FieldWords) =>
  field.kind === 'address'
    ? addressParts.map((part) => ({ name: inputName(field.key, part), label: words.address[part] }))
    : [{ name: inputName(field.key), label: field.label }]
