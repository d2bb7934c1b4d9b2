/** What a form takes along unseen; a name may stand there more than once. */
export const KeptFields = ({ kept }: { kept: URLSearchParams }) => (
  <>
    {fieldsOf(kept).map(({ key, name, value }) => (
      <input key={key} type="hidden" name={name} value={value} />
    ))}
  </>
)

const fieldsOf = (kept: URLSearchParams) =>
  [...kept].map(([name, value], position) => ({ key: `${name} ${position}`, name, value }))
