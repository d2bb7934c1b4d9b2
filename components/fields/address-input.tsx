'use client'

import { useRef, useState } from 'react'
import { type FieldInputProps, saidOf } from '#components/fields/field-props.ts'
import { findAddresses } from '#components/fields/find-addresses.ts'
import { Button } from '#components/ui/button.tsx'
import { FieldNotes, LabelText } from '#components/ui/field.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { addressParts, foundName, inputName, joinAddress } from '#lib/fields/rules.ts'

/**
 * An address by its postal code. Without script the buttons send the form, which comes back with what was found; with
 * it the addresses are asked for in place, as soon as seven digits stand there.
 */
export function AddressInput({ field, words, values, problems, found }: FieldInputProps) {
  const { key } = field
  const [asked, setAsked] = useState<string[]>()
  const group = useRef<HTMLFieldSetElement>(null)
  const names = addressParts.map((part) => inputName(key, part))
  const [code = '', address = '', building = ''] = names
  const candidates = asked ?? found?.[key]
  const mark = field.isRequired ? { required: words.required } : { optional: words.optional }
  const errorOf = (name: string) => saidOf(words.problems, problems[name])
  const inputOf = (name: string) => group.current?.querySelector<HTMLInputElement>(`[name="${name}"]`)
  const fill = (chosen: string) => {
    const input = inputOf(address)
    if (!input) return
    input.value = joinAddress(chosen, input.value)
    input.focus()
  }
  const ask = async () => {
    const answer = await findAddresses(inputOf(code)?.value ?? '')
    setAsked(answer)
    if (answer.length === 1 && answer[0] && inputOf(address)?.value === '') fill(answer[0])
  }
  return (
    <fieldset ref={group} className="field space-y-3">
      <legend className="field-label">
        <LabelText label={field.label} {...mark} />
      </legend>
      <FieldNotes name={inputName(key)} hint={field.help} />
      <TextField
        name={code}
        label={words.address.postalCode}
        hint={words.address.postalCodeHint}
        error={errorOf(code)}
        inputMode="numeric"
        autoComplete="postal-code"
        className="max-w-40"
        defaultValue={values[code]?.[0]}
      />
      {found && (
        <Button
          look="outline"
          name="intent"
          value={`find:${key}`}
          onClick={(event) => {
            event.preventDefault()
            void ask()
          }}
        >
          {words.address.find}
        </Button>
      )}
      <p role="status">{candidates && newsOf(candidates.length, words)}</p>
      {candidates && candidates.length > 1 && (
        <>
          <SelectField
            name={foundName(key)}
            label={words.address.found}
            options={candidates.map((value) => ({ value, label: value }))}
          />
          <Button
            look="outline"
            name="intent"
            value={`use:${key}`}
            onClick={(event) => {
              event.preventDefault()
              fill(group.current?.querySelector('select')?.value ?? '')
            }}
          >
            {words.address.use}
          </Button>
        </>
      )}
      <TextField
        name={address}
        label={words.address.address}
        error={errorOf(address)}
        autoComplete="street-address"
        defaultValue={values[address]?.[0]}
      />
      <TextField
        name={building}
        label={words.address.building}
        error={errorOf(building)}
        optional={words.optional}
        defaultValue={values[building]?.[0]}
      />
    </fieldset>
  )
}

function newsOf(count: number, { address }: FieldInputProps['words']) {
  if (count === 0) return address.notFound
  return count === 1 ? address.filled : address.foundHint
}
