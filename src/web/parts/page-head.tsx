/** A page's title, what it is, and what can be done on it. @module */
import { useEffect } from 'react'

interface PageHeadProps {
  readonly title: string
  readonly lead?: React.ReactNode
  readonly children?: React.ReactNode
}

export function PageHead({ title, lead, children }: PageHeadProps) {
  useEffect(() => {
    document.title = `${title} · Ascribe`
  }, [title])
  return (
    <header className="page-head">
      <div>
        <h1 dir="auto">{title}</h1>
        {lead !== undefined && <p className="lead">{lead}</p>}
      </div>
      {children !== undefined && <div className="actions">{children}</div>}
    </header>
  )
}
