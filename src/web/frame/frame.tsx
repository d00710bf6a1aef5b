/**
 * What stands around every page: the ways to go, search, adding, undo, and what is happening.
 *
 * @module
 */
import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { AddDialog } from '../add/add-dialog.tsx'
import { DropAnywhere } from '../add/drop-anywhere.tsx'
import { Jobs } from '../add/jobs.tsx'
import { useUndo } from '../api/decide.ts'
import { useEvents, useLive } from '../api/live.ts'
import { caseQuery } from '../api/queries.ts'
import { t } from '../messages/messages.ts'
import { Icon, type IconName } from '../parts/icon.tsx'
import { useKeys } from './keys.ts'
import { KeysHelp } from './keys-help.tsx'
import { Palette } from './palette.tsx'
import { ThemeButton } from './theme.tsx'
import { Toasts } from './toasts.tsx'

const PAGES = [
  { to: '/', key: 'b', name: t.pages.board, icon: 'board' },
  { to: '/grid', key: 'g', name: t.pages.grid, icon: 'grid' },
  { to: '/reader', key: 'r', name: t.pages.reader, icon: 'reader' },
  { to: '/incidents', key: 'i', name: t.pages.incidents, icon: 'incident' },
  { to: '/actors', key: 'a', name: t.pages.actors, icon: 'actors' },
  { to: '/sources', key: 's', name: t.pages.sources, icon: 'sources' },
  { to: '/timeline', key: 't', name: t.pages.timeline, icon: 'timeline' },
  { to: '/log', key: 'l', name: t.pages.log, icon: 'log' },
] as const satisfies readonly { to: string; key: string; name: string; icon: IconName }[]

export function Frame() {
  useEvents()
  const [open, setOpen] = useState<'palette' | 'keys' | 'add' | null>(null)
  const [files, setFiles] = useState<readonly File[]>([])
  const { data } = useQuery(caseQuery)
  const { connection } = useLive()
  const undo = useUndo()
  const navigate = useNavigate()
  const close = () => setOpen(null)
  useKeys(t.keys.everywhere, [
    { keys: 'mod+k', words: t.keys.palette, act: () => setOpen('palette'), whileTyping: true },
    { keys: '/', words: t.keys.palette, act: () => setOpen('palette') },
    { keys: '?', words: t.keys.help, act: () => setOpen('keys') },
    { keys: 'mod+z', words: t.keys.undo, act: () => undo.mutate({ way: 'undo' }) },
    { keys: 'mod+shift+z', words: t.keys.redo, act: () => undo.mutate({ way: 'redo' }) },
    { keys: '+', words: t.keys.add, act: () => setOpen('add') },
    ...PAGES.map(({ key, name, to }) => ({ keys: `g ${key}`, words: name, act: () => void navigate({ to }) })),
  ])
  return (
    <div className="frame">
      <a className="skip" href="#page">
        {t.skip}
      </a>
      <aside className="side">
        <Link to="/" className="brand">
          <Icon name="mark" />
          <span>
            <b>Ascribe</b>
            <small dir="auto">{data?.title ?? ' '}</small>
          </span>
        </Link>
        <nav aria-label={t.pagesLabel}>
          <ul>
            {PAGES.map(({ to, name, icon, key }) => (
              <li key={to}>
                <Link
                  to={to}
                  activeOptions={{ exact: to === '/' }}
                  title={t.keyHint(name, `g ${key}`)}
                  aria-keyshortcuts={`g ${key}`}
                >
                  <Icon name={icon} />
                  <span>{name}</span>
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <p className="motto">{t.motto}</p>
      </aside>
      <header className="top">
        <button type="button" className="find" onClick={() => setOpen('palette')}>
          <Icon name="search" />
          <span>{t.find}</span>
          <kbd>{t.ctrlK}</kbd>
        </button>
        <div className="tools">
          <button type="button" className="tool main" onClick={() => setOpen('add')}>
            <Icon name="plus" />
            <span>{t.add.button}</span>
          </button>
          <button
            type="button"
            className="tool"
            title={t.keys.undo}
            aria-label={t.keys.undo}
            onClick={() => undo.mutate({ way: 'undo' })}
          >
            <Icon name="undo" />
          </button>
          <button
            type="button"
            className="tool"
            title={t.keys.redo}
            aria-label={t.keys.redo}
            onClick={() => undo.mutate({ way: 'redo' })}
          >
            <Icon name="redo" />
          </button>
          <a className="tool" href="/api/publish/report.html" target="_blank" rel="noreferrer" title={t.report.title}>
            <Icon name="print" />
            <span className="wide">{t.report.button}</span>
          </a>
          <ThemeButton />
          <button
            type="button"
            className="tool"
            title={t.keys.help}
            aria-label={t.keys.help}
            onClick={() => setOpen('keys')}
          >
            <Icon name="help" />
          </button>
        </div>
      </header>
      {connection === 'lost' && (
        <p className="lost" role="status">
          <Icon name="warn" /> {t.failed.lost}
        </p>
      )}
      <Jobs />
      <main id="page" tabIndex={-1}>
        <Outlet />
      </main>
      {open === 'palette' && <Palette onClose={close} />}
      {open === 'keys' && <KeysHelp onClose={close} />}
      {open === 'add' && (
        <AddDialog
          files={files}
          onClose={() => {
            setFiles([])
            close()
          }}
        />
      )}
      <DropAnywhere
        onFiles={(dropped) => {
          setFiles(dropped)
          setOpen('add')
        }}
      />
      <Toasts />
    </div>
  )
}
