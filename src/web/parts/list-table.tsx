/** A table that turns into cards where there is no room for columns. @module */

interface ListTableProps {
  readonly label: string
  readonly head: readonly string[]
  readonly className?: string
  readonly children: React.ReactNode
}

/** Cells say their column's name with `data-label`, which narrow screens show. */
export function ListTable({ label, head, className = '', children }: ListTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard
    <section className="scroll" aria-label={label} tabIndex={0}>
      <table className={`list ${className}`}>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  )
}
